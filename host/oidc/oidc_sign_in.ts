// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CallbackParamsType } from 'openid-client';
import type { Verdict } from '../opensearch/who_is';
import type { ProviderTokens, Session } from '../session/session_store';
import { PendingSignIns } from './pending_sign_ins';
import { ProviderRefused } from './provider';
import type { Provider } from './provider';

export type OidcResult =
  | { session: Session; then: string }
  /** `by` says who did not accept; `why` holds no token. */
  | { refused: 'provider' | 'opensearch' | 'host'; why: string; then?: string }
  | { unreachable: string };

/** Ended: the person has to sign in again. Unreachable: the session stays, the call cannot be made now. */
export type Freshness = { session: Session } | { ended: true } | { unreachable: string };

/** Before a token expires on its way to OpenSearch. */
const EARLY_MS = 30_000;

/** Signs people in by the provider, and keeps the tokens of their sessions fresh. */
export class OidcSignIn {
  private readonly pending: PendingSignIns;
  private readonly refreshing = new Map<string, Promise<Freshness>>();

  /** @param verify asks OpenSearch whose an `Authorization` is */
  constructor(
    readonly provider: Provider,
    private readonly verify: (authorization: string, name: string) => Promise<Verdict>,
    private readonly now: () => number
  ) {
    this.pending = new PendingSignIns(now);
  }

  /** The provider's address for this browser to go to; `then` is where it goes in the end. */
  async start(browser: string, then: string, again: boolean): Promise<string> {
    const { url, checks } = await this.provider.start(again);
    const { state, nonce, codeVerifier } = checks;
    this.pending.put(state, { browser, nonce, codeVerifier, then });
    return url;
  }

  async finish(answer: CallbackParamsType, browser: string | undefined): Promise<OidcResult> {
    const { state } = answer;
    const begun = browser ? this.pending.take(state, browser) : undefined;
    if (!begun || !state) return { refused: 'host', why: 'not begun by this browser, or too old' };
    const { then, nonce, codeVerifier } = begun;
    try {
      const tokens = await this.provider.finish(answer, { state, nonce, codeVerifier });
      const authorization = `Bearer ${tokens.bearer}`;
      const verdict = await this.verify(authorization, tokens.subject);
      if ('unreachable' in verdict) return verdict;
      if ('refused' in verdict) {
        return { refused: 'opensearch', why: 'OpenSearch does not take the token', then };
      }
      return { session: { identity: verdict.identity, authorization, tokens }, then };
    } catch (fault) {
      if (fault instanceof ProviderRefused) {
        return { refused: 'provider', why: fault.message, then };
      }
      return { unreachable: wordsOf(fault) };
    }
  }

  /** The session with a token that OpenSearch can still take; its token is replaced in place. */
  async fresh(id: string, session: Session): Promise<Freshness> {
    const { tokens } = session;
    if (!tokens || this.now() < tokens.expiresAt - EARLY_MS) return { session };
    // A refresh token may be good for one use: calls at the same time wait for the same answer.
    const running = this.refreshing.get(id) ?? this.refresh(session, tokens);
    this.refreshing.set(id, running);
    try {
      return await running;
    } finally {
      this.refreshing.delete(id);
    }
  }

  private async refresh(session: Session, tokens: ProviderTokens): Promise<Freshness> {
    const stillGood = this.now() < tokens.expiresAt;
    try {
      session.tokens = await this.provider.refresh(tokens);
      session.authorization = `Bearer ${session.tokens.bearer}`;
      return { session };
    } catch (fault) {
      if (stillGood) return { session };
      return fault instanceof ProviderRefused ? { ended: true } : { unreachable: wordsOf(fault) };
    }
  }
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
