// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Server } from '@hapi/hapi';
import type { HostOptions, RunningHost } from './index';
import { createHttpServer } from './http/http_server';
import { listenFault } from './http/listen_fault';
import { listenOptions } from './http/listen_options';
import type { ListenOptions } from './http/listen_options';
import { toServerRoute } from './http/plugin_routes';
import { OpenSearchConnection } from './opensearch/cluster_client';
import { whoIs } from './opensearch/who_is';
import { buildBrowserFiles } from './page/browser_build';
import { registerFileRoutes } from './page/file_routes';
import { HOME, registerPageRoutes } from './page/page_routes';
import { declarePreferenceCookies } from './page/preferences';
import { LineLogger } from './plugin/line_logger';
import { exposedConfig, readPluginConfig } from './plugin/plugin_config';
import { runPlugin } from './plugin/plugin_runner';
import type { ServerPlugin } from './plugin/plugin_runner';
import { registerOneTimeLink } from './session/one_time_link';
import { registerSessionRoutes } from './session/session_routes';
import { declareCookie, registerSessionScheme } from './session/session_scheme';
import { SessionStore } from './session/session_store';
import { SignIn } from './session/sign_in';

/** The OSD whose behaviour this is; browsers send it as `osd-version`. */
export const PLATFORM_VERSION = '2.19.4';
const CONFIG_PATH = 'siem_review';
const IDLE_MINUTES = 15;
/** Calls that still run at the end are cut after this. */
const STOP_MS = 2_000;

export interface HostParts extends HostOptions {
  plugin: ServerPlugin;
  cacheDir: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Puts the parts together and listens. */
export async function buildHost(parts: HostParts): Promise<RunningHost> {
  const listen = listenOptions(parts);
  const logger = new LineLogger(parts.log ?? (() => undefined));
  const log = logger.get('host');
  const { config: descriptor } = parts.plugin;
  const config = readPluginConfig(descriptor, settingsOf(parts), CONFIG_PATH);
  const files = await buildBrowserFiles(parts.cacheDir);
  const opensearch = new OpenSearchConnection(parts.opensearch);
  const running = await runPlugin(parts.plugin, {
    config,
    logger: { get: (...context) => logger.get('plugins', 'siemReview', ...context) },
    opensearch,
    version: PLATFORM_VERSION,
  });

  const server = createHttpServer(listen, PLATFORM_VERSION);
  const store = new SessionStore((parts.idleMinutes ?? IDLE_MINUTES) * 60_000, parts.now);
  const signIn = new SignIn(
    (authorization, name) => whoIs(opensearch.as(authorization), name),
    parts.now
  );
  const sessions = { store, signIn, cookie: `siem_review_session_${listen.port}` };
  declareCookie(server, sessions.cookie, Boolean(listen.tls));
  declarePreferenceCookies(server);
  registerSessionScheme(server, sessions);
  registerSessionRoutes(server, sessions, log);
  if (parts.oneTimeToken) {
    registerOneTimeLink(server, sessions, parts.oneTimeToken, { home: HOME, now: parts.now, log });
  }
  registerFileRoutes(server, files.dir, parts.bundleDir);
  registerPageRoutes(server, {
    files,
    version: PLATFORM_VERSION,
    locale: parts.locale,
    idleSeconds: store.idleMs / 1000,
    pluginConfig: exposedConfig(descriptor, config),
    capabilities: running.capabilities,
  });
  const contextOf: Parameters<typeof toServerRoute>[1] = (request) => ({
    core: { opensearch: { client: opensearch.client.asScoped(request) } },
  });
  const routeLog = logger.get('http');
  server.route(running.routes.map((route) => toServerRoute(route, contextOf, routeLog)));

  const stop = async () => {
    await server.stop({ timeout: STOP_MS });
    running.stop();
    await opensearch.close();
  };
  try {
    await listenNow(server, listen);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url: urlOf(server, listen), stop };
}

function settingsOf({ settings, service }: HostOptions): Record<string, unknown> {
  return { ...settings, ...(service ? { service } : {}) };
}

async function listenNow(server: Server, { address, port }: ListenOptions): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    throw listenFault(error, address, port);
  }
}

function urlOf(server: Server, { address, tls }: ListenOptions): string {
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : address;
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${server.info.port}`;
}
