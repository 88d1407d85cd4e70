// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HoldingList } from '../../common/known_good/holding';
import { LOG_KINDS } from '../../common/logs/kinds';
import { SearchProblem } from '../search/errors';
import type { LogSearchPort, SearchAnswer } from '../search/search_port';
import { countHits } from './count_hits';

const list = (id: string, of: HoldingList['of'], values: string[]): HoldingList => ({
  id,
  name: id,
  of,
  values,
  expires: '2026-12-31',
  usedForEvidence: false,
  approved: false,
});
const PERIOD = { from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' };
const found = (buckets: object, failed = 0): SearchAnswer => ({
  timed_out: false,
  _shards: { total: 1, failed },
  hits: {},
  aggregations: { named: { buckets } },
});

function portOf(answers: Record<string, SearchAnswer | SearchProblem>, caps: object = {}) {
  const port: Partial<LogSearchPort> = {
    searchMany: async (asks) => asks.map(({ index }) => answers[index] || found({})),
    fieldCaps: async () => caps as never,
  };
  return port as LogSearchPort;
}

const ask = (port: LogSearchPort, knownGood: HoldingList[], accounts?: string[]) =>
  countHits(
    port,
    { kinds: LOG_KINDS, indexOf: ({ id }) => id, resolved: { knownGood, accounts } },
    PERIOD
  );
const generators = [list('b', 'finding_generator', ['Recon:EC2/*'])];

test('versions of a finding count once; what cannot be counted is no zero', async () => {
  const many = { doc_count: 9, things: { value: 4 } };
  const answers = {
    guardduty: found({ all: many, list0: many }),
    securityhub: new SearchProblem('deadline', 504, 'slow'),
  };
  const { lists, together } = await ask(portOf(answers), generators);
  const kinds = [
    { log: 'securityhub', count: null, problem: 'deadline' },
    { log: 'guardduty', count: 4 },
  ];
  expect(lists).toEqual([expect.objectContaining({ id: 'b', kinds })]);
  expect(together).toEqual(kinds);
});

test('many findings are told as estimated, a part of the shards as nothing', async () => {
  const many = { doc_count: 9000, things: { value: 4000 } };
  const answers = {
    guardduty: found({ all: many, list0: many }),
    securityhub: found({ all: many, list0: many }, 1),
  };
  const { together } = await ask(portOf(answers), generators);
  expect(together).toEqual([
    { log: 'securityhub', count: null, problem: 'unavailable' },
    { log: 'guardduty', count: 4000, estimated: true },
  ]);
});

test('nothing found in fields that are hidden says nothing', async () => {
  const none = { doc_count: 0, things: { value: 0 } };
  const answers = { guardduty: found({ all: none, list0: none }) };
  const { together } = await ask(portOf(answers, { '@timestamp': {} }), generators);
  expect(together[1]).toEqual({ log: 'guardduty', count: null, problem: 'forbidden' });
});

test('nothing in scope: nothing is asked', async () => {
  const port = new Proxy({} as LogSearchPort, {
    get: () => () => Promise.reject(new Error('asked')),
  });
  const { together } = await ask(port, generators, []);
  expect(together.map(({ count }) => count)).toEqual([0, 0]);
});
