// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { dayMs, hourMs } from './calendar';
import type { Random } from './random';

/** When in a day something happens: ms after 00:00 UTC (09:00 in Tokyo). */
export type Rhythm = (random: Random) => number;

export const constant: Rhythm = (random) => random.below(dayMs);

/** Card traffic: highest at 20:00 in Tokyo (11:00 UTC), a third of that in the small hours. */
export const cardTraffic: Rhythm = (random) => {
  for (;;) {
    const at = random.below(dayMs);
    const wave = Math.cos(((at - 11 * hourMs) / dayMs) * 2 * Math.PI);
    if (random.unit() < 0.66 + 0.34 * wave) {
      return at;
    }
  }
};

/** People: 09:10 to 19:00 in Tokyo with a lunch hour. */
export const business: Rhythm = (random) => {
  for (;;) {
    const at = Math.floor((0.17 + random.unit() * 9.8) * hourMs);
    const lunch = at > 3 * hourMs && at < 4 * hourMs;
    if (!lunch || random.chance(0.25)) {
      return at;
    }
  }
};

/** Somewhere between two hours (UTC) of the day. */
export function hours(from: number, to: number): Rhythm {
  return (random) => Math.floor((from + random.unit() * (to - from)) * hourMs);
}

/** At fixed minutes of every hour, a scheduled function, give or take ten seconds. */
export function everyMinutes(step: number): Rhythm {
  const slots = Math.floor((24 * 60) / step);
  return (random) => random.below(slots) * step * 60000 + random.below(10000);
}
