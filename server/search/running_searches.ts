// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { tooManySearches } from './errors';

export interface Limits {
  /** Searches of one person that run at the same time. */
  running: number;
  /** Searches of all that run at the same time. */
  runningInAll: number;
  /** Searches of one person that wait for their turn; more are refused. */
  waiting: number;
  /** Searches of all that wait. */
  waitingInAll: number;
  /** Milliseconds that a search waits at most. */
  patience: number;
}

export const LIMITS: Limits = {
  running: 4,
  runningInAll: 64,
  waiting: 32,
  waitingInAll: 256,
  patience: 10000,
};

interface Waiting {
  person: string;
  start(): void;
}

/** Keeps one person from taking OpenSearch from all others, and all from taking it down: searches stand in line. */
export class RunningSearches {
  private readonly running = new Map<string, number>();
  private runningInAll = 0;
  /** Who came first is first. */
  private line: Waiting[] = [];

  constructor(private readonly limits: Limits = LIMITS) {}

  /** Runs the search when it is its turn. Throws `too_many_searches` when the line is too long, or too slow. */
  async run<T>(person: string, search: () => Promise<T>): Promise<T> {
    await this.enter(person);
    try {
      return await search();
    } finally {
      this.leave(person);
    }
  }

  private enter(person: string): Promise<void> {
    if (this.hasRoom(person)) {
      this.begin(person);
      return Promise.resolve();
    }
    const { waiting, waitingInAll, patience } = this.limits;
    const own = this.line.filter((one) => one.person === person).length;
    if (own >= waiting || this.line.length >= waitingInAll)
      return Promise.reject(tooManySearches());
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.line = this.line.filter((one) => one !== turn);
        reject(tooManySearches());
      }, patience);
      const turn: Waiting = {
        person,
        start: () => {
          clearTimeout(giveUp);
          resolve();
        },
      };
      this.line.push(turn);
    });
  }

  private leave(person: string): void {
    this.runningInAll -= 1;
    const left = this.runningOf(person) - 1;
    if (left > 0) this.running.set(person, left);
    else this.running.delete(person);
    const next = this.line.find((one) => this.hasRoom(one.person));
    if (!next) return;
    this.line = this.line.filter((one) => one !== next);
    this.begin(next.person);
    next.start();
  }

  private begin(person: string): void {
    this.runningInAll += 1;
    this.running.set(person, this.runningOf(person) + 1);
  }

  private hasRoom(person: string): boolean {
    const { running, runningInAll } = this.limits;
    return this.runningInAll < runningInAll && this.runningOf(person) < running;
  }

  private runningOf(person: string): number {
    return this.running.get(person) || 0;
  }
}
