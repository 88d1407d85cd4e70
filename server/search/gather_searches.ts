// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { SearchProblem } from './errors';
import type { LogSearchPort, SearchAnswer, SearchAsk } from './search_port';

/** Searches in one request; more go in several, side by side. */
const TOGETHER = 8;

interface Waiting {
  ask: SearchAsk;
  resolve(answer: SearchAnswer): void;
  reject(error: unknown): void;
}

/** The same port, on which searches that are asked in the same moment go to OpenSearch in one request. */
export function gatherSearches(port: LogSearchPort): LogSearchPort {
  let waiting: Waiting[] = [];

  function send(): void {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += TOGETHER)
      void sendTogether(all.slice(at, at + TOGETHER));
  }

  async function sendTogether(some: Waiting[]): Promise<void> {
    try {
      const answers = await port.searchMany(some.map(({ ask }) => ask));
      some.forEach(({ resolve, reject }, place) => {
        const answer = answers[place];
        if (answer instanceof SearchProblem) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      some.forEach(({ reject }) => reject(error));
    }
  }

  return {
    ...port,
    search: (ask) =>
      new Promise<SearchAnswer>((resolve, reject) => {
        waiting.push({ ask, resolve, reject });
        if (waiting.length === 1) setImmediate(send);
      }),
  };
}
