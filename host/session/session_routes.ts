// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Server } from '@hapi/hapi';
import { schema } from '@osd/config-schema';
import type { Logger } from 'opensearch-dashboards/server';
import { errorAnswer } from '../http/response_adapter';
import { basicIsOff, openSession, sessionIdOf, signInError } from './session_scheme';
import type { Sessions } from './session_scheme';
import type { Session } from './session_store';

const credentialsSchema = schema.object({
  username: schema.string({
    minLength: 1,
    maxLength: 256,
    // The colon parts name and password on the way to OpenSearch.
    validate: (name) =>
      /[:\u0000-\u001f]/.test(name) ? 'a name has no colon or control character' : undefined,
  }),
  password: schema.string({ minLength: 1, maxLength: 1024 }),
});

/** Sign in, sign out, and whether the session still lives. */
export function registerSessionRoutes(server: Server, sessions: Sessions, log: Logger): void {
  const { store, signIn, cookie, oidc } = sessions;

  server.route({
    method: 'POST',
    path: '/auth/login',
    options: { auth: false, payload: { allow: 'application/json', maxBytes: 8192 } },
    handler: async (request, toolkit) => {
      if (!sessions.basicSignIn) return basicIsOff();
      let credentials;
      try {
        credentials = credentialsSchema.validate(request.payload, {}, 'request body');
      } catch (error) {
        return errorAnswer(400, (error as Error).message, { code: 'bad_input' });
      }
      const result = await signIn.prove(credentials, request.info.remoteAddress);
      if (!('session' in result)) {
        log.warn(`sign-in failed: ${Object.keys(result)[0]}, from ${request.info.remoteAddress}`);
        if ('unreachable' in result) log.error(`OpenSearch: ${result.unreachable}`);
        return signInError(result);
      }
      openSession(request, toolkit, sessions, result.session);
      return { username: result.session.identity.name };
    },
  });

  // `?everywhere` ends all sessions of the person. With `leaveTo` in the answer the provider wants to sign out too.
  server.route({
    method: 'POST',
    path: '/auth/logout',
    options: { auth: false, payload: { maxBytes: 1024 } },
    handler: async (request, toolkit) => {
      const id = sessionIdOf(request, cookie);
      const session = id ? store.look(id) : undefined;
      const everywhere = (request.query as { everywhere?: unknown }).everywhere !== undefined;
      const closed = session && everywhere ? store.closeAllOf(session.identity.name) : [session];
      if (id) store.close(id);
      const leaveTo = session?.tokens && (await leaveProvider(closed));
      const answer = leaveTo ? toolkit.response({ leaveTo }) : toolkit.response().code(204);
      return answer.unstate(cookie);
    },
  });

  async function leaveProvider(closed: Array<Session | undefined>): Promise<string | undefined> {
    for (const session of closed) {
      const refreshToken = session?.tokens?.refreshToken;
      if (refreshToken) {
        oidc?.provider
          .revoke(refreshToken)
          .catch((fault: Error) => log.warn(`revoking a refresh token: ${fault.message}`));
      }
    }
    return oidc?.provider.signOutUrl().catch(() => undefined);
  }

  // With `osd-system-request: true` it only looks; without, it also says that a person is still there.
  server.route({
    method: 'GET',
    path: '/auth/session',
    handler: (request) => ({
      username: (request.auth.credentials.user as { name: string }).name,
      idleSeconds: store.idleMs / 1000,
    }),
  });
}
