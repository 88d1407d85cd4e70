// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { MAX_DAYS } from '../time/period';
import { DEFAULT_PERIOD } from './period';
import type { Period } from './period';

/** `now-30d`, `now-30d/d`, `now-2w`, `now-1M`, with or without rounding to the day. */
const BACK = /^now-([1-9]\d{0,2})([dwM])(\/d)?$/;
const DAYS: Record<string, number> = { d: 1, w: 7, M: 30 };

/**
 * The period that role usage starts with, by OSD's setting `timepicker:timeDefaults` (`{ from, to }`): the last N
 * days (a month is 30) where it counts back in days, weeks or months to now. Anything else, such as OSD's own quarter
 * of an hour, says nothing about what a role needs: the last 30 days.
 */
export function periodOfTimeDefaults(setting: unknown): Period {
  const { from, to } = Object(setting) as { from?: unknown; to?: unknown };
  const back = typeof from === 'string' && to === 'now' ? BACK.exec(from) : null;
  if (!back) return DEFAULT_PERIOD;
  const days = Number(back[1]) * DAYS[back[2]];
  return days <= MAX_DAYS ? { kind: 'last_days', days } : DEFAULT_PERIOD;
}
