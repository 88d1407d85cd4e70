// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Server } from '@hapi/hapi';
import { schema } from '@osd/config-schema';
import type { Logger } from 'opensearch-dashboards/server';
import { errorAnswer } from '../http/response_adapter';
import { openSession, sessionIdOf, signInError } from './session_scheme';
import type { Sessions } from './session_scheme';

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
  const { store, signIn, cookie } = sessions;

  server.route({
    method: 'POST',
    path: '/auth/login',
    options: { auth: false, payload: { allow: 'application/json', maxBytes: 8192 } },
    handler: async (request, toolkit) => {
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

  server.route({
    method: 'POST',
    path: '/auth/logout',
    options: { auth: false, payload: { maxBytes: 1024 } },
    handler: (request, toolkit) => {
      const id = sessionIdOf(request, cookie);
      if (id) store.close(id);
      return toolkit.response().code(204).unstate(cookie);
    },
  });

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
