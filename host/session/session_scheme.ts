// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type Boom from '@hapi/boom';
import type { Request, ResponseToolkit, Server } from '@hapi/hapi';
import { errorAnswer } from '../http/response_adapter';
import type { OidcSignIn } from '../oidc/oidc_sign_in';
import type { Session, SessionStore } from './session_store';
import { readBasic } from './sign_in';
import type { SignIn } from './sign_in';

export interface Sessions {
  store: SessionStore;
  signIn: SignIn;
  cookie: string;
  /** Sign-in by an identity provider, where there is one. */
  oidc?: OidcSignIn;
  /** Whether names and passwords are taken: page, one-time link, HTTP Basic. */
  basicSignIn: boolean;
}

/** The cookie's name has the port in it: cookies of one host name are shared by all its ports. */
export function declareCookie(server: Server, cookie: string, overTls: boolean): void {
  server.state(cookie, {
    isHttpOnly: true,
    isSecure: overTls,
    isSameSite: 'Lax',
    path: '/',
    encoding: 'none',
    ttl: null,
    ignoreErrors: true,
  });
}

/** Who asks: by session cookie, or by HTTP Basic below /api/ for scripts. Required on every route that does not say otherwise. */
export function registerSessionScheme(server: Server, sessions: Sessions): void {
  server.auth.scheme('siem_review', () => ({
    authenticate: async (request, toolkit) => {
      const basic = request.path.startsWith('/api/') ? request.headers.authorization : undefined;
      const found = basic
        ? await byBasic(request, basic, sessions)
        : await byCookie(request, sessions);
      if (!('session' in found)) return toolkit.unauthenticated(found);
      // As in OSD: whoever scopes a client by this request scopes it to this person.
      request.headers.authorization = found.session.authorization;
      return toolkit.authenticated({
        credentials: {
          user: found.session.identity,
          byProvider: found.session.tokens !== undefined,
        },
      });
    },
  }));
  server.auth.strategy('siem_review', 'siem_review');
  server.auth.default('siem_review');
}

/** The name of the caller's session, whether or not it is still live. */
export function sessionIdOf(request: Request, cookie: string): string | undefined {
  const value: unknown = request.state[cookie];
  return typeof value === 'string' ? value : undefined;
}

type Found = { session: Session } | Boom.Boom;

async function byCookie(request: Request, { store, cookie, oidc }: Sessions): Promise<Found> {
  const id = sessionIdOf(request, cookie);
  // A header that a page's script sent is not the session's: it must not reach OpenSearch.
  delete request.headers.authorization;
  const byItself = request.headers['osd-system-request'] === 'true';
  const session = id && (byItself ? store.look(id) : store.use(id));
  if (!id) return errorAnswer(401, 'Not signed in.', { code: 'not_signed_in' });
  if (!session) return sessionEnded();
  const fresh = oidc ? await oidc.fresh(id, session) : { session };
  if ('session' in fresh) return fresh;
  if ('unreachable' in fresh) {
    return errorAnswer(503, 'The identity provider cannot be reached.', { code: 'unavailable' });
  }
  store.close(id);
  return sessionEnded();
}

function sessionEnded(): Boom.Boom {
  return errorAnswer(401, 'The session has ended. Sign in again.', { code: 'session_expired' });
}

async function byBasic(request: Request, header: string, sessions: Sessions): Promise<Found> {
  const { signIn, basicSignIn } = sessions;
  if (!basicSignIn) return basicIsOff();
  const credentials = readBasic(header);
  if (!credentials)
    return errorAnswer(401, 'Only Basic credentials are understood.', { code: 'not_signed_in' });
  const result = await signIn.proveAgain(credentials, request.info.remoteAddress);
  return 'session' in result ? result : signInError(result);
}

/** The answer to names and passwords where only the identity provider signs people in. */
export function basicIsOff(): Boom.Boom {
  return errorAnswer(401, 'Names and passwords are not taken here: sign in by the page.', {
    code: 'basic_off',
  });
}

/** The answer to a try that failed; it never says which of name and password was wrong. */
export function signInError(
  result: { refused: true } | { waitSeconds: number } | { unreachable: string }
): Boom.Boom {
  if ('refused' in result) {
    return errorAnswer(401, 'The name or the password is wrong.', { code: 'credentials_refused' });
  }
  if ('waitSeconds' in result) {
    return errorAnswer(
      429,
      `Too many failed tries. Wait ${result.waitSeconds} seconds.`,
      { code: 'too_many_tries', waitSeconds: result.waitSeconds },
      { 'retry-after': String(result.waitSeconds) }
    );
  }
  return errorAnswer(503, 'OpenSearch cannot be reached.', { code: 'unavailable' });
}

/** Opens a session and lays its cookie on the answer; an older session of the same browser ends. */
export function openSession(
  request: Request,
  toolkit: ResponseToolkit,
  sessions: Sessions,
  session: Session
): void {
  const older = sessionIdOf(request, sessions.cookie);
  if (older) sessions.store.close(older);
  toolkit.state(sessions.cookie, sessions.store.open(session));
}
