// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { HoldingList } from '../../common/known_good/holding';
import type { KnownGoodType } from '../../common/known_good/known_good_list';
import { namedByLists } from '../../common/known_good/left_out';
import type { LogQuery, Scope } from '../../common/log_query/log_query';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { PERIOD } from '../../test/integration/log_query/made_documents';
import { LISTS, queriesOf, scopes } from '../../test/integration/log_query/made_queries';
import type { LogSearchPort, SearchAnswer, SearchAsk } from '../search/search_port';
import { MOST_BUCKETS } from './caps';
import { askLogQueries } from './service';

/** The whole vocabulary of what is sent to OpenSearch, field names apart. */
const WORDS = (
  'size track_total_hits query bool filter must_not should minimum_should_match range gte lt lte term terms prefix ' +
  'exists field match_phrase ids values aggs composite sources after missing_bucket date_histogram calendar_interval ' +
  'time_zone min_doc_count stats cardinality precision_threshold top_hits sort order missing unmapped_type _source ' +
  'fields format search_after include shard_size _count min max _index from pit ' +
  // names of our aggregations and keys
  'keys value all days inPeriod event ingest windows first last newest id at thing groups groupsInAll without'
).split(' ');
const OURS = /^(k[0-2]|account\d)$/;
const CONSTANTS: unknown[] = [
  ...[0, 1, 2, 1000, 2000, 2001, 20000, 20001, 40000, 100, true, false],
  ...[
    'asc',
    'desc',
    '_last',
    'date',
    'keyword',
    'strict_date_optional_time',
    'day',
    '_index',
    'UTC',
  ],
];

const good = (of: KnownGoodType, values: string[], accounts?: string[]): HoldingList => ({
  id: of,
  name: of,
  of,
  values,
  expires: '2026-12-31',
  usedForEvidence: false,
  approved: false,
  ...(accounts && { accounts }),
});
const GOOD: HoldingList[] = [
  good('cidr', ['203.0.113.0/24']),
  good('principal', ['arn:aws:iam::111122223333:role/ci/deploy', 'admin-*'], ['111122223333']),
  good('resource', ['cards', 'arn:aws:s3:::logs-*']),
  good('user_agent', ['scanner/*']),
  good('finding_generator', ['Recon:EC2/Portscan']),
];

/** Answers every search with something, so that every further search of a query is sent too. */
function recordingPort(sent: SearchAsk[]): LogSearchPort {
  const answer = ({ index, body }: SearchAsk): SearchAnswer => {
    sent.push({ index, body });
    const bucket = (key: unknown) => ({
      key,
      doc_count: 3,
      first: { value: Date.parse(PERIOD.from) },
      last: { value: Date.parse(PERIOD.to) - 1 },
      newest: { hits: { hits: [{ _id: 'told-id', _index: 'told-index-a' }] } },
    });
    const aggs = (body.aggs || {}) as Record<string, Record<string, { sources?: object[] }>>;
    const aggregations = Object.fromEntries(
      Object.entries(aggs).map(([name, { composite }]) => {
        if (name === 'windows')
          return [name, { buckets: ['told-index-a', 'told-index-b'].map(bucket) }];
        if (!composite || !composite.sources)
          return [name, { value: 7, buckets: [], doc_count: 3, count: 0 }];
        const names = composite.sources.map((source) => Object.keys(source)[0]);
        return [
          name,
          {
            buckets: [
              bucket(
                Object.fromEntries(
                  names.map((one) => [one, one === 'at' ? Date.parse(PERIOD.from) : 'told'])
                )
              ),
            ],
          },
        ];
      })
    );
    return {
      timed_out: false,
      _shards: { total: 1, failed: 0 },
      hits: { total: { value: 3, relation: 'eq' }, hits: [] },
      aggregations,
    };
  };
  return {
    search: async (ask) => answer(ask),
    searchMany: async (asks) => asks.map(answer),
    fieldCaps: async () => ({}),
    resolveIndex: async () => [],
    openPointInTime: async () => 'pit',
    searchPointInTime: async (_, body) => answer({ index: '', body }),
    closePointInTime: async () => undefined,
  };
}

async function bodiesOf(query: LogQuery, scope: Scope): Promise<SearchAsk[]> {
  const sent: SearchAsk[] = [];
  const context = {
    kinds: LOG_KINDS,
    indexOf: (one: LogKind) => one.indexPattern,
    lists: (id: string) => LISTS[id],
    accounts: scope.accounts,
    knownGood: GOOD,
    now: () => Date.parse(PERIOD.to),
  };
  await askLogQueries(recordingPort(sent), context, { queries: [query], scope });
  return sent;
}

/** Says its name alone when a property fails. */
class Kind {
  constructor(readonly kind: LogKind) {}
  [fc.toStringMethod](): string {
    return this.kind.id;
  }
}

const asked = fc.constantFrom(...LOG_KINDS).chain((kind) => {
  const list = fc.record(
    {
      log: fc.constant(kind.id),
      where: fc.constant([]),
      measure: fc.constant({ list: [...kind.columns] }),
      top: fc.constantFrom(1, 100, 1000),
    },
    { requiredKeys: ['log', 'where', 'measure'] }
  );
  return fc.record({
    kind: fc.constant(new Kind(kind)),
    query: fc.oneof({ weight: 5, arbitrary: queriesOf(kind) }, { weight: 1, arbitrary: list }),
    scope: scopes.map((scope) => ({ ...PERIOD, ...scope, knownGood: true })),
  });
});

function walk(
  value: unknown,
  seen: (key: string | undefined, leaf: unknown) => void,
  key?: string
): void {
  if (Array.isArray(value)) value.forEach((one) => walk(one, seen, key));
  else if (value !== null && typeof value === 'object') {
    Object.entries(value).forEach(([name, one]) => {
      seen(name, undefined);
      walk(one, seen, name);
    });
  } else seen(undefined, value);
}

test('whatever is asked, a body has words of a closed set and fields of the kind, and values of the question', async () => {
  const used = new Set<string>();
  await fc.assert(
    fc.asyncProperty(asked, async ({ kind: { kind }, query, scope }) => {
      const fields = new Set([...kind.fields.map(({ field }) => field), '@id', 'event.ingested']);
      kind.fields.forEach(
        ({ listedIn }) =>
          listedIn && [...listedIn.arn, ...listedIn.name].forEach((one) => fields.add(one))
      );
      kind.account.forEach((one) => fields.add(one));
      const values = new Set<unknown>([...CONSTANTS, ...Array.from(fields), kind.once.field]);
      const given = [
        query,
        scope,
        LISTS,
        kind.only,
        namedByLists(GOOD, kind),
        'told',
        'told-id',
        'told-index-a',
        'told-index-b',
      ];
      walk(given, (_, leaf) => values.add(leaf));
      Object.values(LISTS)
        .flat()
        .forEach((one) => values.add(one.replace(/\*$/, '')));
      values
        .add((scope.accounts || []).length)
        .add('2026-05-07T23:59:59.999Z')
        .add(PERIOD.from.replace('Z', '.000Z'));
      for (const { body } of await bodiesOf(query, scope)) {
        walk(body, (key, leaf) => {
          if (key === undefined) {
            expect(leaf === undefined || values.has(leaf) ? '' : leaf).toBe('');
            return;
          }
          used.add(key);
          expect(WORDS.includes(key) || OURS.test(key) || fields.has(key) ? '' : key).toBe('');
        });
      }
    }),
    { numRuns: 120 }
  );
  // The walk has seen the deeper searches too.
  [
    'composite',
    'top_hits',
    'ids',
    'stats',
    'search_after',
    'must_not',
    'windows',
    'prefix',
  ].forEach((word) => word === 'search_after' || expect(used).toContain(word));
  ['script', 'query_string', 'regexp', 'wildcard', 'runtime_mappings', 'scripted_metric'].forEach(
    (word) => expect(used).not.toContain(word)
  );
});

test('kind, accounts and period stand in every search but the one for the newest event', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ kind: { kind }, query, scope }) => {
      for (const { index, body } of await bodiesOf(query, scope)) {
        expect([kind.indexPattern, 'told-index-a', 'told-index-b']).toContain(index);
        const { filter = [] } = ((body.query as { bool?: { filter?: object[] } }) || {}).bool || {};
        const text = JSON.stringify(filter);
        if (scope.accounts) {
          expect(text).toContain(JSON.stringify(scope.accounts));
          kind.account.forEach((field) => expect(text).toContain(`"${field}"`));
        }
        if (kind.only) expect(text).toContain(JSON.stringify(kind.only.in));
        const newest = JSON.stringify(body.aggs || {}).startsWith('{"event":');
        if (!newest)
          expect(JSON.stringify(body)).toContain(
            `{"${kind.time}":{"gte":"${scope.from}","lt":"${scope.to}"}}`
          );
      }
    }),
    { numRuns: 80 }
  );
});

test('no search asks for more buckets than OpenSearch gives', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ query, scope }) => {
      for (const { body } of await bodiesOf(query, scope)) {
        let buckets = 0;
        walk(body.aggs, () => undefined);
        const sizes = JSON.stringify(body.aggs || {}).match(/"size":(\d+)/g) || [];
        sizes.forEach((size) => (buckets += Number(size.slice(7))));
        expect(buckets).toBeLessThanOrEqual(MOST_BUCKETS);
      }
    }),
    { numRuns: 60 }
  );
});
