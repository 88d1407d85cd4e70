// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogField, LogKind } from '../../../common/logs/log_kind';
import { random } from '../../bench/model';

export const ACCOUNTS = ['111122223333', '111122224444', '444455556666'];
export const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };
export const NOW = Date.parse('2026-05-20T00:00:00Z');

/** A document as the loops of the tests see it: values by field. */
export interface Made {
  index: string;
  id: string;
  flat: Map<string, Array<string | number | boolean>>;
}

/** Times in the raw format of their log, which the loops do not read. */
const RAW_TIMES = ['start', 'end', 'timestamp', 'RequestDateTime'];
const WORDS = ['alpha', 'bravo', 'charlie', 'delta'];

/** Index pattern of a kind in these tests, and the indices that they write. */
export function testIndex(kind: LogKind): string {
  return kind.indexPattern.replace(/\*$/, 'asktest-');
}

/** Fields of a kind that the made documents have. */
export function madeFields(kind: LogKind): LogField[] {
  const set = ['@timestamp', 'event.ingested', '@message', kind.once.field];
  return kind.fields.filter(
    ({ field, type, optional }) =>
      !optional &&
      type !== 'text' &&
      RAW_TIMES.indexOf(field) < 0 &&
      set.indexOf(field) < 0 &&
      (kind.once.newestBy || []).indexOf(field) < 0 &&
      kind.account.indexOf(field) < 0 &&
      !(kind.only && kind.only.field === field)
  );
}

/** Documents of one kind: few values, so that many share them; some fields missing, some with two values. */
export function madeDocuments(kind: LogKind, seed: number): Made[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
  const made: Made[] = [];
  for (let n = 0; n < 60; n += 1) {
    const flat: Made['flat'] = new Map();
    // Some before and some after the period.
    const at = Date.parse(PERIOD.from) - 6 * HOUR + Math.floor(next() * 108 * HOUR);
    flat.set('@timestamp', [new Date(at).toISOString()]);
    flat.set('event.ingested', [new Date(at + 60_000).toISOString()]);
    flat.set('@id', [`id-${n}`]);
    flat.set('@message', [`${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`]);
    if (kind.only) flat.set(kind.only.field, [pick([...kind.only.in, 'of-another-kind'])]);
    kind.account.forEach((field) => {
      if (next() < 0.8) flat.set(field, [pick(ACCOUNTS)]);
    });
    madeFields(kind).forEach((field) => {
      if (next() < 0.25) return;
      const first = valueOf(field, pick);
      const twice = field.type === 'keyword' && next() < 0.15;
      flat.set(field.field, twice ? Array.from(new Set([first, valueOf(field, pick)])) : [first]);
    });
    const { are, field, newestBy = [] } = kind.once;
    if (are === 'events') flat.set(field, [`event-${n}`]);
    if (are === 'versions') {
      flat.set(field, [`arn:aws:finding/${Math.floor(next() * 20)}`]);
      newestBy
        .filter((one) => one !== '@timestamp')
        .forEach((one, place) => flat.set(one, [place === 0 ? new Date(at).toISOString() : n]));
    }
    const index = `${testIndex(kind)}2026-05`;
    made.push({ index, id: `doc-${n}`, flat });
    // A second delivery, as into an index that had been closed.
    if (are === 'events' && next() < 0.2) made.push({ index: `${index}_01`, id: `doc-${n}`, flat });
  }
  return made;
}

/** The document as the SIEM writes it: objects in objects. */
export function sourceOf({ flat }: Made): Record<string, unknown> {
  const source: Record<string, unknown> = {};
  flat.forEach((values, field) => {
    const parts = field.split('.');
    const last = parts.pop() as string;
    const holder = parts.reduce<Record<string, unknown>>((object, part) => {
      object[part] = object[part] || {};
      return object[part] as Record<string, unknown>;
    }, source);
    holder[last] = values.length === 1 ? values[0] : values;
  });
  return source;
}

const HOUR = 3_600_000;

function valueOf(field: LogField, pick: <T>(list: readonly T[]) => T): string | number | boolean {
  switch (field.type) {
    case 'ip':
      return pick(['10.0.0.1', '10.0.1.9', '10.1.0.1', '203.0.113.5', '203.0.113.200']);
    case 'number':
      return pick([1, 2, 5, 8, 443]);
    case 'boolean':
      return pick([true, false]);
    case 'date':
      return pick(['2026-05-01T00:00:00.000Z', '2026-05-03T12:00:00.000Z']);
    default:
      return field.values ? pick(field.values) : pick(['one', 'two', 'other', 'three four']);
  }
}
