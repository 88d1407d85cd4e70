// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { History, Location, LocationDescriptorObject, LocationListener } from 'history';
import { areaOf, belowArea } from './areas';
import type { Area } from './areas';
import { HOME } from './routes';
import { leaveGuard } from './services/leave_guard';

/** Where another area's pages are. */
export interface OtherAreas {
  go(appId: string, path: string, replace: boolean): void;
  address(appId: string, path: string): string;
}

type To = string | LocationDescriptorObject;

/**
 * The history over all pages of the plugin, for the application that shows one area of them: OSD gives each application a
 * history of its own paths. What is in the area goes there, what is not becomes a change of application. It keeps the last
 * place, so it may be asked after the page was left. What is not saved holds it: then the guard asks first.
 */
export function pageHistory(
  own: History,
  area: Area,
  others: OtherAreas,
  guard = leaveGuard()
): History {
  const full = (location: Location): Location => {
    const inside = area.path === HOME ? location.pathname : `${area.path}${location.pathname}`;
    return { ...location, pathname: inside.replace(/(.)\/+$/, '$1') || HOME };
  };
  const listeners = new Set<LocationListener>();
  let here = full(own.location);
  own.listen((location, action) => {
    const there = full(location);
    // Home's own history sees its neighbours' pages too; OSD takes Home away for them.
    if (areaOf(there.pathname).appId !== area.appId) return;
    if (action === 'POP' && guard.loses(here, there)) {
      // The browser has gone already: its address comes back, and the way is gone again when the person says so.
      window.setTimeout(() => own.push({ ...below(here), state: here.state }), 0);
      guard.ask(() => own.goBack());
      return;
    }
    here = there;
    Array.from(listeners).forEach((listener) => listener(there, action));
  });

  const below = ({ pathname, search }: Location) => ({
    pathname: belowArea(area, pathname),
    search,
  });
  const move = (to: To, replace: boolean, state?: unknown) => {
    const target = typeof to === 'string' ? { ...parsed(to), state } : to;
    const pathname = target.pathname || here.pathname;
    const place = { pathname, search: target.search || '' };
    guard.pass(here, place, () => go(target, pathname, replace));
  };
  const go = (target: LocationDescriptorObject, pathname: string, replace: boolean) => {
    const theirs = areaOf(pathname);
    if (theirs.appId !== area.appId) {
      others.go(theirs.appId, `${belowArea(theirs, pathname)}${target.search || ''}`, replace);
      return;
    }
    const inside = { ...target, pathname: belowArea(area, pathname) };
    if (replace) own.replace(inside);
    else own.push(inside);
  };

  return {
    get length() {
      return own.length;
    },
    get action() {
      return own.action;
    },
    get location() {
      return here;
    },
    push: (to: To, state?: unknown) => move(to, false, state),
    replace: (to: To, state?: unknown) => move(to, true, state),
    go: (steps) => own.go(steps),
    goBack: () => own.goBack(),
    goForward: () => own.goForward(),
    block: (prompt) => own.block(prompt),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    createHref: (location) => {
      const pathname = location.pathname || here.pathname;
      const theirs = areaOf(pathname);
      const path = belowArea(theirs, pathname);
      return theirs.appId === area.appId
        ? own.createHref({ ...location, pathname: path })
        : others.address(theirs.appId, `${path}${location.search || ''}`);
    },
  };
}

function parsed(to: string): { pathname: string; search: string } {
  const [pathname, search] = to.split('?');
  return { pathname, search: search ? `?${search}` : '' };
}
