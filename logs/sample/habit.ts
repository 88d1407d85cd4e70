// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { logServiceAssumes } from './assume_role';
import { drawer } from './call';
import type { Call } from './call';
import { dayMs } from './calendar';
import type { CalendarDay } from './calendar';
import type { Role } from './company';
import type { DayLog } from './day_log';
import type { Random } from './random';
import type { Rhythm } from './rhythm';
import { ServiceSessions } from './session';
import type { Runtime } from './session';

/** What a role does by itself, day after day. */
export interface Habit {
  role: Role;
  runtime: Extract<Runtime, 'ecs' | 'lambda' | 'ec2' | 'glue'>;
  /** Calls on a weekday and on a day of the weekend. */
  weekday: number;
  weekend: number;
  rhythm: Rhythm;
  calls: Call[];
  /** Idle on other days. */
  on?: (day: CalendarDay) => boolean;
}

/** A day's number of calls: the usual one, give or take seven of a hundred. */
export function around(usual: number, random: Random): number {
  return Math.round(usual * (0.93 + 0.14 * random.unit()));
}

export function runHabit(log: DayLog, habit: Habit): void {
  const { day } = log;
  if (habit.on && !habit.on(day)) {
    return;
  }
  const draw = drawer(habit.calls, day);
  if (!draw) {
    return;
  }
  const random = log.random('habit', habit.role.arn);
  const sessions = new ServiceSessions(log.seed, habit.role, habit.runtime);
  for (const session of sessions.beginningIn(day.start, day.start + dayMs)) {
    logServiceAssumes(log, session, random);
  }
  const count = around(day.weekend ? habit.weekend : habit.weekday, random);
  for (let i = 0; i < count; i++) {
    const at = day.start + habit.rhythm(random);
    log.call(sessions.at(at), draw(random), at, random);
  }
}
