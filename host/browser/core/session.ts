// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { BehaviorSubject } from 'rxjs';
import type { SignInAgain } from './core_http';

const headers = (version: string) => ({ 'osd-version': version, 'osd-xsrf': 'osd-fetch' });

export type SignInOutcome = 'good' | 'refused' | 'unavailable' | { waitSeconds: number };

/** The person's session, as the page sees it: whether it has ended, and signing in again without leaving the page. */
export class BrowserSession {
  /** True while the sign-in dialog stands over the page. */
  readonly ended$ = new BehaviorSubject(false);

  constructor(
    readonly userName: string,
    private readonly version: string
  ) {}

  /** For a call that was answered with 401: waits until the person has signed in. */
  readonly signInAgain: SignInAgain = (signal) =>
    new Promise((resolve, reject) => {
      const left = () => reject(new DOMException('The user aborted a request.', 'AbortError'));
      if (signal?.aborted) return left();
      this.ended$.next(true);
      const subscription = this.ended$.subscribe((ended) => {
        if (ended) return;
        signal?.removeEventListener('abort', onAbort);
        resolve();
        Promise.resolve().then(() => subscription.unsubscribe());
      });
      const onAbort = () => {
        subscription.unsubscribe();
        left();
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      return undefined;
    });

  async signIn(password: string): Promise<SignInOutcome> {
    const response = await fetch('/auth/login', {
      method: 'POST',
      headers: { ...headers(this.version), 'content-type': 'application/json' },
      body: JSON.stringify({ username: this.userName, password }),
    }).catch(() => undefined);
    if (response?.ok) {
      this.ended$.next(false);
      return 'good';
    }
    if (response?.status === 429)
      return { waitSeconds: Number(response.headers.get('retry-after')) || 60 };
    return response?.status === 401 ? 'refused' : 'unavailable';
  }

  /** Leaves for the sign-in page. The address is kept unless the person said that he is done. */
  async signOut(comeBack: boolean): Promise<void> {
    await fetch('/auth/logout', { method: 'POST', headers: headers(this.version) }).catch(
      () => undefined
    );
    const next = window.location.pathname + window.location.search;
    window.location.assign(
      comeBack ? `/login?next=${encodeURIComponent(next)}` : '/login?reason=signed_out'
    );
  }

  /** Asks whether the session lives; `used` tells the server that a person is still there. */
  async check(used: boolean): Promise<void> {
    const response = await fetch('/auth/session', {
      headers: { ...headers(this.version), ...(used ? {} : { 'osd-system-request': 'true' }) },
    }).catch(() => undefined);
    if (response?.status === 401) this.ended$.next(true);
    // Signed in again in another tab.
    else if (response?.ok && this.ended$.value) this.ended$.next(false);
  }
}
