// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'http';
import type { IncomingMessage, ServerResponse } from 'http';
import type { AddressInfo } from 'net';

/** For what a healthy node will not do on demand: refuse, fail, hang. Says who called, as OpenSearch's security does. */
export interface FakeOpenSearch {
  url: string;
  /** Authorization headers of the calls that came, oldest first. */
  callers: Array<string | undefined>;
  /** Searches that their caller ended before the answer. */
  abandoned: number;
  /** False: as a node without the security plugin. */
  security: boolean;
  /** Changes a password under a running session. */
  passwords: Record<string, string>;
  /** Whose a token of an identity provider is. */
  nameIn(token: string): string | undefined;
  stop(): Promise<void>;
}

export async function startFakeOpenSearch(): Promise<FakeOpenSearch> {
  const server = createServer((request, response) => answer(fake, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeOpenSearch = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    callers: [],
    abandoned: 0,
    security: true,
    passwords: { analyst: 'right', admin: 'root' },
    nameIn: () => undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function answer(fake: FakeOpenSearch, request: IncomingMessage, response: ServerResponse): void {
  const { authorization } = request.headers;
  fake.callers.push(authorization);
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const path = (request.url || '').split('?')[0];
  if (!fake.security && path === '/_plugins/_security/authinfo') {
    return send(400, { error: `no handler found for uri [${path}]`, status: 400 });
  }
  const name = callerOf(fake, authorization || '');
  if (fake.security && !name) return send(401, { status: 401 });
  if (path === '/_plugins/_security/authinfo')
    return send(200, { user_name: name, roles: ['all_access'] });
  if (path === '/slow/_search') {
    response.on('close', () => {
      if (!response.writableEnded) fake.abandoned += 1;
    });
    return undefined;
  }
  if (path === '/broken/_search')
    return send(500, { error: { type: 'secret_failure', reason: 'secret' } });
  return send(200, { version: { number: '2.19.4' } });
}

function callerOf(fake: FakeOpenSearch, authorization: string): string | undefined {
  if (authorization.startsWith('Bearer ')) return fake.nameIn(authorization.slice(7));
  const [name, password] = Buffer.from(authorization.slice(6), 'base64').toString().split(':');
  return name && fake.passwords[name] === password ? name : undefined;
}
