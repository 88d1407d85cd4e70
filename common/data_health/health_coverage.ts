// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../search/coverage';
import { later } from '../time/instant';
import type { DataHealthAnswer } from './answers';

/**
 * What the matrix rests on: complete when every kind that may be read was read as a whole. Days without logs are what it
 * tells, so they do not make it less.
 */
export function coverageOfHealth({ kinds, period, days, cut }: DataHealthAnswer): Coverage {
  const failed = kinds.reduce((sum, { shards }) => sum + shards.failed, 0);
  const timedOut = kinds.some((kind) => kind.timedOut);
  const incomplete =
    failed > 0 || timedOut || kinds.some((kind) => kind.reading === 'failed' || kind.cut);
  const nothing = kinds.every(({ reading }) => reading !== 'read');
  const newest = (of: 'newestEvent' | 'newestArrival') =>
    kinds.reduce<string | undefined>((last, kind) => later(last, kind[of]), undefined);
  const newestEvent = newest('newestEvent');
  const newestIngest = newest('newestArrival');
  return {
    state: incomplete || cut ? 'partial' : nothing ? 'no_data' : 'complete',
    ...(nothing && !incomplete && { reason: 'no_index' as const }),
    period,
    shards: { total: kinds.reduce((sum, { shards }) => sum + shards.total, 0), failed },
    timedOut,
    ...(newestEvent && { newestEvent }),
    ...(newestIngest && { newestIngest }),
    missingDays: [],
    daysInPeriod: days.length,
    closedIndices: kinds.reduce<string[]>((all, one) => all.concat(one.closedIndices), []),
    ...(cut && { cut: { what: 'accounts', ...cut } }),
    hiddenFields: [],
  };
}
