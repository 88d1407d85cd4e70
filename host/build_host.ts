// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Server } from '@hapi/hapi';
import type { HostOptions, RunningHost } from './index';
import { CannotStart } from './cannot_start';
import { createHttpServer } from './http/http_server';
import { listenFault } from './http/listen_fault';
import { listenOptions } from './http/listen_options';
import type { ListenOptions } from './http/listen_options';
import { toServerRoute } from './http/plugin_routes';
import { OpenSearchConnection } from './opensearch/cluster_client';
import { whoIs } from './opensearch/who_is';
import { OidcSignIn } from './oidc/oidc_sign_in';
import { registerOidcRoutes } from './oidc/oidc_routes';
import { Provider } from './oidc/provider';
import { buildBrowserFiles } from './page/browser_build';
import { registerFileRoutes } from './page/file_routes';
import { HOME, KeptPages } from './page/kept_pages';
import { registerPageRoutes } from './page/page_routes';
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
const SESSION_HOURS = 12;
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
  if (parts.basicSignIn === false && !parts.oidc) {
    throw new CannotStart(
      'Without names and passwords nobody could sign in: name an OIDC provider.'
    );
  }
  const logger = new LineLogger(parts.log ?? (() => undefined));
  const log = logger.get('host');
  const { config: descriptor } = parts.plugin;
  const config = readPluginConfig(descriptor, settingsOf(parts), CONFIG_PATH);
  const files = await buildBrowserFiles(parts.cacheDir);
  const store = new SessionStore(
    (parts.idleMinutes ?? IDLE_MINUTES) * 60_000,
    (parts.sessionHours ?? SESSION_HOURS) * 3_600_000,
    parts.now
  );
  const opensearch = new OpenSearchConnection(parts.opensearch, (authorization) => {
    signIn.forget(authorization);
    if (store.closeRefused(authorization) > 0) {
      log.info('a session ended: OpenSearch does not accept its credentials any more');
    }
  });
  const verify = (authorization: string, name: string) => whoIs(opensearch.as(authorization), name);
  const signIn = new SignIn(verify, parts.now);
  const running = await runPlugin(parts.plugin, {
    config,
    logger: { get: (...context) => logger.get('plugins', 'siemReview', ...context) },
    opensearch,
    version: PLATFORM_VERSION,
  });

  const server = createHttpServer(listen, PLATFORM_VERSION);
  const address = parts.publicUrl ?? addressOf(listen);
  const oidc = parts.oidc && new OidcSignIn(new Provider(parts.oidc, address), verify, parts.now);
  const basicSignIn = parts.basicSignIn ?? true;
  const sessions = {
    store,
    signIn,
    cookie: `siem_review_session_${listen.port}`,
    oidc,
    basicSignIn,
  };
  const overTls = Boolean(listen.tls) || address.startsWith('https:');
  const kept = new KeptPages();
  declareCookie(server, sessions.cookie, overTls);
  declarePreferenceCookies(server);
  registerSessionScheme(server, sessions);
  registerSessionRoutes(server, sessions, log);
  if (oidc) {
    registerOidcRoutes(server, sessions, oidc, {
      kept,
      address,
      behindProxy: parts.publicUrl !== undefined,
      overTls,
      now: parts.now,
      log,
    });
  }
  if (parts.oneTimeToken && basicSignIn) {
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
    kept,
    basic: basicSignIn,
    oidc: Boolean(oidc),
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
  return { url: addressOf({ ...listen, port: Number(server.info.port) }), stop };
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

function addressOf({ address, port, tls }: ListenOptions): string {
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : address;
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
