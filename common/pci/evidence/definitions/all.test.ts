// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import facts from '../../facts/evidence_queries.json';
import { readLogQuery } from '../../../log_query/read_log_query';
import { LOG_KINDS } from '../../../logs/kinds';
import { checkCaps } from '../../../../server/log_query/caps';
import type { EvidenceContext } from '../definition';
import { NOT_YET } from '../not_yet';
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
