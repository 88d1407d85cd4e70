// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { daysOf } from '../../common/time/period';
import type { Period } from '../../common/time/period';
import { instantText } from '../../common/time/instant';
import type { Asked } from './asked';
import { startsOf } from './caps';
import type { KindFacts } from './kind_facts';
import type { EmptyBuckets } from './parse';

/**
 * What nothing found in a bucket means: zero, where every day (UTC) that the bucket touches has logs and the newest
 * event is not before it; else nobody knows.
 */
export function emptyBuckets(asked: Asked, facts: KindFacts | undefined): EmptyBuckets {
  return emptyBucketsAt(startsOf(asked.query, asked.period, asked.tz), asked.period, facts);
}

/** The same for buckets that begin at these instants (milliseconds), each until the next one. */
export function emptyBucketsAt(
  starts: number[],
  period: Period,
  facts: KindFacts | undefined
): EmptyBuckets {
  if (!facts) return { starts, hasLogs: () => false };
  const { daysWithLogs, newestEvent, now, quiet } = facts.coverage;
  const withLogs = new Set(daysWithLogs);
  const end = Math.min(Date.parse(period.to), now);
  const newest = quiet ? end : Date.parse(newestEvent || '');
  return {
    starts: starts.filter((start) => start < now),
    hasLogs: (start) => {
      if (!(start <= newest)) return false;
      const next = starts[starts.indexOf(start) + 1];
      const from = Math.max(start, Date.parse(period.from));
      const to = Math.min(next === undefined ? end : next, end, newest + 1);
      if (!(from < to)) return false;
      const days = daysOf({ from: instantText(from), to: instantText(to) });
      return days.every((day) => withLogs.has(day));
    },
  };
}
