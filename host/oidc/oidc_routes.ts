// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request, Server } from '@hapi/hapi';
import { randomBytes } from 'crypto';
import type { Logger } from 'opensearch-dashboards/server';
import type { KeptPages } from '../page/kept_pages';
import { openSession, sessionIdOf } from '../session/session_scheme';
import type { Sessions } from '../session/session_scheme';
import { Throttle } from '../session/throttle';
import type { OidcSignIn } from './oidc_sign_in';
import { PENDING_MS } from './pending_sign_ins';

/** Where a sign-in ends that was begun in a second window over a page that waits. */
export const SIGNED_IN_PAGE = '/auth/oidc/done';
const STARTS_A_MINUTE = 100;
const FIELDS = ['code', 'state', 'error', 'iss', 'session_state'] as const;

/** `GET /auth/oidc/start` leads to the provider, `GET /auth/oidc/callback` back. Neither takes an address. */
export function registerOidcRoutes(
  server: Server,
  sessions: Sessions,
  oidc: OidcSignIn,
  options: {
    kept: KeptPages;
    /** Where browsers reach this host. */
    address: string;
    /** The address was given: the `Host` header may be another one. */
    behindProxy: boolean;
    overTls: boolean;
    now: () => number;
    log: Logger;
  }
): void {
  const { kept, address, log } = options;
  const starts = new Throttle(STARTS_A_MINUTE, options.now);
  const cookie = `${sessions.cookie}_oidc`;
  server.state(cookie, {
    isHttpOnly: true,
    isSecure: options.overTls,
    // The provider sends the browser back from another site: Lax lets the cookie come with that.
    isSameSite: 'Lax',
    path: '/auth/oidc',
    encoding: 'none',
    ttl: PENDING_MS,
    ignoreErrors: true,
  });

  server.route({
    method: 'GET',
    path: '/auth/oidc/start',
    options: { auth: false },
    handler: async (request, toolkit) => {
      const query = request.query as { kept?: unknown; window?: unknown };
      // The provider comes back to the one address it knows: begun elsewhere, the cookie would be missing there.
      if (!options.behindProxy && request.info.host !== new URL(address).host) {
        return toolkit.redirect(`${address}/auth/oidc/start${request.url.search}`);
      }
      if (starts.attempt(request.info.remoteAddress) > 0) {
        return toolkit.redirect('/login?reason=unavailable');
      }
      const known: unknown = request.state[cookie];
      const browser = isName(known) ? known : randomBytes(32).toString('base64url');
      const inWindow = query.window !== undefined;
      const then = inWindow ? SIGNED_IN_PAGE : kept.pageOf(query.kept);
      try {
        const url = await oidc.start(browser, then, inWindow || hadSession(request, sessions));
        return toolkit.redirect(url).state(cookie, browser);
      } catch (fault) {
        log.error(`identity provider: ${(fault as Error).message}`);
        return toolkit.redirect('/login?reason=unavailable');
      }
    },
  });

  server.route({
    method: 'GET',
    path: '/auth/oidc/callback',
    options: { auth: false },
    handler: async (request, toolkit) => {
      const known: unknown = request.state[cookie];
      const result = await oidc.finish(answerOf(request), isName(known) ? known : undefined);
      if ('session' in result) {
        openSession(request, toolkit, sessions, result.session);
        return toolkit.redirect(result.then);
      }
      if ('unreachable' in result) {
        log.error(`sign-in by the identity provider: ${result.unreachable}`);
        return toolkit.redirect('/login?reason=unavailable');
      }
      log.warn(
        `sign-in refused by ${result.refused}: ${result.why}, from ${request.info.remoteAddress}`
      );
      return toolkit.redirect(`/login?reason=${result.refused}`);
    },
  });
}

/** A session that was left alone may not come back by itself because the provider remembers the browser. */
function hadSession(request: Request, { cookie, store }: Sessions): boolean {
  const id = sessionIdOf(request, cookie);
  return id !== undefined && store.look(id) === undefined;
}

function answerOf(request: Request): Record<string, string> {
  const answer: Record<string, string> = {};
  for (const name of FIELDS) {
    const value: unknown = (request.query as Record<string, unknown>)[name];
    if (typeof value === 'string') answer[name] = value;
  }
  return answer;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}
