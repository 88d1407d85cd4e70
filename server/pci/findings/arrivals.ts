// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingVersion } from '../../../common/pci/findings/finding_version';
import type { ServiceDocuments } from '../../records/service_documents';

/** Documents that are remembered at most: more arrive only in a bulk load, and are then read twice. */
const MOST = 200000;

/**
 * What one process knows of late arrivals, so that reading the last minutes again costs nothing where nothing came. It
 * is a saving only: without it, or after a restart, the same rows are made.
 */
export interface Arrivals {
  /** Time of arrival of each document that was taken, by its id. */
  taken: Map<string, string>;
  /** How many documents there were from an instant on, and the newest, when they were last read. */
  seen?: { from: string; readAt: number; print: string };
}

export function noArrivals(): Arrivals {
  return { taken: new Map() };
}

/** Those that were not taken yet as they arrived now. */
export function untaken(
  { taken }: Arrivals,
  versions: readonly FindingVersion[]
): FindingVersion[] {
  return versions.filter(({ document, ingested }) => taken.get(document) !== ingested);
}

export function remember({ taken }: Arrivals, versions: readonly FindingVersion[]): void {
  if (taken.size + versions.length > MOST) taken.clear();
  versions.forEach(({ document, ingested }) => taken.set(document, ingested));
}

/** Number of documents that arrived from an instant on, and the newest arrival, as one text. */
export async function printOfArrivals(
  documents: ServiceDocuments,
  index: string,
  from: string
): Promise<string> {
  const field = 'event.ingested';
  const { hits, aggregations } = await documents.search(index, {
    size: 0,
    track_total_hits: true,
    query: { range: { [field]: { gte: from } } },
    aggs: { newest: { max: { field } } },
  });
  const { newest } = (aggregations || {}) as { newest?: { value: number | null } };
  return `${hits.total ? hits.total.value : 0} ${newest ? newest.value : ''}`;
}
