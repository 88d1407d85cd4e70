// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The browser surface of OpenSearch Dashboards 2.19 that this plugin uses, by the names OSD exports them under.
 * Types only: inside OSD the real types take their place, so nothing here may promise more than OSD gives.
 */
import type { IconType } from '@elastic/eui';
import type { ComponentType, ReactNode } from 'react';
import type { Observable } from 'rxjs';
import type { ApplicationSetup, ApplicationStart } from './public_application';
import type { ChromeSetup, ChromeStart } from './public_chrome';
import type { HttpSetup } from './public_http';

export * from './public_application';
export * from './public_chrome';
export * from './public_http';

export type UnmountCallback = () => void;
export type MountPoint<T extends HTMLElement = HTMLElement> = (element: T) => UnmountCallback;

export interface PackageInfo {
  version: string;
  branch: string;
  buildNum: number;
  buildSha: string;
  dist: boolean;
}

export type PluginOpaqueId = symbol;

export interface PluginInitializerContext<ConfigSchema extends object = object> {
  readonly opaqueId: PluginOpaqueId;
  readonly env: {
    mode: { name: 'development' | 'production'; dev: boolean; prod: boolean };
    packageInfo: Readonly<PackageInfo>;
  };
  /** The keys that the server side exposes (`exposeToBrowser`). */
  readonly config: { get<T extends object = ConfigSchema>(): T };
}

export interface Plugin<
  TSetup = void,
  TStart = void,
  TPluginsSetup extends object = object,
  TPluginsStart extends object = object,
> {
  setup(core: CoreSetup<TPluginsStart, TStart>, plugins: TPluginsSetup): TSetup | Promise<TSetup>;
  start(core: CoreStart, plugins: TPluginsStart): TStart | Promise<TStart>;
  stop?(): void;
}

export type PluginInitializer<
  TSetup = void,
  TStart = void,
  TPluginsSetup extends object = object,
  TPluginsStart extends object = object,
> = (core: PluginInitializerContext) => Plugin<TSetup, TStart, TPluginsSetup, TPluginsStart>;

export interface ToastInputFields {
  id?: string;
  title?: string | MountPoint;
  text?: string | MountPoint;
  color?: 'primary' | 'success' | 'warning' | 'danger';
  iconType?: IconType;
  toastLifeTimeMs?: number;
  'data-test-subj'?: string;
}

export type ToastInput = string | ToastInputFields;
export type Toast = ToastInputFields & { id: string };

export interface ToastOptions {
  toastLifeTimeMs?: number;
}

export interface ErrorToastOptions extends ToastOptions {
  title: string;
  /** Shown in place of the error's own message. */
  toastMessage?: string;
}

export interface IToasts {
  get$(): Observable<Toast[]>;
  add(toastOrTitle: ToastInput): Toast;
  addInfo(toastOrTitle: ToastInput, options?: ToastOptions): Toast;
  addSuccess(toastOrTitle: ToastInput, options?: ToastOptions): Toast;
  addWarning(toastOrTitle: ToastInput, options?: ToastOptions): Toast;
  addDanger(toastOrTitle: ToastInput, options?: ToastOptions): Toast;
  addError(error: Error, options: ErrorToastOptions): Toast;
  remove(toastOrId: Toast | string): void;
}

export type ToastsStart = IToasts;

export interface NotificationsSetup {
  toasts: IToasts;
}
export type NotificationsStart = NotificationsSetup;

export interface IUiSettingsClient {
  /** Throws for a key that is not declared, unless a default is given. */
  get<T = unknown>(key: string, defaultOverride?: T): T;
  get$<T = unknown>(key: string, defaultOverride?: T): Observable<T>;
  isDeclared(key: string): boolean;
}

export interface I18nStart {
  /** Goes around every React tree: translations, and the texts of OUI's own components. */
  Context:
    | ComponentType<{ children: ReactNode }>
    | (({ children }: { children: ReactNode }) => JSX.Element);
}

export interface CoreSetup<TPluginsStart extends object = object, TStart = unknown> {
  application: ApplicationSetup;
  chrome: ChromeSetup;
  http: HttpSetup;
  notifications: NotificationsSetup;
  uiSettings: IUiSettingsClient;
  /** Resolves when `start` has run. */
  getStartServices(): Promise<[CoreStart, TPluginsStart, TStart]>;
}

export interface CoreStart {
  application: ApplicationStart;
  chrome: ChromeStart;
  http: HttpSetup;
  i18n: I18nStart;
  notifications: NotificationsStart;
  uiSettings: IUiSettingsClient;
}
