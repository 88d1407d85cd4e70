// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { zoneTime } from '../../common/time/zone_time';

/** The day (YYYY-MM-DD) that it is in a zone. `now`: milliseconds since 1970. */
export function dayIn(zone: string, now: number): string {
  return zoneTime(new Date(now).toISOString(), zone).slice(0, 10);
}
