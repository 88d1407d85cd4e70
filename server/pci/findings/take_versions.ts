// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DatedVersion, FindingVersion } from '../../../common/pci/findings/finding_version';
import type { ServiceDocuments } from '../../records/service_documents';
import type { SearchBody } from '../../search/search_port';
import { FINDINGS_INDEX, FINDINGS_PATTERN } from './mapping';
import { mergeRows } from './merge_rows';

/** Checks run again within a day: nearly always the next version is to be found in this. */
const NEAR = 36 * 60 * 60 * 1000;
/** Findings that are asked about in one search. */
const TOGETHER = 1000;
const PAGE = 5000;

/** Writes the rows that these versions make or change; their number. Versions may come in any order and more than once. */
export async function takeVersions(
  documents: ServiceDocuments,
  versions: readonly FindingVersion[]
): Promise<number> {
  const byFinding = new Map<string, FindingVersion[]>();
  versions.forEach((version) => {
    const held = byFinding.get(version.finding);
    if (held) held.push(version);
    else byFinding.set(version.finding, [version]);
  });
  let written = 0;
  const findings = Array.from(byFinding.keys());
  for (let at = 0; at < findings.length; at += TOGETHER) {
    const part = new Map(
      findings
        .slice(at, at + TOGETHER)
        .map((finding) => [finding, byFinding.get(finding) as FindingVersion[]])
    );
    const kept = await rowsThatMayChange(documents, part);
    const changed = Array.from(part).flatMap(([finding, come]) =>
      mergeRows(kept.get(finding) || [], come)
    );
    const rows = changed.map((row) => ({ id: row.document, body: { ...row } }));
    await documents.write(FINDINGS_INDEX, rows);
    written += rows.length;
  }
  return written;
}

type RowsByFinding = Map<string, DatedVersion[]>;

async function rowsThatMayChange(
  documents: ServiceDocuments,
  come: ReadonlyMap<string, readonly FindingVersion[]>
): Promise<RowsByFinding> {
  const ats = Array.from(come.values()).flatMap((versions) => versions.map(({ at }) => at));
  const first = ats.reduce((one, other) => (one < other ? one : other));
  const last = ats.reduce((one, other) => (one > other ? one : other));
  const near = new Date(Date.parse(last) + NEAR).toISOString();
  const all = Array.from(come.keys());
  // The one before what stands from the first instant on belongs to it: it stands on where that one is told anew.
  const standing = {
    bool: {
      filter: [{ range: { validFrom: { lte: first } } }],
      must_not: [{ range: { validTo: { lt: first } } }],
    },
  };
  const ids = Array.from(come.values()).flatMap((versions) =>
    versions.map(({ document }) => document)
  );
  const rows = byFindingOf(
    await readRows(documents, {
      bool: {
        filter: [{ terms: { finding: all } }],
        minimum_should_match: 1,
        should: [
          { range: { at: { gte: first, lte: near } } },
          standing,
          // A document that was overwritten may have had another time.
          { terms: { document: ids } },
        ],
      },
    })
  );
  // Of these nothing was found that stands after what came: what follows may be further away. A document that had another
  // time when it was written first may have stood anywhere.
  const moved = all.filter((finding) => {
    const ownAts = new Map((rows.get(finding) || []).map(({ document, at }) => [document, at]));
    return (come.get(finding) as readonly FindingVersion[]).some(
      ({ document, at }) => ownAts.has(document) && ownAts.get(document) !== at
    );
  });
  const open = all.filter((finding) => {
    if (moved.indexOf(finding) >= 0) return false;
    const later = (rows.get(finding) || []).filter(
      (row) => row.at > last && (row.validTo === undefined || row.validTo > row.validFrom)
    );
    const newest = (come.get(finding) as readonly FindingVersion[])
      .map(({ bus, at }) => bus || at)
      .reduce((one, other) => (one > other ? one : other));
    return !later.some((row) => (row.bus || row.at) > newest);
  });
  if (moved.length > 0) {
    const whole = byFindingOf(await readRows(documents, { terms: { finding: moved } }));
    whole.forEach((held, finding) => rows.set(finding, held));
  }
  if (open.length > 0) {
    const further = await readRows(documents, {
      bool: { filter: [{ terms: { finding: open } }, { range: { at: { gt: near } } }] },
    });
    further.forEach((row) => {
      const held = rows.get(row.finding);
      if (held) held.push(row);
      else rows.set(row.finding, [row]);
    });
  }
  return rows;
}

/** Every row that fits: page after page, by the id of its document. */
async function readRows(documents: ServiceDocuments, query: SearchBody): Promise<DatedVersion[]> {
  const rows: DatedVersion[] = [];
  let after: unknown[] | undefined;
  do {
    const answer = await documents.search(FINDINGS_PATTERN, {
      size: PAGE,
      query,
      track_total_hits: false,
      sort: [{ document: 'asc' }],
      ...(after && { search_after: after }),
    });
    const hits = answer.hits.hits || [];
    hits.forEach((hit) => rows.push(hit._source as unknown as DatedVersion));
    after = hits.length === PAGE ? hits[hits.length - 1].sort : undefined;
  } while (after);
  return rows;
}

function byFindingOf(rows: readonly DatedVersion[]): RowsByFinding {
  const found: RowsByFinding = new Map();
  rows.forEach((row) => {
    const held = found.get(row.finding);
    if (held) held.push(row);
    else found.set(row.finding, [row]);
  });
  return found;
}
