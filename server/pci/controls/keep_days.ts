// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { STALE } from '../../../common/pci/controls/check_state';
import { dayRows } from '../../../common/pci/controls/day_rows';
import { startOfBucket } from '../../../common/time/buckets';
import { dayIn } from '../../known_good/today';
import type { ServiceDocuments } from '../../records/service_documents';
import { FINDINGS_PATTERN } from '../findings/mapping';
import { keptChecks } from '../findings/kept_queries';
import { DAYS_BODY, DAYS_INDEX, DAYS_PATTERN } from './days_mapping';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Days that are kept: an assessment looks back a year. */
const MOST = 400;

export interface DayKeeping {
  documents: ServiceDocuments;
  /** IANA zone whose days are kept. */
  zone: string;
  now(): number;
}

/** Keeps the state of every control at the end of each day, one day a step, newest first. */
export interface DayKeeper {
  /** True: there is another day to keep at once. */
  step(): Promise<boolean>;
  /** States from this instant on (ISO UTC) may be others than were kept. */
  changed(from: string): void;
}

export function dayKeeper({ documents, zone, now }: DayKeeping): DayKeeper {
  let changedFrom: string | undefined;
  let waiting: string[] | undefined;
  let today = '';
  const lookForDays = async () => {
    await documents.provide(DAYS_INDEX, DAYS_BODY);
    const [kept, first] = await Promise.all([keptDays(documents, zone), firstInstant(documents)]);
    today = dayIn(zone, now());
    if (first === undefined) return [];
    const from = changedFrom && dayIn(zone, Date.parse(changedFrom));
    changedFrom = undefined;
    return daysBefore(today, dayIn(zone, first), zone).filter(
      (day) => !kept.has(day) || (from !== undefined && day >= from)
    );
  };
  return {
    step: async () => {
      if (!waiting || changedFrom || (waiting.length === 0 && dayIn(zone, now()) !== today))
        waiting = await lookForDays();
      const day = waiting[0];
      if (!day) return false;
      await keepDay(documents, { zone, day, now: now() });
      waiting = waiting.slice(1);
      return waiting.length > 0;
    },
    changed: (from) => {
      if (changedFrom === undefined || from < changedFrom) changedFrom = from;
    },
  };
}

async function keepDay(
  documents: ServiceDocuments,
  { zone, day, now }: { zone: string; day: string; now: number }
): Promise<void> {
  const end = endOf(day, zone) - 1;
  const port = {
    search: ({ index, body }: { index: string; body: Record<string, unknown> }) =>
      documents.search(index, body),
  };
  const checks = await keptChecks(port, { asOf: new Date(end).toISOString() });
  const rows = dayRows(checks, { day, zone, end, stale: STALE });
  const computedAt = new Date(now).toISOString();
  await documents.write(
    DAYS_INDEX,
    rows.map((row) => ({
      id: [zone, day, row.account, row.control].join(' '),
      body: { ...row, computedAt },
    }))
  );
}

async function keptDays(documents: ServiceDocuments, zone: string): Promise<Set<string>> {
  const { aggregations } = await documents.search(DAYS_PATTERN, {
    size: 0,
    track_total_hits: false,
    query: { term: { zone } },
    aggs: { days: { terms: { field: 'day', size: 10000 } } },
  });
  const { days } = (aggregations || {}) as { days?: { buckets: Array<{ key: string }> } };
  return new Set((days ? days.buckets : []).map(({ key }) => key));
}

async function firstInstant(documents: ServiceDocuments): Promise<number | undefined> {
  const { aggregations } = await documents.search(FINDINGS_PATTERN, {
    size: 0,
    track_total_hits: false,
    aggs: { first: { min: { field: 'at' } } },
  });
  const { first } = (aggregations || {}) as { first?: { value: number | null } };
  return first && first.value !== null ? first.value : undefined;
}

/** Days that are over, newest first, back to the first, 400 at most. */
function daysBefore(today: string, first: string, zone: string): string[] {
  const days: string[] = [];
  let day = dayIn(zone, startOf(today, zone) - HOUR);
  while (day >= first && days.length < MOST) {
    days.push(day);
    day = dayIn(zone, startOf(day, zone) - HOUR);
  }
  return days;
}

/** Noon of the date in UTC lies within a day of every zone's date: the bucket it falls in is moved on where needed. */
function startOf(day: string, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const start = startOfBucket(noon, 'day', zone);
  const found = dayIn(zone, start);
  if (found === day) return start;
  return startOfBucket(noon + (found < day ? DAY : -DAY), 'day', zone);
}

function endOf(day: string, zone: string): number {
  const start = startOf(day, zone);
  return startOfBucket(start + DAY + 6 * HOUR, 'day', zone);
}
