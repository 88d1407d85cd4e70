// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { MAX_DAYS } from '../../common/time/period';
import { lengthInDays } from '../period/resolve_period';
import type { Instants } from '../period/resolve_period';

export function isTooLong(instants: Instants): boolean {
  return lengthInDays(instants) > MAX_DAYS;
}

/** The 30 days that end with an event. */
export function daysUpTo(newestEvent: string): { kind: 'absolute'; from: string; to: string } {
  const day = 86400000;
  const end = Math.floor(Date.parse(newestEvent) / 60000) * 60000 + 60000;
  return {
    kind: 'absolute',
    from: new Date(end - 30 * day).toISOString(),
    to: new Date(end).toISOString(),
  };
}
