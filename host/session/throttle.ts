// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const WINDOW_MS = 60_000;
const MAX_KEYS = 10_000;

/** Limits failures: so many in any minute, for each key. A try counts as failed until it is forgiven. */
export class Throttle {
  private readonly tries = new Map<string, number[]>();

  constructor(
    private readonly limit: number,
    private readonly now: () => number
  ) {}

  /** Seconds to wait, or 0: the try may go on and is counted. Counting first keeps parallel tries within the limit. */
  attempt(key: string): number {
    const recent = this.recent(key);
    if (recent.length >= this.limit) return Math.ceil((recent[0] + WINDOW_MS - this.now()) / 1000);
    if (this.tries.size >= MAX_KEYS) this.forgetOld();
    this.tries.set(key, [...recent, this.now()]);
    return 0;
  }

  /** The try was good after all: failures before it are forgotten. */
  forgive(key: string): void {
    this.tries.delete(key);
  }

  /** The try was good: it is not counted, failures before it still are. */
  takeBack(key: string): void {
    const recent = this.recent(key).slice(0, -1);
    if (recent.length > 0) this.tries.set(key, recent);
    else this.tries.delete(key);
  }

  private recent(key: string): number[] {
    const since = this.now() - WINDOW_MS;
    return (this.tries.get(key) || []).filter((at) => at > since);
  }

  private forgetOld(): void {
    for (const key of [...this.tries.keys()]) {
      if (this.recent(key).length === 0) this.tries.delete(key);
    }
    const oldest = this.tries.keys().next().value;
    if (this.tries.size >= MAX_KEYS) this.tries.delete(oldest as string);
  }
}
