// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DensityAnswer } from '../../../common/investigate/time_line/answers';
import type { BucketInterval } from '../../../common/time/buckets';
import type { BarPart } from '../../components/chart/bar_parts';

export interface DensityParts {
  parts: BarPart[];
  /** Kinds of log that have events, busiest first. */
  names: string[];
  interval: BucketInterval;
}

const DAY_SECONDS = 86400;

/** What the bars draw: the kinds that have anything at all, over all buckets. */
export function densityParts({ seconds, starts, kinds }: DensityAnswer): DensityParts {
  const total = (counts: Array<number | null>) =>
    counts.reduce<number>((sum, one) => sum + (one || 0), 0);
  const some = kinds
    .filter(({ counts }) => total(counts) > 0)
    .sort((one, other) => total(other.counts) - total(one.counts));
  return {
    names: some.map(({ log }) => log),
    parts: some.flatMap(({ log, counts }) =>
      starts.map((start, place) => ({ x: Date.parse(start), y: counts[place], series: log }))
    ),
    // Shorter buckets are told by their hour and minute.
    interval: seconds >= DAY_SECONDS ? 'day' : 'hour',
  };
}
