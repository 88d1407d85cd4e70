// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { tooManySearches } from './errors';

export interface Limits {
  /** Searches of one person that run at the same time. */
  running: number;
  /** Searches of one person that wait for their turn; more are refused. */
  waiting: number;
  /** Milliseconds that a search waits at most. */
  patience: number;
}

export const LIMITS: Limits = { running: 4, waiting: 32, patience: 10000 };

interface Line {
  running: number;
  waiting: Array<() => void>;
}

/** Keeps one person from taking OpenSearch from all others: his searches stand in line. */
export class RunningSearches {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly limits: Limits = LIMITS) {}

  async run<T>(person: string, search: () => Promise<T>): Promise<T> {
    await this.enter(person);
    try {
      return await search();
    } finally {
      this.leave(person);
    }
  }

  private enter(person: string): Promise<void> {
    const line = this.lines.get(person) || { running: 0, waiting: [] };
    this.lines.set(person, line);
    if (line.running < this.limits.running) {
      line.running += 1;
      return Promise.resolve();
    }
    if (line.waiting.length >= this.limits.waiting) return Promise.reject(tooManySearches());
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(turn), 1);
        reject(tooManySearches());
      }, this.limits.patience);
      const turn = () => {
        clearTimeout(giveUp);
        resolve();
      };
      line.waiting.push(turn);
    });
  }

  private leave(person: string): void {
    const line = this.lines.get(person);
    if (!line) return;
    const next = line.waiting.shift();
    if (next) {
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.lines.delete(person);
  }
}
