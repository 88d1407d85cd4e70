// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Items of one kind in their order, read piece by piece. */
export interface Stream<Item> {
  /** The next item, when it was read; `end`: there is none; undefined: it has to be read. */
  head(): Item | 'end' | undefined;
  /** Takes the next item off. */
  take(): void;
  /** Reads on: at least one more item, or the end. `wanted`: how many may still be needed. */
  read(wanted: number): Promise<void>;
}

/**
 * The first `most` items of several streams, in one order. Nothing is taken off a stream but what is in the answer, and a
 * stream is read on only when its next item could be due.
 */
export async function mergeStreams<Item>(
  streams: ReadonlyArray<Stream<Item>>,
  before: (one: Item, other: Item) => boolean,
  most: number
): Promise<Item[]> {
  const merged: Item[] = [];
  while (merged.length < most) {
    const unread = streams.filter((one) => one.head() === undefined);
    if (unread.length > 0) {
      const wanted = most - merged.length;
      await Promise.all(unread.map((one) => one.read(wanted)));
      continue;
    }
    let first: Stream<Item> | undefined;
    let due: Item | undefined;
    for (const stream of streams) {
      const head = stream.head();
      if (head === 'end' || head === undefined) continue;
      if (due === undefined || before(head as Item, due)) {
        first = stream;
        due = head as Item;
      }
    }
    if (!first || due === undefined) break;
    merged.push(due);
    first.take();
  }
  return merged;
}
