// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  Capabilities,
  CapabilitiesProvider,
  CoreSetup,
  CoreStart,
  IBasePath,
  LoggerFactory,
  OpenSearchServiceStart,
  Plugin,
  PluginConfigDescriptor,
  PluginInitializer,
  PluginInitializerContext,
} from 'opensearch-dashboards/server';
import { of } from 'rxjs';
import { Router } from '../http/router';
import type { RegisteredRoute } from '../http/router';

/** What a plugin's `server/index.ts` exports. */
export interface ServerPlugin {
  plugin: PluginInitializer;
  config?: PluginConfigDescriptor<unknown>;
}

export interface RunningPlugin {
  routes: RegisteredRoute[];
  capabilities(): Capabilities;
  stop(): void;
}

/** The address is the host's own root: there is no base path. */
const basePath: IBasePath = {
  serverBasePath: '',
  prepend: (path) => path,
  remove: (path) => path,
};

/** Runs a plugin as OSD does: constructor, `setup`, `start`. */
export async function runPlugin(
  { plugin: initialize }: ServerPlugin,
  surroundings: {
    config: unknown;
    logger: LoggerFactory;
    opensearch: OpenSearchServiceStart;
    version: string;
  }
): Promise<RunningPlugin> {
  const { config, logger, opensearch, version } = surroundings;
  const context: PluginInitializerContext = {
    opaqueId: Symbol('siemReview'),
    env: {
      mode: { name: 'production', dev: false, prod: true },
      packageInfo: { version, branch: '', buildNum: 0, buildSha: '', dist: true },
    },
    logger,
    config: { create: <T>() => of(config as T), createIfExists: <T>() => of(config as T) },
  };
  const router = new Router();
  const providers: CapabilitiesProvider[] = [];
  const coreStart: CoreStart = { http: { basePath }, opensearch };
  let started: (services: [CoreStart, object, unknown]) => void = () => undefined;
  const startServices = new Promise<[CoreStart, object, unknown]>((resolve) => {
    started = resolve;
  });
  const coreSetup: CoreSetup = {
    capabilities: { registerProvider: (provider) => void providers.push(provider) },
    http: { basePath, createRouter: () => router },
    getStartServices: () => startServices,
  };
  const plugin: Plugin = initialize(context);
  await plugin.setup(coreSetup, {});
  started([coreStart, {}, await plugin.start(coreStart, {})]);
  return {
    routes: router.routes,
    capabilities: () =>
      Object.assign({}, ...providers.map((provider) => provider())) as Capabilities,
    stop: () => plugin.stop?.(),
  };
}
