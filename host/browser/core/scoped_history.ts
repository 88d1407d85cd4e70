// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  Action,
  History,
  Location,
  LocationDescriptorObject,
  LocationListener,
  Path,
} from 'history';
import type { ScopedHistory as ScopedHistoryContract } from 'opensearch-dashboards/public';

/**
 * The browser's history below one path, as OSD gives it to an application: it sees no entry of its neighbours,
 * and throws once the page has left that path.
 */
export class ScopedHistory<S = unknown> implements ScopedHistoryContract<S> {
  private active = true;
  private readonly listeners = new Set<LocationListener<S>>();
  private keys: Array<string | undefined>;
  private position = 0;

  constructor(
    private readonly parent: History,
    private readonly basePath: string
  ) {
    if (!inScope(parent.location.pathname, basePath)) {
      throw new Error(
        `Browser location [${parent.location.pathname}] is not in expected basePath [${basePath}]`
      );
    }
    this.keys = [parent.location.key];
    const unlisten = parent.listen((location, action) => {
      if (!inScope(location.pathname, basePath)) {
        unlisten();
        this.active = false;
        return;
      }
      this.follow(location.key, action);
      for (const listener of [...this.listeners])
        listener(this.strip(location as Location<S>), action);
    });
  }

  createSubHistory = <Sub = unknown>(basePath: string): ScopedHistory<Sub> =>
    new ScopedHistory<Sub>(this as History, basePath);

  get length(): number {
    this.mustBeActive();
    return this.keys.length;
  }

  get location(): Location<S> {
    this.mustBeActive();
    return this.strip(this.parent.location as Location<S>);
  }

  get action(): Action {
    this.mustBeActive();
    return this.parent.action;
  }

  push = (to: Path | LocationDescriptorObject<S>, state?: S): void => {
    this.mustBeActive();
    if (typeof to === 'string') this.parent.push(this.prepend(to), state);
    else this.parent.push(this.prependTo(to));
  };

  replace = (to: Path | LocationDescriptorObject<S>, state?: S): void => {
    this.mustBeActive();
    if (typeof to === 'string') this.parent.replace(this.prepend(to), state);
    else this.parent.replace(this.prependTo(to));
  };

  go = (steps: number): void => {
    this.mustBeActive();
    const target = this.position + steps;
    if (target >= 0 && target < this.keys.length) this.parent.go(steps);
  };

  goBack = (): void => this.go(-1);
  goForward = (): void => this.go(1);

  block = (): never => {
    throw new Error(
      'history.block is not supported. Please use the AppMountParameters.onAppLeave API.'
    );
  };

  listen = (listener: LocationListener<S>): (() => void) => {
    this.mustBeActive();
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  createHref = (
    location: LocationDescriptorObject<S>,
    { prependBasePath = true }: { prependBasePath?: boolean } = {}
  ): string => {
    this.mustBeActive();
    if (!prependBasePath) return this.parent.createHref(location);
    const scoped = this.prependTo(location);
    return this.parent.createHref({ ...scoped, pathname: scoped.pathname ?? this.basePath });
  };

  private prepend(path: Path): Path {
    return path.length > 0 ? `${this.basePath}/${path}`.replace(/\/{2,}/g, '/') : this.basePath;
  }

  private prependTo(location: LocationDescriptorObject<S>): LocationDescriptorObject<S> {
    const { pathname } = location;
    return { ...location, pathname: pathname === undefined ? undefined : this.prepend(pathname) };
  }

  private strip(location: Location<S>): Location<S> {
    return { ...location, pathname: location.pathname.slice(this.basePath.length) };
  }

  private mustBeActive(): void {
    if (!this.active) {
      throw new Error(
        `ScopedHistory instance has fell out of navigation scope for basePath: ${this.basePath}`
      );
    }
  }

  /** Keeps our place in the stack as the browser keeps its own. */
  private follow(key: string | undefined, action: Action): void {
    if (action === 'PUSH') {
      this.keys = [...this.keys.slice(0, this.position + 1), key];
      this.position = this.keys.length - 1;
    } else if (action === 'REPLACE') {
      this.keys[this.position] = key;
    } else {
      this.position = Math.max(0, this.keys.indexOf(key));
    }
  }
}

function inScope(pathname: string, basePath: string): boolean {
  return pathname === basePath || pathname.startsWith(`${basePath}/`);
}
