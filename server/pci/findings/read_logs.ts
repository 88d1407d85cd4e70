// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { FINDING_FIELDS } from '../../../common/pci/findings/finding_fields';
import { findingOfDocument } from '../../../common/pci/findings/finding_of_document';
import type { FindingVersion } from '../../../common/pci/findings/finding_version';
import type { ServiceDocuments } from '../../records/service_documents';
import type { SearchAnswer, SearchBody } from '../../search/search_port';

const PAGE = 5000;

/** Versions of findings in the logs, a page at a time, by one time field. */
export async function* versionsInLogs(
  documents: ServiceDocuments,
  index: string,
  { field, from, to }: { field: '@timestamp' | 'event.ingested'; from: string; to?: string }
): AsyncGenerator<FindingVersion[], void, undefined> {
  let after: unknown[] | undefined;
  do {
    const answer: SearchAnswer = await documents.search(index, {
      size: PAGE,
      _source: false,
      track_total_hits: false,
      query: { range: { [field]: { gte: from, ...(to && { lt: to }) } } },
      fields: FINDING_FIELDS.map((name) => timeAs(name)),
      sort: [
        { [field]: 'asc' },
        { Id: { order: 'asc', unmapped_type: 'keyword' } },
        // A mark of its own for those that came by no bus: the engine's own is too large a number for JSON here.
        { cwe_timestamp: { order: 'asc', unmapped_type: 'date', missing: 0 } },
      ],
      ...(after && { search_after: after }),
    });
    const hits = answer.hits.hits || [];
    yield hits
      .map((hit) => findingOfDocument(hit))
      .filter((version): version is FindingVersion => version !== undefined);
    after = hits.length === PAGE ? lastWhole(hits.map(({ sort }) => sort || [])) : undefined;
  } while (after);
}

/**
 * Where the next page begins: before the documents that are alike at the end of this one, of which more may follow. They are
 * told twice, and taken twice, which changes nothing.
 */
export function lastWhole(sorts: unknown[][]): unknown[] {
  const end = JSON.stringify(sorts[sorts.length - 1]);
  const whole = sorts.filter((sort) => JSON.stringify(sort) !== end);
  return whole.length > 0 ? whole[whole.length - 1] : sorts[sorts.length - 1];
}

/** Documents a day (UTC, YYYY-MM-DD) by their time; days without any are not in it. */
export async function countDays(
  documents: ServiceDocuments,
  index: string,
  field: string
): Promise<Map<string, number>> {
  const answer = await documents.search(index, {
    size: 0,
    track_total_hits: false,
    aggs: { days: { date_histogram: { field, calendar_interval: 'day', min_doc_count: 1 } } },
  });
  const { days } = (answer.aggregations || {}) as {
    days?: { buckets: Array<{ key: number; doc_count: number }> };
  };
  return new Map(
    (days ? days.buckets : []).map(({ key, doc_count: count }) => [
      new Date(key).toISOString().slice(0, 10),
      count,
    ])
  );
}

const TIMES: readonly string[] = ['@timestamp', 'cwe_timestamp', 'event.ingested'];

function timeAs(name: string): string | SearchBody {
  return TIMES.indexOf(name) >= 0 ? { field: name, format: 'strict_date_time' } : name;
}
