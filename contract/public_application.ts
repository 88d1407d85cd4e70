// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { History, Href, Location, LocationDescriptorObject } from 'history';
import type { Observable } from 'rxjs';
import type { MountPoint } from './public';

/** Of OUI's icon names those that are used here: OSD takes no other text. */
export type AppIcon = 'securityAnalyticsApp';

export interface AppCategory {
  id: string;
  label: string;
  ariaLabel?: string;
  order?: number;
  euiIconType?: AppIcon;
}

/** 0 default, 1 visible, 2 disabled, 3 hidden: the numbers of OSD's enum, whose values a plugin cannot import. */
export type AppNavLinkStatus = 0 | 1 | 2 | 3;

/** The browser's history below the app's own path; it throws once the page has left that path. */
export interface ScopedHistory<
  HistoryLocationState = unknown,
> extends History<HistoryLocationState> {
  createSubHistory<SubState = unknown>(basePath: string): ScopedHistory<SubState>;
  createHref(
    location: LocationDescriptorObject<HistoryLocationState>,
    options?: { prependBasePath?: boolean }
  ): Href;
  readonly location: Location<HistoryLocationState>;
}

export interface AppLeaveActionFactory {
  confirm(text: string, title?: string): AppLeaveAction;
  default(): AppLeaveAction;
}

export interface AppLeaveAction {
  type: 'confirm' | 'default';
  text?: string;
  title?: string;
}

export type AppLeaveHandler = (factory: AppLeaveActionFactory) => AppLeaveAction;

export interface AppMountParameters<HistoryLocationState = unknown> {
  element: HTMLElement;
  history: ScopedHistory<HistoryLocationState>;
  appBasePath: string;
  onAppLeave(handler: AppLeaveHandler): void;
  setHeaderActionMenu(menuMount: MountPoint | undefined): void;
}

export type AppUnmount = () => void;
export type AppMount<HistoryLocationState = unknown> = (
  params: AppMountParameters<HistoryLocationState>
) => AppUnmount | Promise<AppUnmount>;

export interface App<HistoryLocationState = unknown> {
  id: string;
  title: string;
  category?: AppCategory;
  navLinkStatus?: AppNavLinkStatus;
  /** Path that links to the app open, below its route. */
  defaultPath?: string;
  order?: number;
  tooltip?: string;
  euiIconType?: AppIcon;
  description?: string;
  /** Default `/app/<id>`. */
  appRoute?: string;
  mount: AppMount<HistoryLocationState>;
}

export interface ApplicationSetup {
  register<HistoryLocationState = unknown>(app: App<HistoryLocationState>): void;
}

export interface NavigateToAppOptions {
  path?: string;
  state?: unknown;
  replace?: boolean;
}

export interface Capabilities {
  readonly navLinks: Readonly<Record<string, boolean>>;
  readonly [key: string]:
    Readonly<Record<string, boolean | Readonly<Record<string, boolean>>>> | undefined;
}

export interface ApplicationStart {
  capabilities: Capabilities;
  navigateToApp(appId: string, options?: NavigateToAppOptions): Promise<void>;
  navigateToUrl(url: string): Promise<void>;
  getUrlForApp(appId: string, options?: { path?: string; absolute?: boolean }): string;
  currentAppId$: Observable<string | undefined>;
}
