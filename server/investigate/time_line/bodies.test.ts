// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { lineFields } from '../../../common/investigate/time_line/lines/event_of';
import type { LogKind } from '../../../common/logs/log_kind';
import { anyTrail } from '../../../test/unit/any_trail';
import type { LogSearchPort, SearchAnswer, SearchBody } from '../../search/search_port';
import { readDensity } from './density';
import { countSteps } from './step_counts';
import { readTimeLine } from './time_line';

/** The whole vocabulary of what is sent to OpenSearch, field names and steps apart. */
const WORDS = (
  'size track_total_hits query bool filter must_not should minimum_should_match range gte lt lte term terms prefix ' +
  'exists field match_phrase ids values aggs composite sources date_histogram calendar_interval min_doc_count ' +
  'cardinality precision_threshold top_hits sort order missing unmapped_type _source fields format search_after ' +
  'include min max _index filters date_range ranges from to ' +
  // names of our aggregations and keys
  'keys newest id days inPeriod event ingest windows first last at steps things'
).split(' ');
const OURS = /^(account\d|step\d+)$/;
const KINDS = LOG_KINDS.slice(0, 6);
const scope = {
  from: '2026-05-04T00:00:00Z',
  to: '2026-05-08T00:00:00Z',
  accounts: ['111122223333'],
};
const BOTH = `arn:aws:guardduty:ap-northeast-1:111122223333:detector/d/finding/${'a'.repeat(32)}`;

/** Answers with documents, so that further searches are sent too. */
function recordingPort(sent: Array<{ index: string; body: SearchBody }>): LogSearchPort {
  const answer = ({ index, body }: { index: string; body: SearchBody }): SearchAnswer => {
    sent.push({ index, body });
    const hits = Array.from({ length: Math.min(3, Number(body.size)) }, (_, place) => ({
      _id: `told-${place}`,
      _index: index.split(',')[0].replace(/\*/g, 'x'),
      sort: [Date.parse(scope.to) - 1 - place, `told-${place}`],
      fields: { Id: [BOTH], arn: [BOTH], id: ['a'.repeat(32)] },
    }));
    return {
      timed_out: false,
      _shards: { total: 1, failed: 0 },
      hits: { total: { value: 3, relation: 'eq' }, hits },
      aggregations: { inPeriod: { doc_count: 3 } },
    };
  };
  return {
    search: async (ask) => answer(ask),
    searchMany: async (asks) => asks.map(answer),
    fieldCaps: async () => ({}),
    resolveIndex: async () => [],
    openPointInTime: async (index) => Buffer.from(index).toString('hex'),
    searchPointInTime: async (id, body) =>
      answer({ index: Buffer.from(id, 'hex').toString(), body }),
    closePointInTime: async () => undefined,
  };
}

function names(value: unknown, seen: (name: string) => void): void {
  if (Array.isArray(value)) value.forEach((one) => names(one, seen));
  else if (value !== null && typeof value === 'object')
    Object.entries(value).forEach(([name, one]) => {
      seen(name);
      names(one, seen);
    });
}

it('whatever the trail, a body has words of a closed set and fields of the kinds, and goes to their indices', async () => {
  const fields = new Set(
    KINDS.flatMap((kind) => [
      ...kind.fields.map(({ field }) => field),
      ...kind.fields.flatMap(({ listedIn }) =>
        listedIn ? [...listedIn.arn, ...listedIn.name] : []
      ),
      ...lineFields(kind),
      ...kind.account,
      ...['@id', kind.once.field],
    ])
  );
  const patterns = KINDS.map(({ indexPattern }) => indexPattern);
  const used = new Set<string>();
  const context = {
    kinds: KINDS,
    indexOf: (kind: LogKind) => kind.indexPattern,
    lists: () => ['arn:aws:iam::111122223333:role/a', 'b*'],
    accounts: scope.accounts,
    now: () => Date.parse(scope.to),
  };
  await fc.assert(
    fc.asyncProperty(anyTrail(KINDS), async (trail) => {
      const sent: Array<{ index: string; body: SearchBody }> = [];
      const port = recordingPort(sent);
      const first = await readTimeLine(port, context, { trail, scope, size: 2 });
      if (first.after)
        await readTimeLine(port, context, { trail, scope, size: 2, after: first.after });
      await readDensity(port, context, { trail, scope });
      await countSteps(port, context, { trail, scope });
      sent.forEach(({ index, body }) => {
        expect(patterns.includes(index) || /^siem-review-settings/.test(index)).toBe(true);
        if (/^siem-review-settings/.test(index)) return;
        names(body, (name) => {
          used.add(name);
          expect(WORDS.includes(name) || OURS.test(name) || fields.has(name) ? '' : name).toBe('');
        });
      });
    }),
    { numRuns: 60 }
  );
  // The search is long enough to have sent what the vocabulary is for.
  ['search_after', 'date_range', 'filters', 'top_hits', 'range'].forEach((word) =>
    expect(used).toContain(word)
  );
});
