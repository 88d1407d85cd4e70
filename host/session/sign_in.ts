// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHmac, randomBytes } from 'crypto';
import type { Identity, Verdict } from '../opensearch/who_is';
import type { Session } from './session_store';
import { Throttle } from './throttle';

export interface Credentials {
  username: string;
  password: string;
}

export type SignInResult =
  { session: Session } | { refused: true } | { waitSeconds: number } | { unreachable: string };

/** Asks OpenSearch whose these are. */
export type Verify = (authorization: string, username: string) => Promise<Verdict>;

const FAILURES_A_MINUTE = 10;
const FAILURES_A_MINUTE_BY_ADDRESS = 100;
const REMEMBER_MS = 5 * 60_000;

export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

/** Name and password of a `Basic` header; undefined when it is none. */
export function readBasic(header: string): Credentials | undefined {
  const match = /^basic ([A-Za-z0-9+/=]+)$/i.exec(header);
  const text = match ? Buffer.from(match[1], 'base64').toString('utf8') : '';
  const colon = text.indexOf(':');
  return colon > 0
    ? { username: text.slice(0, colon), password: text.slice(colon + 1) }
    : undefined;
}

/** Proves credentials against OpenSearch, not more often than a person could mistype. */
export class SignIn {
  private readonly byName: Throttle;
  private readonly byAddress: Throttle;
  private readonly known = new Map<string, { identity: Identity; until: number }>();
  private readonly key = randomBytes(32);

  constructor(
    private readonly verify: Verify,
    private readonly now: () => number
  ) {
    this.byName = new Throttle(FAILURES_A_MINUTE, now);
    this.byAddress = new Throttle(FAILURES_A_MINUTE_BY_ADDRESS, now);
  }

  async prove(credentials: Credentials, address: string): Promise<SignInResult> {
    const name = `${address}\n${credentials.username.toLowerCase()}`;
    const waitSeconds = this.byName.attempt(name) || this.byAddress.attempt(address);
    if (waitSeconds > 0) return { waitSeconds };
    const authorization = basicAuthorization(credentials);
    const verdict = await this.verify(authorization, credentials.username);
    if (!('identity' in verdict)) return verdict;
    this.byName.forgive(name);
    this.byAddress.takeBack(address);
    return { session: { identity: verdict.identity, authorization } };
  }

  /** OpenSearch refused them just now: whatever was known of them is no longer so. */
  forget(authorization: string): void {
    this.known.delete(this.printOf(authorization));
  }

  /** As `prove`, for scripts that send credentials with every call: a good answer holds for five minutes. */
  async proveAgain(credentials: Credentials, address: string): Promise<SignInResult> {
    const authorization = basicAuthorization(credentials);
    const print = this.printOf(authorization);
    const known = this.known.get(print);
    if (known && known.until > this.now())
      return { session: { identity: known.identity, authorization } };
    this.known.delete(print);
    const result = await this.prove(credentials, address);
    if ('session' in result) {
      if (this.known.size >= 1000) this.known.clear();
      this.known.set(print, { identity: result.session.identity, until: this.now() + REMEMBER_MS });
    }
    return result;
  }

  private printOf(authorization: string): string {
    return createHmac('sha256', this.key).update(authorization).digest('base64');
  }
}
