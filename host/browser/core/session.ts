// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { BehaviorSubject } from 'rxjs';
import type { SignInAgain } from './core_http';

const headers = (version: string) => ({ 'osd-version': version, 'osd-xsrf': 'osd-fetch' });

interface SignedOut {
  /** The identity provider's page for signing out. */
  leaveTo?: string;
}

export type SignInOutcome = 'good' | 'refused' | 'unavailable' | { waitSeconds: number };

/** The person's session, as the page sees it: whether it has ended, and signing in again without leaving the page. */
export class BrowserSession {
  /** True while the sign-in dialog stands over the page. */
  readonly ended$ = new BehaviorSubject(false);

  constructor(
    readonly userName: string,
    /** The identity provider signs this person in; otherwise it is a name and a password. */
    readonly byProvider: boolean,
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

  /** By the identity provider, in a second window: the page stays, and `check` finds out when it is done. */
  signInByProvider(): void {
    window.open('/auth/oidc/start?window');
  }

  /** Leaves for the sign-in page, by way of the provider's. */
  async signOut(which: 'here' | 'everywhere'): Promise<void> {
    const response = await fetch(`/auth/logout${which === 'everywhere' ? '?everywhere' : ''}`, {
      method: 'POST',
      headers: headers(this.version),
    }).catch(() => undefined);
    const answer = response?.status === 200 ? ((await response.json()) as SignedOut) : undefined;
    window.location.assign(answer?.leaveTo ?? '/login?reason=signed_out');
  }

  /** Another person goes on: the server keeps the address of this page and asks who it is. */
  async changePerson(): Promise<void> {
    await fetch('/auth/logout', { method: 'POST', headers: headers(this.version) }).catch(
      () => undefined
    );
    window.location.reload();
  }

  /** Asks whether the session lives; `used` tells the server that a person is still there. */
  async check(used: boolean): Promise<void> {
    const response = await fetch('/auth/session', {
      headers: { ...headers(this.version), ...(used ? {} : { 'osd-system-request': 'true' }) },
    }).catch(() => undefined);
    if (response?.status === 401) this.ended$.next(true);
    else if (response?.ok) {
      // Signed in again in another tab. What the page shows is for the eyes of the same person alone.
      const { username } = (await response.json()) as { username: string };
      if (username !== this.userName) window.location.reload();
      else if (this.ended$.value) this.ended$.next(false);
    }
  }
}
