// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'path';
import type { OidcOptions } from './oidc/oidc_options';
import type { OneTimeToken } from './session/one_time_link';
import { buildHost } from './build_host';
import type { WriteLine } from './plugin/line_logger';

export interface HostOptions {
  /** Default 5610. */
  port?: number;
  /** Default 127.0.0.1; another address only with `tls`. */
  bind?: string;
  tls?: { certFile: string; keyFile: string };
  opensearch: { url: string; caFile?: string };
  /** The service identity: becomes the plugin's settings `service.username` and `service.password`. */
  service?: { username: string; password: string };
  oneTimeToken?: OneTimeToken;
  /** Holds siemReview.plugin.js and its chunks. */
  bundleDir: string;
  /** What an OSD would have below `siem_review` in its configuration file. */
  settings?: Record<string, unknown>;
  /** Language of who has not chosen one. */
  locale?: string;
  /** A session that is not used this long is over. Default 15. */
  idleMinutes?: number;
  /** A session is over after this long, however much it is used. Default 12. */
  sessionHours?: number;
  /** Sign-in by an OpenID Connect provider. */
  oidc?: OidcOptions;
  /** Whether names and passwords are taken (page, one-time link, HTTP Basic). Default true; false only with `oidc`. */
  basicSignIn?: boolean;
  /** Where browsers reach this host, without a slash at the end. Default: where it listens. */
  publicUrl?: string;
  /** Where the host keeps the scripts and styles it makes. Default `target/host`. */
  cacheDir?: string;
  log?: WriteLine;
}

export interface RunningHost {
  url: string;
  stop(): Promise<void>;
}

/** Starts the stand-alone home of the plugin. Throws CannotStart, whose message says what to do. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const plugin = await import('../server');
  return buildHost({
    cacheDir: path.resolve(__dirname, '..', 'target', 'host'),
    ...options,
    plugin,
    now: Date.now,
  });
}
