// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DayLog } from '../day_log';
import { clock } from '../incident_steps';
import { incidents } from '../incidents';
import { instanceCredentials } from './instance_credentials';
import { leakedKey } from './leaked_ci_key';
import { nightAdministrator } from './night_administrator';
import { openBucket } from './open_bucket_and_key';

const players: Record<string, (log: DayLog, start: number) => void> = {
  'leaked-ci-key': leakedKey,
  'night-administrator': nightAdministrator,
  'instance-credentials': instanceCredentials,
  'open-bucket-and-key': openBucket,
};

/** Writes the incidents that fall on the day. */
export function runIncidents(log: DayLog): void {
  for (const incident of incidents) {
    if (incident.dayOfMonth === log.day.dayOfMonth) {
      players[incident.id](log, clock(log, incident.from));
    }
  }
}
