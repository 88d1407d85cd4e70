// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RawRecord } from '../load_records';
import { calendarDay } from './calendar';
import { DayLog } from './day_log';
import { deliver } from './delivery';
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
 * The raw CloudTrail records of the made-up company whose `eventTime` lies in a UTC day
 * (`YYYY-MM-DD`), in delivery order: copies in the owner's account, late and second deliveries are
 * part of it. The same seed and day give the same bytes. Throws when `day` is not a day.
 */
export function* sampleDay(seed: number, day: string): Generator<RawRecord> {
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
  yield* deliver(log);
}
