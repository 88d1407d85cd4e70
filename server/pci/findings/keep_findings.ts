// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingsAudit, FindingsProgress } from '../../../common/pci/findings/answers';
import type { FindingVersion } from '../../../common/pci/findings/finding_version';
import type { ServiceDocuments } from '../../records/service_documents';
import { noArrivals, printOfArrivals, remember, untaken } from './arrivals';
import type { Arrivals } from './arrivals';
import { auditDays } from './audit';
import {
  FINDINGS_BODY,
  FINDINGS_INDEX,
  FINDINGS_PATTERN,
  PROGRESS_BODY,
  PROGRESS_INDEX,
} from './mapping';
import { saveProgress, takeLease } from './progress';
import { countDays, versionsInLogs } from './read_logs';
import { takeVersions } from './take_versions';

/** What was loaded is seen a little later than it arrived, and not in the order of arrival. Milliseconds. */
const OVERLAP = 10 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
/** The mark of progress is written at least so often, that readers see somebody is at work. Milliseconds. */
const MARK_EVERY = 30 * 1000;
const AUDIT_EVERY = 6 * 60 * 60 * 1000;

export interface Keeping {
  documents: ServiceDocuments;
  /** Index pattern of Security Hub findings. */
  index: string;
  /** Tells processes apart. */
  owner: string;
  now(): number;
  /** What this process knows of late arrivals; without it they are read again with each step. */
  arrivals?: Arrivals;
  /** Told the earliest instant from which states may be other than before. */
  changed?(from: string): void;
}

/**
 * One step of keeping the findings: first what arrived since, then one day of the backfill, newest first, then, when it is
 * time, the audit. True: there is more to do at once. Steps may be repeated: each gives the same rows.
 */
export async function keepFindings(keeping: Keeping): Promise<boolean> {
  const { documents, owner, now } = keeping;
  const made = await documents.provide(FINDINGS_INDEX, FINDINGS_BODY);
  await documents.provide(PROGRESS_INDEX, PROGRESS_BODY);
  const taken = await takeLease(documents, owner, now());
  if (taken === undefined) return false;
  const anew = made || taken === 'new' || taken.rebuild !== undefined;
  if (anew && keeping.arrivals) Object.assign(keeping.arrivals, noArrivals(), { seen: undefined });
  const begun = made || taken === 'new' || taken.rebuild ? await begin(keeping) : taken;
  if (!begun) return false;
  const progress = await follow(keeping, begun);
  if (!progress) return false;
  if (!progress.backfill.done) return backfillDay(keeping, progress);
  await auditInTime(keeping, progress);
  return false;
}

async function begin(keeping: Keeping): Promise<FindingsProgress | undefined> {
  const { documents, index, owner, now } = keeping;
  const days = Array.from((await countDays(documents, index, '@timestamp')).keys()).sort();
  const today = dayOf(now());
  const newest = days.length > 0 && days[days.length - 1] > today ? days[days.length - 1] : today;
  const oldest = days[0] || newest;
  return saveProgress(documents, owner, now(), (before) => ({
    // What arrives while the backfill runs is followed; what arrived before comes with its day.
    followedTo: new Date(now()).toISOString(),
    backfill: {
      from: dayAfter(newest),
      oldest,
      done: days.length === 0,
      days: 0,
      of: days.length,
    },
    ...(before && before.audit && { audit: before.audit }),
  }));
}

/** Takes what arrived since. */
async function follow(
  keeping: Keeping,
  before: FindingsProgress
): Promise<FindingsProgress | undefined> {
  const { documents, index, owner, now, arrivals = noArrivals() } = keeping;
  const at = now();
  const until = new Date(at).toISOString();
  const from = new Date(Date.parse(before.followedTo) - OVERLAP).toISOString();
  const { seen } = arrivals;
  const since = seen && at - seen.readAt < OVERLAP ? seen : undefined;
  const counted = since ? since.from : from;
  const print = await printOfArrivals(documents, index, counted);
  if (since && since.print === print) {
    if (at - Date.parse(before.followedTo) < MARK_EVERY) return before;
  } else {
    const pages = versionsInLogs(documents, index, { field: 'event.ingested', from });
    if (!(await take(keeping, notTaken(arrivals, pages)))) return undefined;
    arrivals.seen = { from: counted, readAt: at, print };
  }
  return saveProgress(documents, owner, now(), (progress) => ({
    ...(progress as FindingsProgress),
    followedTo: until,
  }));
}

async function* notTaken(
  arrivals: Arrivals,
  pages: AsyncIterable<FindingVersion[]>
): AsyncGenerator<FindingVersion[], void, undefined> {
  for await (const versions of pages) yield untaken(arrivals, versions);
}

async function backfillDay(keeping: Keeping, { backfill }: FindingsProgress): Promise<boolean> {
  const { documents, index, owner, now } = keeping;
  const days = Array.from((await countDays(documents, index, '@timestamp')).keys()).sort();
  const day = days.filter((one) => one < backfill.from).pop();
  if (day && !(await take(keeping, pagesOfDay(keeping, day)))) return false;
  const from = day || backfill.from;
  const saved = await saveProgress(documents, owner, now(), (progress) => ({
    ...(progress as FindingsProgress),
    backfill: {
      from,
      oldest: days[0] || from,
      done: day === undefined || day === days[0],
      days: days.filter((one) => one >= from).length,
      of: days.length,
    },
  }));
  return saved !== undefined;
}

function pagesOfDay({ documents, index }: Keeping, day: string) {
  const from = `${day}T00:00:00.000Z`;
  const to = `${dayAfter(day)}T00:00:00.000Z`;
  return versionsInLogs(documents, index, { field: '@timestamp', from, to });
}

/**
 * Takes versions, page by page; false: another process has taken the work meanwhile. Two at work on the same finding could
 * write over each other's ends of time.
 */
async function take(
  { documents, owner, now, arrivals, changed }: Keeping,
  pages: AsyncIterable<FindingVersion[]> | Iterable<FindingVersion[]>
): Promise<boolean> {
  let earliest: string | undefined;
  let ours = true;
  for await (const versions of pages) {
    if (versions.length === 0) continue;
    ours = (await takeLease(documents, owner, now())) !== undefined;
    if (!ours) break;
    const written = await takeVersions(documents, versions);
    if (arrivals) remember(arrivals, versions);
    if (written > 0) {
      versions.forEach(({ at }) => {
        if (earliest === undefined || at < earliest) earliest = at;
      });
    }
  }
  if (earliest !== undefined && changed) changed(earliest);
  return ours;
}

async function auditInTime(keeping: Keeping, progress: FindingsProgress): Promise<void> {
  const { documents, owner, now } = keeping;
  if (progress.audit && now() - Date.parse(progress.audit.at) < AUDIT_EVERY) return;
  const audit = await auditFindings(keeping);
  await saveProgress(documents, owner, now(), (before) => ({
    ...(before as FindingsProgress),
    audit,
  }));
}

/**
 * Compares the number of rows with that of the documents, day by day, and takes the days again that lack some. A document
 * that two indices hold is one.
 */
export async function auditFindings(keeping: Keeping): Promise<FindingsAudit> {
  const { documents, index, now } = keeping;
  const [inLogs, inRows] = await Promise.all([
    countDays(documents, index, '@timestamp'),
    countDays(documents, FINDINGS_PATTERN, 'at'),
  ]);
  for (const [day, count] of Array.from(inLogs)) {
    if (count <= (inRows.get(day) || 0)) continue;
    const versions = await versionsOfDay(keeping, day);
    inLogs.set(day, versions.length);
    if (versions.length > (inRows.get(day) || 0)) await take(keeping, [versions]);
  }
  return auditDays(inLogs, inRows, new Date(now()).toISOString());
}

/** The versions of a day, each document once. */
async function versionsOfDay(keeping: Keeping, day: string): Promise<FindingVersion[]> {
  const found = new Map<string, FindingVersion>();
  for await (const versions of pagesOfDay(keeping, day)) {
    versions.forEach((version) => {
      const held = found.get(version.document);
      if (!held || held.ingested <= version.ingested) found.set(version.document, version);
    });
  }
  return Array.from(found.values());
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return dayOf(Date.parse(day) + DAY);
}
