// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import { actionsOfRole } from './actions_service';
import { contextOfRole } from './context_service';
import { allActions } from './mapping/catalogue';
import { rolesOfPeriod } from './roles_service';
import { trendOfRole } from './trend_service';

/** Every key of a search body that is not the name of a field or of one of our aggregations. */
const KNOWN = new Set(
  (
    'size track_total_hits query aggs bool filter must_not should minimum_should_match range gte lt lte term terms ' +
    'value prefix case_insensitive exists field composite sources after missing_bucket date_histogram ' +
    'calendar_interval time_zone min_doc_count shard_size min max cardinality precision_threshold'
  ).split(' ')
);
const OURS =
  /^(keys|first|last|windows|days|inPeriod|event|ingest|ids|id|sessions|regions|addresses|resources|viaServices|errorCodes|role|account|eventSource|eventName|eventType|errorCode|outcome|region|invokedBy|start|message)$/;
const FIELD =
  /^(@timestamp|_index|eventID|eventSource|eventName|eventType|eventCategory|errorCode|errorMessage|awsRegion|(cloud|event|source|resources|userIdentity|requestParameters)\.[A-Za-z.]+)$/;

interface Asked {
  index: string;
  body: SearchBody;
}

/** Stands where OpenSearch is, so that the bodies can be seen; answers whatever leads to further searches. */
function recorder(role: string, asked: Asked[]): SearchPort {
  const at = { first: { value: 1777852800000 }, last: { value: 1777852900000 } };
  const names = ['GetObject', 'ExecuteStatement', 'TransactWriteItems', 'PutScalingPolicy'];
  const sources = [
    's3.amazonaws.com',
    'dynamodb.amazonaws.com',
    'dynamodb.amazonaws.com',
    'autoscaling.amazonaws.com',
  ];
  const bucket = (key: object, documents: number) => ({ key, doc_count: documents, ...at });
  const buckets = names.map((eventName, n) =>
    bucket(
      {
        role,
        account: null,
        eventSource: sources[n],
        eventName,
        errorCode: null,
        outcome: 'success',
        id: `id-${n}`,
        start: 1777852800000,
      },
      2
    )
  );
  const index = (n: number) => ({ key: `log-aws-cloudtrail-${n}`, doc_count: n, ...at });
  const codes = { sum_other_doc_count: 0, buckets: [{ key: 'AccessDenied', doc_count: 1, ...at }] };
  const answer: SearchAnswer = {
    timed_out: false,
    _shards: { total: 1, failed: 0 },
    hits: { total: { value: 8, relation: 'eq' } },
    aggregations: {
      keys: { buckets },
      windows: { buckets: [index(1), index(2)] },
      errorCodes: codes,
    },
  };
  const keyword = { keyword: { searchable: true, aggregatable: true } };
  return {
    search: async (ask) => {
      asked.push(ask);
      return answer;
    },
    fieldCaps: async (_index, fields) =>
      Object.fromEntries(fields.map((field) => [field.replace('.*', ''), keyword])),
    resolveIndex: async () => [],
  };
}

function walk(value: unknown, see: (key: string, held: unknown) => void): void {
  if (Array.isArray(value)) value.forEach((one) => walk(one, see));
  else if (typeof value === 'object' && value !== null) {
    Object.entries(value).forEach(([key, held]) => {
      see(key, held);
      walk(held, see);
    });
  }
}

const name = fc.stringOf(fc.constantFrom(...'abcXYZ019+=,.@_-"*?{}\\'), {
  minLength: 1,
  maxLength: 30,
});
const day = fc.integer({ min: 1, max: 20 });
const cases = fc.record({
  name,
  day,
  use: fc.constantFrom(...allActions().filter((_, n) => n % 97 === 0)),
  search: fc.fullUnicodeString(),
});

test('whatever is asked: a closed set of words, values from the request or our own, always a period', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const asked: Asked[] = [];
      const role = `arn:aws:iam::111122223333:role/${one.name}`;
      const period = {
        from: `2026-05-${String(one.day).padStart(2, '0')}T00:00:00Z`,
        to: '2026-05-29T00:00:00Z',
      };
      const port = recorder(role, asked);
      const settings = {
        index: 'log-aws-cloudtrail-*',
        now: () => Date.parse('2026-06-01T00:00:00Z'),
      };
      await rolesOfPeriod(port, settings, {
        ...period,
        search: one.search,
        uses: [one.use, 'dynamodb:PartiQLSelect'],
      });
      await actionsOfRole(port, settings, { ...period, role });
      await trendOfRole(port, settings, { ...period, role, tz: 'Asia/Tokyo' });
      await contextOfRole(port, settings, { ...period, role });
      expect(asked.length).toBeGreaterThan(20);
      asked.forEach(({ index, body }) => {
        expect(index).toMatch(/^log-aws-cloudtrail-(\*|1|2)$/);
        walk(body, (key) => {
          if (!KNOWN.has(key) && !OURS.test(key) && !FIELD.test(key))
            throw new Error(`${key} in a search`);
        });
        const text = JSON.stringify(body);
        // The search words are looked for here, never sent.
        if (one.search.length > 3)
          expect(text).not.toContain(JSON.stringify(one.search).slice(1, -1));
        // Only the newest event and arrival are asked for without a period.
        if (body.query === undefined)
          expect(Object.keys(body.aggs as object).sort()).toEqual(['event', 'ingest']);
        else
          expect(text).toMatch(
            /"range":\{"@timestamp":\{"gte":"2026-05-\d\dT00:00:00Z","lt":"2026-05-29T00:00:00Z"\}\}/
          );
      });
    }),
    { numRuns: 30 }
  );
});
