// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Values } from '../../../common/investigate/time_line/lines/document';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Asked } from '../../log_query/asked';
import { documentsQuery, listBody } from '../../log_query/compile';
import type { SearchAnswer, SearchBody, SearchHit } from '../../search/search_port';
import { MOST_ALIKE } from './mark';
import type { Position } from './mark';
import type { Stream } from './merge';

/** A document of a kind of log on its way into the time line. */
export interface Item {
  kind: LogKind;
  /** Place of the kind among those asked. */
  place: number;
  id: string;
  index: string;
  /** Milliseconds. */
  at: number;
  values: Values;
}

/** How the stream reads: plainly, or out of one state of the logs. */
export type Reader = (body: SearchBody) => Promise<SearchAnswer>;
/** Documents that another kind of log tells already. */
export type Elsewhere = (items: readonly Item[]) => Promise<ReadonlySet<Item>>;

export interface StreamOptions {
  place: number;
  oldestFirst: boolean;
  /** How many documents of this kind are asked for at first. */
  ahead: number;
  /** Counts the documents with the first read. */
  counted: boolean;
  elsewhere?: Elsewhere;
}

/**
 * The documents of one kind in order of time and id. Documents whose time and id are the same are read together and told
 * in the order of their own ids, each of them once, so that a page may end between any two.
 */
export class KindStream implements Stream<Item> {
  /** All documents that match; known after the first read of a stream that counts them. */
  total?: number;
  readonly answers: SearchAnswer[] = [];
  private ready: Group[] = [];
  private ended = false;
  /** Documents of the first group that were told. */
  private told: number;
  /** Told whole, and read whole. */
  private after?: unknown[];
  private readUpTo?: unknown[];
  private reads = 0;

  constructor(
    readonly asked: Asked,
    private readonly reader: Reader,
    private readonly options: StreamOptions,
    start: Position = { told: 0 }
  ) {
    this.after = start.sort;
    this.readUpTo = start.sort;
    this.told = start.told;
  }

  head(): Item | 'end' | undefined {
    this.dropTold();
    if (this.ready.length > 0) return this.ready[0].items[this.told];
    return this.ended ? 'end' : undefined;
  }

  take(): void {
    this.told += 1;
    this.dropTold();
  }

  /** Where the next page goes on; undefined: there is nothing more. */
  position(): Pick<Position, 'sort' | 'told'> | undefined {
    if (this.head() === 'end') return undefined;
    return { ...(this.after && { sort: this.after }), told: this.told };
  }

  async read(wanted: number): Promise<void> {
    const { ahead, counted } = this.options;
    const first = this.reads === 0;
    // One more tells that the last one stands alone, and another that the next page has something.
    let size = Math.min(MOST_ALIKE, (first ? Math.min(ahead, wanted) : wanted) + 2);
    for (;;) {
      const answer = await this.reader(this.body(size, counted && first));
      if (counted && first && this.total === undefined) this.total = totalOf(answer);
      this.answers.push(answer);
      const hits = answer.hits.hits || [];
      const complete = hits.length < size;
      const groups = groupsOf(hits);
      // Whether there are more documents like the last one is not known before the next read.
      if (!complete && groups.length > 1) groups.pop();
      else if (!complete && size < MOST_ALIKE) {
        size = Math.min(MOST_ALIKE, size * 4);
        continue;
      }
      await this.keep(groups);
      this.ended = complete;
      this.reads += 1;
      return;
    }
  }

  private async keep(groups: SearchHit[][]): Promise<void> {
    if (groups.length === 0) return;
    const read = groups.map((hits) => ({
      sort: hits[0].sort || [],
      items: this.itemsOf(hits),
    }));
    const { elsewhere } = this.options;
    if (elsewhere) {
      const told = await elsewhere(read.flatMap(({ items }) => items));
      read.forEach((group) => {
        group.items = group.items.filter((item) => !told.has(item));
      });
    }
    this.readUpTo = read[read.length - 1].sort;
    this.ready.push(...read);
  }

  /** Documents of one time and id, each event once, each document once. */
  private itemsOf(hits: SearchHit[]): Item[] {
    const { kind } = this.asked;
    const { place } = this.options;
    const items = hits.map((hit): Item => ({
      kind,
      place,
      id: hit._id,
      index: hit._index,
      at: Number((hit.sort || [])[0]),
      values: hit.fields || {},
    }));
    items.sort((a, b) => compare(a.id, b.id) || compare(a.index, b.index));
    const seen = new Set<string>();
    return items.filter((item) => {
      const [once] = kind.once.are === 'events' ? item.values[kind.once.field] || [] : [];
      const keys = [`document ${item.id}`, ...(once === undefined ? [] : [`event ${once}`])];
      const known = keys.some((key) => seen.has(key));
      keys.forEach((key) => seen.add(key));
      return !known;
    });
  }

  private dropTold(): void {
    while (this.ready.length > 0 && this.told >= this.ready[0].items.length) {
      this.after = this.ready[0].sort;
      this.told = 0;
      this.ready.shift();
    }
  }

  private body(size: number, counted: boolean): SearchBody {
    const { asked, readUpTo } = this;
    const { kind } = asked;
    const { oldestFirst } = this.options;
    const list = 'list' in asked.query.measure ? asked.query.measure.list : [];
    // A bound of time spares OpenSearch all that was told; `search_after` alone would walk over it.
    const bound = readUpTo && { [oldestFirst ? 'gte' : 'lte']: readUpTo[0] };
    const format = { format: 'epoch_millis' };
    const more = bound && !counted ? [{ range: { [kind.time]: { ...bound, ...format } } }] : [];
    return {
      ...listBody(asked, documentsQuery(asked, more), {
        fields: list,
        size,
        oldestFirst,
        after: readUpTo,
      }),
      track_total_hits: counted,
    };
  }
}

interface Group {
  sort: unknown[];
  items: Item[];
}

function groupsOf(hits: readonly SearchHit[]): SearchHit[][] {
  const groups: SearchHit[][] = [];
  let last: string | undefined;
  hits.forEach((hit) => {
    const sort = JSON.stringify(hit.sort);
    if (sort === last) groups[groups.length - 1].push(hit);
    else groups.push([hit]);
    last = sort;
  });
  return groups;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function totalOf({ hits }: SearchAnswer): number {
  return hits.total ? hits.total.value : 0;
}
