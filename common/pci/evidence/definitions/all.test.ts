// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import facts from '../../facts/evidence_queries.json';
import { readLogQuery } from '../../../log_query/read_log_query';
import { LOG_KINDS } from '../../../logs/kinds';
import { checkCaps } from '../../../../server/log_query/caps';
import type { EvidenceContext } from '../definition';
import { NOT_YET } from '../not_yet';
import { EVIDENCE_REASONS } from '../reasons';
import { EVIDENCE_DEFINITIONS } from './all';

const window = { from: '2026-04-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' };
const context: EvidenceContext = {
  asOf: window.to,
  window,
  systems: [],
  lists: () => undefined,
  planned: () => undefined,
  control: () => undefined,
};
const ids = (facts as string[][]).map(([id]) => id);

test('every query of the table is either asked or told not to be, once', () => {
  const asked = EVIDENCE_DEFINITIONS.map(({ id }) => id);
  expect(new Set(asked).size).toBe(asked.length);
  expect([...asked, ...Object.keys(NOT_YET)].sort()).toEqual(ids.slice().sort());
});

test('every reason that the rules can give has words', () => {
  const folder = path.join(__dirname, '..');
  const sources = [
    ...readdirSync(__dirname).map((name) => path.join(__dirname, name)),
    ...['made.ts', 'judged.ts'].map((name) => path.join(folder, name)),
  ].filter((name) => !/\.test\.ts$/.test(name));
  const given = new Set<string>();
  sources.forEach((name) => {
    const text = readFileSync(name, 'utf8');
    for (const [, said] of text.matchAll(/reason:([^;}]*?)(?:,\n|\}|, value)/g))
      for (const [, code] of said.matchAll(/'([a-z][a-z0-9_]+)'/g)) given.add(code);
    for (const [, code] of text.matchAll(/noData\('([a-z_]+)'\)/g)) given.add(code);
  });
  // States that stand beside a reason on one line.
  ['unknown', 'no_data'].forEach((state) => given.delete(state));
  given.delete('no_data');
  expect(given.size).toBeGreaterThan(30);
  expect([...given].filter((code) => !EVIDENCE_REASONS[code])).toEqual([]);
});

describe('every query is a sentence of the log query', () => {
  const asks = EVIDENCE_DEFINITIONS.flatMap((one) =>
    Object.entries(one.asks(context)).map(([name, ask]) => ({ id: `${one.id} ${name}`, ask }))
  );
  test.each(asks.map(({ id, ask }) => [id, ask] as const))('%s', (_, { query, days }) => {
    const { value, fault } = readLogQuery(query, '', LOG_KINDS);
    expect(fault).toBeUndefined();
    expect(value).toEqual(query);
    const from = new Date(Date.parse(window.to) - (days || 92) * 86_400_000).toISOString();
    expect(() => checkCaps(query, 0, { from, to: window.to }, 'Asia/Tokyo')).not.toThrow();
  });
});
