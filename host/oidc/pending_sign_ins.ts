// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A sign-in that was sent to the provider and has not come back. */
export interface PendingSignIn {
  /** Random name of the browser that started it, which it keeps in a cookie. */
  browser: string;
  nonce: string;
  codeVerifier: string;
  /** Path to go to afterwards. */
  then: string;
}

export const PENDING_MS = 10 * 60_000;
const MAX_PENDING = 10_000;

/** By `state`; each can be taken once, by the browser that started it, within ten minutes. */
export class PendingSignIns {
  private readonly pending = new Map<string, PendingSignIn & { until: number }>();

  constructor(private readonly now: () => number) {}

  put(state: string, signIn: PendingSignIn): void {
    // Insertion order is order of age.
    for (const [old, { until }] of this.pending) {
      if (until > this.now() && this.pending.size < MAX_PENDING) break;
      this.pending.delete(old);
    }
    this.pending.set(state, { ...signIn, until: this.now() + PENDING_MS });
  }

  take(state: unknown, browser: unknown): PendingSignIn | undefined {
    if (typeof state !== 'string') return undefined;
    const found = this.pending.get(state);
    if (!found || found.browser !== browser) return undefined;
    this.pending.delete(state);
    return found.until > this.now() ? found : undefined;
  }
}
