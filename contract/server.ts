// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The server surface of OpenSearch Dashboards 2.19 that this plugin uses, by the names OSD exports them under.
 * Types only: inside OSD the real types take their place, so nothing here may promise more than OSD gives.
 */
import type { Observable } from 'rxjs';
import type { HttpServiceSetup, HttpServiceStart } from './server_http';
import type { OpenSearchServiceStart } from './server_opensearch';

export * from './server_http';
export * from './server_opensearch';

export interface LogMeta {
  [key: string]: unknown;
}

export interface Logger {
  trace(message: string, meta?: LogMeta): void;
  debug(message: string, meta?: LogMeta): void;
  info(message: string, meta?: LogMeta): void;
  warn(errorOrMessage: string | Error, meta?: LogMeta): void;
  error(errorOrMessage: string | Error, meta?: LogMeta): void;
  fatal(errorOrMessage: string | Error, meta?: LogMeta): void;
  /** A child logger: `logger.get('role_usage')`. */
  get(...childContextPaths: string[]): Logger;
}

export interface LoggerFactory {
  get(...contextParts: string[]): Logger;
}

export interface PackageInfo {
  version: string;
  branch: string;
  buildNum: number;
  buildSha: string;
  dist: boolean;
}

export interface EnvironmentMode {
  name: 'development' | 'production';
  dev: boolean;
  prod: boolean;
}

export type PluginOpaqueId = symbol;

export interface PluginInitializerContext<ConfigSchema = unknown> {
  opaqueId: PluginOpaqueId;
  env: { mode: EnvironmentMode; packageInfo: Readonly<PackageInfo> };
  logger: LoggerFactory;
  config: {
    create<T = ConfigSchema>(): Observable<T>;
    createIfExists<T = ConfigSchema>(): Observable<T | undefined>;
  };
}

/** What `server/index.ts` exports as `config`: every key under the plugin's path must be in the schema. */
export interface PluginConfigDescriptor<T = unknown> {
  schema: PluginConfigSchema<T>;
  exposeToBrowser?: { [P in keyof T]?: boolean };
}

/** A `Type` of @osd/config-schema, by what the platform asks of it. */
export interface PluginConfigSchema<T> {
  readonly type: T;
  readonly __isOsdConfigSchemaType: true;
  validate(value: unknown, context?: Record<string, unknown>, namespace?: string): T;
}

export interface Plugin<
  TSetup = void,
  TStart = void,
  TPluginsSetup = object,
  TPluginsStart = object,
> {
  setup(core: CoreSetup, plugins: TPluginsSetup): TSetup | Promise<TSetup>;
  start(core: CoreStart, plugins: TPluginsStart): TStart | Promise<TStart>;
  stop?(): void;
}

export type PluginInitializer<
  TSetup = void,
  TStart = void,
  TPluginsSetup extends object = object,
  TPluginsStart extends object = object,
> = (core: PluginInitializerContext) => Plugin<TSetup, TStart, TPluginsSetup, TPluginsStart>;

export interface Capabilities {
  [key: string]: Record<string, boolean | Record<string, boolean>>;
}

export type CapabilitiesProvider = () => Partial<Capabilities>;

export interface CapabilitiesSetup {
  registerProvider(provider: CapabilitiesProvider): void;
}

export interface CoreSetup<TPluginsStart extends object = object, TStart = unknown> {
  capabilities: CapabilitiesSetup;
  http: HttpServiceSetup;
  /** Resolves when `start` has run. */
  getStartServices(): Promise<[CoreStart, TPluginsStart, TStart]>;
}

export interface CoreStart {
  http: HttpServiceStart;
  opensearch: OpenSearchServiceStart;
}
