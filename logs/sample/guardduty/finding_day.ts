// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { calendarDay, dayMs, dayText } from '../calendar';
import type { CalendarDay } from '../calendar';
import { homeRegion } from '../company';
import type { Account } from '../company';
import { inFiles } from '../delivered_files';
import type { Delivered } from '../delivered_files';
import { Random } from '../random';
import type { SampleRecord } from '../sample_kinds';
import { everydayFindings } from './everyday_findings';
import type { FindingPlan } from './finding_plan';
import { incidentFindings } from './incident_findings';

/** Longest time between a finding's first and last version, in days. */
const longest = 4;

export interface FindingVersion {
  at: number;
  /** 1 for the first. */
  count: number;
  plan: FindingPlan;
}

/** Versions of findings that GuardDuty writes on a day. */
export function findingVersions(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): FindingVersion[] {
  const versions: FindingVersion[] = [];
  for (let back = longest; back >= 0; back--) {
    const begun = calendarDay(dayText(day.start - back * dayMs));
    for (const plan of [...everydayFindings(seed, begun), ...incidentFindings(seed, begun)]) {
      plan.versions.forEach((at, place) => {
        if (at >= day.start && at < day.start + dayMs && accounts.includes(plan.account)) {
          versions.push({ at, count: place + 1, plan });
        }
      });
    }
  }
  return versions.sort((one, other) => one.at - other.at);
}

export function detectorId(account: Account): string {
  return new Random('detector', account.id).hex(32);
}

export function findingArn(plan: FindingPlan): string {
  return `arn:aws:guardduty:${homeRegion}:${plan.account.id}:detector/${detectorId(plan.account)}/finding/${plan.id}`;
}

/** The finding as GuardDuty exports it to S3. */
export function* findingDay(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): Generator<SampleRecord> {
  const delivered: Delivered[] = findingVersions(seed, day, accounts).map((version) => ({
    at: version.at,
    source: version.plan.account.id,
    record: exported(version),
  }));
  yield* inFiles(
    delivered,
    (source, file) =>
      `AWSLogs/${source}/GuardDuty/${homeRegion}/${file.folder}/${file.random.uuid()}.jsonl.gz`
  );
}

function exported({ at, count, plan }: FindingVersion): Record<string, unknown> {
  const time = (value: number) => new Date(value).toISOString();
  return {
    schemaVersion: '2.0',
    accountId: plan.account.id,
    region: homeRegion,
    partition: 'aws',
    id: plan.id,
    arn: findingArn(plan),
    type: plan.type,
    resource: JSON.parse(JSON.stringify(plan.resource)),
    service: {
      serviceName: 'guardduty',
      detectorId: detectorId(plan.account),
      ...(plan.action ? { action: JSON.parse(JSON.stringify(plan.action)) } : {}),
      ...(plan.detection ? { detection: JSON.parse(JSON.stringify(plan.detection)) } : {}),
      resourceRole: plan.resourceRole,
      additionalInfo: plan.sample
        ? { sample: true, value: '{"sample":true}', type: 'default' }
        : { value: '{}', type: 'default' },
      eventFirstSeen: time(plan.versions[0] - 300000),
      eventLastSeen: time(at - 120000),
      archived: false,
      count,
    },
    severity: plan.severity,
    createdAt: time(plan.versions[0]),
    updatedAt: time(at),
    title: plan.title,
    description: plan.description,
  };
}
