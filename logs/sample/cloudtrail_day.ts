// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { calendarDay } from './calendar';
import { DayLog } from './day_log';
import { runHabit } from './habit';
import { cardHabits } from './habits/card';
import { runPeople } from './habits/people';
import { runLegacyDeploy, runPipeline } from './habits/pipeline';
import { portalHabits } from './habits/portal';
import { runAudit, securityHabits } from './habits/security';
import { logServiceEvents, runServiceLinked } from './habits/service_linked';
import { settlementHabits } from './habits/settlement';
import { runIncidents } from './incident_plays/run_incidents';

const habits = [...cardHabits, ...settlementHabits, ...portalHabits, ...securityHabits];

/**
 * What CloudTrail sees of the made-up company in a UTC day (`YYYY-MM-DD`), before delivery. Throws
 * when `day` is not a day.
 */
export function cloudTrailDay(seed: number, day: string): DayLog {
  const log = new DayLog(calendarDay(day), seed);
  for (const habit of habits) {
    runHabit(log, habit);
  }
  runServiceLinked(log);
  runAudit(log);
  runPipeline(log);
  runLegacyDeploy(log);
  runPeople(log);
  logServiceEvents(log);
  runIncidents(log);
  return log;
}
