// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash, generateKeyPairSync, randomBytes, sign } from 'crypto';
import type { KeyObject } from 'crypto';
import { createServer } from 'http';
import type { IncomingMessage, ServerResponse } from 'http';
import type { AddressInfo } from 'net';

interface Begun {
  nonce: string;
  challenge: string;
}

/** For what a healthy identity provider will not do on demand: wrong, expired and forged tokens, refusals, outages. */
export interface FakeProvider {
  issuer: string;
  /** Claims of the next ID tokens, over the right ones; `undefined` leaves one out. */
  claims: Record<string, unknown>;
  /** How the next ID tokens are signed. */
  signing: 'good' | 'other_key' | 'none' | 'hmac_with_public_key';
  /** How many seconds the next ID tokens are good. */
  seconds: number;
  /** The token endpoint's answer to a refresh token. */
  refresh: 'good' | 'refused' | 'down' | 'other_person';
  discovery: Record<string, unknown>;
  /** Refresh tokens that were used, and that were revoked. */
  used: string[];
  revoked: string[];
  /** Tokens that were handed out. */
  secrets: string[];
  /** What the browser does at the provider: takes the address it was sent to, and gives the code. */
  approve(location: string): { code: string; state: string };
  stop(): Promise<void>;
}

const CLIENT = 'siem-review';

export async function startFakeProvider(): Promise<FakeProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const begun = new Map<string, Begun>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeProvider = {
    issuer,
    claims: {},
    signing: 'good',
    seconds: 3600,
    refresh: 'good',
    discovery: {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      revocation_endpoint: `${issuer}/revoke`,
      end_session_endpoint: `${issuer}/leave`,
      id_token_signing_alg_values_supported: ['RS256'],
    },
    used: [],
    revoked: [],
    secrets: [],
    approve: (location) => {
      const { searchParams: asked } = new URL(location);
      const code = randomBytes(8).toString('hex');
      begun.set(code, {
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
      });
      fake.secrets.push(code);
      return { code, state: asked.get('state') ?? '' };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const form = new URLSearchParams(await textOf(request));
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return send(200, fake.discovery);
      case '/keys':
        return send(200, {
          keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }],
        });
      case '/revoke':
        fake.revoked.push(form.get('token') ?? '');
        return send(200, {});
      case '/token':
        return form.get('grant_type') === 'refresh_token'
          ? refreshed(form, send)
          : first(form, send);
      default:
        return send(404, {});
    }
  }

  function first(form: URLSearchParams, send: (status: number, body: unknown) => void): void {
    const known = begun.get(form.get('code') ?? '');
    begun.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (known?.challenge !== challenge) return send(400, { error: 'invalid_grant' });
    return send(200, tokens({ nonce: known.nonce }));
  }

  function refreshed(form: URLSearchParams, send: (status: number, body: unknown) => void): void {
    fake.used.push(form.get('refresh_token') ?? '');
    if (fake.refresh === 'refused') return send(400, { error: 'invalid_grant' });
    if (fake.refresh === 'down') return send(503, 'down');
    return send(200, tokens(fake.refresh === 'other_person' ? { sub: 'mallory' } : {}));
  }

  function tokens(claims: Record<string, unknown>) {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, sub: 'sub-of-hanako', aud: CLIENT, iat: now };
    const payload = { ...right, exp: now + fake.seconds, ...claims, ...fake.claims };
    const answerBody = {
      id_token: token(payload),
      access_token: randomBytes(16).toString('hex'),
      refresh_token: randomBytes(16).toString('hex'),
      token_type: 'Bearer',
      expires_in: fake.seconds,
    };
    fake.secrets.push(answerBody.id_token, answerBody.access_token, answerBody.refresh_token);
    return answerBody;
  }

  function token(payload: object): string {
    const algorithms = { good: 'RS256', other_key: 'RS256', none: 'none' } as const;
    const alg = fake.signing === 'hmac_with_public_key' ? 'HS256' : algorithms[fake.signing];
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg, kid: 'one' })}.${part({ jti: randomBytes(8).toString('hex'), ...payload })}`;
    if (fake.signing === 'none') return `${text}.`;
    const key = fake.signing === 'other_key' ? other.privateKey : keys.privateKey;
    return `${text}.${signed(text, key).toString('base64url')}`;
  }
}

function signed(text: string, key: KeyObject): Buffer {
  return sign('sha256', Buffer.from(text), key);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
