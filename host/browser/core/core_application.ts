// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { History } from 'history';
import { BehaviorSubject } from 'rxjs';
import { distinctUntilChanged } from 'rxjs/operators';
import type {
  App,
  AppLeaveHandler,
  ApplicationSetup,
  ApplicationStart,
  Capabilities,
  NavigateToAppOptions,
} from 'opensearch-dashboards/public';

export type RegisteredApp = App & { appRoute: string };

/** What an application wants to know before it is left. */
export interface LeaveQuestion {
  text: string;
  title?: string;
  stay(): void;
  leave(): void;
}

/** `core.application`: which application stands at which path. The frame mounts what `current$` says. */
export class Application implements ApplicationSetup, ApplicationStart {
  readonly apps$ = new BehaviorSubject<RegisteredApp[]>([]);
  /** Shown by the frame. */
  readonly question$ = new BehaviorSubject<LeaveQuestion | undefined>(undefined);
  private readonly id$ = new BehaviorSubject<string | undefined>(undefined);
  readonly currentAppId$ = this.id$.pipe(distinctUntilChanged());
  private leaveHandler: AppLeaveHandler | undefined;

  constructor(
    readonly history: History,
    private readonly serverCapabilities: Omit<Capabilities, 'navLinks'>
  ) {
    history.listen(() => this.id$.next(this.appAt(history.location.pathname)?.id));
    window.addEventListener('beforeunload', (event) => {
      if (this.leaveQuestion()) event.preventDefault();
    });
  }

  get capabilities(): Capabilities {
    const navLinks = Object.fromEntries(this.apps$.value.map((app) => [app.id, true]));
    return { ...this.serverCapabilities, navLinks } as Capabilities;
  }

  register = <S>(app: App<S>): void => {
    const appRoute = app.appRoute ?? `/app/${app.id}`;
    if (this.apps$.value.some((other) => other.id === app.id || other.appRoute === appRoute)) {
      throw new Error(`An application is already registered with the id "${app.id}"`);
    }
    this.apps$.next([...this.apps$.value, { ...app, appRoute } as unknown as RegisteredApp]);
  };

  /** The application that stands first in the navigation. */
  get first(): RegisteredApp | undefined {
    const { apps$ } = this;
    return [...apps$.value].sort((one, other) => (one.order ?? 0) - (other.order ?? 0))[0];
  }

  /** All applications are registered: the address says which one is shown. */
  start(): void {
    this.id$.next(this.appAt(this.history.location.pathname)?.id);
  }

  /** The application whose route is the longest that the path begins with. */
  appAt(pathname: string): RegisteredApp | undefined {
    return this.apps$.value
      .filter(({ appRoute }) => pathname === appRoute || pathname.startsWith(`${appRoute}/`))
      .sort((one, other) => other.appRoute.length - one.appRoute.length)[0];
  }

  getUrlForApp = (
    appId: string,
    { path, absolute }: { path?: string; absolute?: boolean } = {}
  ): string => {
    const app = this.apps$.value.find(({ id }) => id === appId);
    const route = app?.appRoute ?? `/app/${appId}`;
    const url = joined(route, path ?? app?.defaultPath ?? '');
    return absolute ? new URL(url, window.location.href).href : url;
  };

  navigateToApp = async (
    appId: string,
    { path, state, replace }: NavigateToAppOptions = {}
  ): Promise<void> => {
    this.go(this.getUrlForApp(appId, { path }), state, replace);
  };

  navigateToUrl = async (url: string): Promise<void> => {
    const target = new URL(url, window.location.href);
    if (target.origin === window.location.origin && this.appAt(target.pathname)) {
      this.go(`${target.pathname}${target.search}${target.hash}`);
    } else {
      window.location.assign(target.href);
    }
  };

  onAppLeave = (handler: AppLeaveHandler | undefined): void => {
    this.leaveHandler = handler;
  };

  private go(url: string, state?: unknown, replace = false): void {
    const leaves = this.appAt(url.split(/[?#]/)[0])?.id !== this.id$.value;
    const question = leaves ? this.leaveQuestion() : undefined;
    const leave = () => {
      if (leaves) this.leaveHandler = undefined;
      if (replace) this.history.replace(url, state);
      else this.history.push(url, state);
    };
    if (!question) return leave();
    const settle = () => this.question$.next(undefined);
    this.question$.next({
      ...question,
      stay: settle,
      leave: () => {
        settle();
        leave();
      },
    });
  }

  private leaveQuestion(): { text: string; title?: string } | undefined {
    const action = this.leaveHandler?.({
      confirm: (text, title) => ({ type: 'confirm', text, title }),
      default: () => ({ type: 'default' }),
    });
    if (action?.type !== 'confirm') return undefined;
    return { text: action.text ?? '', title: action.title };
  }
}

function joined(route: string, path: string): string {
  if (!path || path.startsWith('?') || path.startsWith('#')) return `${route}${path}`;
  return `${route}/${path.replace(/^\/+/, '')}`;
}
