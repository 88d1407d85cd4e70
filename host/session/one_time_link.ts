// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Server } from '@hapi/hapi';
import { createHash, timingSafeEqual } from 'crypto';
import type { Logger } from 'opensearch-dashboards/server';
import { isLoopback } from '../http/listen_options';
import { errorAnswer } from '../http/response_adapter';
import { openSession } from './session_scheme';
import type { Sessions } from './session_scheme';

export interface OneTimeToken {
  token: string;
  username: string;
  password: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** `GET /auth/once?token=...`: signs in once, from this machine, until it expires. */
export function registerOneTimeLink(
  server: Server,
  sessions: Sessions,
  oneTime: OneTimeToken,
  options: { home: string; now: () => number; log: Logger }
): void {
  let left: OneTimeToken | undefined = oneTime;
  server.route({
    method: 'GET',
    path: '/auth/once',
    options: { auth: false },
    handler: async (request, toolkit) => {
      const { token } = request.query as { token?: unknown };
      const here = isLoopback(request.info.remoteAddress);
      const good =
        here &&
        left &&
        options.now() < left.expiresAt &&
        typeof token === 'string' &&
        same(token, left.token);
      if (!good || !left) {
        options.log.warn(`one-time sign-in link refused, from ${request.info.remoteAddress}`);
        return toolkit.redirect('/login?reason=link');
      }
      // A preview of the link by another program must not use it up.
      if ((request.method as string) === 'head')
        return errorAnswer(405, 'Open the link with a browser.');
      const { username, password } = left;
      left = undefined;
      const result = await sessions.signIn.prove(
        { username, password },
        request.info.remoteAddress
      );
      if (!('session' in result)) return toolkit.redirect('/login?reason=link');
      openSession(request, toolkit, sessions, result.session);
      return toolkit.redirect(options.home);
    },
  });
}

function same(one: string, other: string): boolean {
  const print = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(print(one), print(other));
}
