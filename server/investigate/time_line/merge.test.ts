// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { mergeStreams } from './merge';
import type { Stream } from './merge';

interface Item {
  at: number;
  kind: number;
  place: number;
}

/** Gives its items in pieces of any size, nothing at times, and counts what was taken off. */
class Given implements Stream<Item> {
  taken = 0;
  reads = 0;
  private known = 0;
  private ended = false;

  constructor(
    private readonly items: Item[],
    private readonly pieces: number[]
  ) {}

  head(): Item | 'end' | undefined {
    if (this.taken < this.known) return this.items[this.taken];
    return this.ended ? 'end' : undefined;
  }
  take(): void {
    this.taken += 1;
  }
  async read(): Promise<void> {
    const piece = this.pieces[this.reads % this.pieces.length];
    this.known = Math.min(this.items.length, this.known + piece);
    this.ended = this.known === this.items.length && piece > 0;
    this.reads += 1;
  }
}

const kinds = fc.array(fc.array(fc.nat(6), { maxLength: 12 }), { minLength: 1, maxLength: 5 });
const pieces = fc
  .array(fc.nat(4), { minLength: 1, maxLength: 4 })
  .filter((all) => all.some((one) => one > 0));

const before = (one: Item, other: Item) =>
  one.at === other.at ? one.kind < other.kind : one.at < other.at;

it('is the sorted whole, cut where the page ends, and takes nothing else off', async () => {
  await fc.assert(
    fc.asyncProperty(kinds, pieces, fc.nat(40), async (times, sizes, most) => {
      const all = times.map((some, kind) =>
        some
          .slice()
          .sort((a, b) => a - b)
          .map((at, place): Item => ({ at, kind, place }))
      );
      const streams = all.map((items) => new Given(items, sizes));
      const merged = await mergeStreams(streams, before, most);
      const sorted = all.flat().sort((a, b) => a.at - b.at || a.kind - b.kind || a.place - b.place);
      expect(merged).toEqual(sorted.slice(0, most));
      streams.forEach(({ taken }, kind) =>
        expect(taken).toBe(merged.filter((one) => one.kind === kind).length)
      );
    })
  );
});

it('reads on only what may be due', async () => {
  const early = new Given(
    [
      { at: 1, kind: 0, place: 0 },
      { at: 2, kind: 0, place: 1 },
    ],
    [2]
  );
  const late = new Given(
    [9, 10, 11].map((at, place) => ({ at, kind: 1, place })),
    [1]
  );
  await mergeStreams([early, late], before, 2);
  expect(late.reads).toBe(1);
});
