// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BrowserSession } from './session';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel'] as const;
const TELL_EVERY_MS = 60_000;

/**
 * Tells the server that a person is at work although the page asks nothing (typing, reading), and covers the page
 * soon after the session has ended, also when nobody touches it.
 */
export function watchIdle(session: BrowserSession, idleSeconds: number): void {
  let usedSince = false;
  let toldAt = Date.now();
  const tell = () => {
    toldAt = Date.now();
    usedSince = false;
    void session.check(true);
  };
  for (const sign of SIGNS_OF_LIFE) {
    window.addEventListener(
      sign,
      () => {
        if (session.ended$.value) return;
        usedSince = true;
        if (Date.now() - toldAt > TELL_EVERY_MS) tell();
      },
      { capture: true, passive: true }
    );
  }
  const every = Math.min(30_000, Math.max(1_000, (idleSeconds * 1000) / 10));
  window.setInterval(() => {
    if (usedSince && Date.now() - toldAt > TELL_EVERY_MS) tell();
    else void session.check(false);
  }, every);
}
