// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { dayMs, hourMs, minuteMs } from '../calendar';
import type { CalendarDay } from '../calendar';
import { bucket, cardProd, settlementProd } from '../company';
import { Random } from '../random';
import type { Check } from './control_checks';

export type ComplianceStatus = 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE';
export type WorkflowStatus = 'NEW' | 'NOTIFIED' | 'SUPPRESSED' | 'RESOLVED';

/** One version of a control finding. */
export interface CheckVersion {
  /** `UpdatedAt`, epoch ms: what people do to a finding does not change it. */
  updatedAt: number;
  /** When the event was sent. */
  sentAt: number;
  /** When this life of the finding began. */
  createdAt: number;
  status: ComplianceStatus;
  workflow: WorkflowStatus;
  archived: boolean;
  reason?: string;
  /** A resource made anew has a finding of its own. */
  life: number;
}

type Course =
  | 'passes'
  | 'fails'
  | 'fails and is known'
  | 'suppressed'
  | 'comes back'
  | 'unknown'
  | 'resource goes';

const shares: ReadonlyArray<[Course, number]> = [
  ['passes', 0.6],
  ['fails', 0.1],
  ['fails and is known', 0.06],
  ['suppressed', 0.05],
  ['comes back', 0.12],
  ['unknown', 0.03],
  ['resource goes', 0.04],
];

export function courseOf(check: Check): Course {
  if (changedByIncident(check)) return 'passes';
  let left = streamOf(check, 'course').unit();
  return shares.find(([, share]) => (left -= share) < 0)?.[0] ?? 'passes';
}

function streamOf({ account, control, resource }: Check, word: string): Random {
  return new Random('check', word, account.id, control.id, resource.id);
}

/** First of the checks: the middle of the winter before the sample, or before its day. */
const enabled = Date.UTC(2026, 0, 13, 3);

/**
 * The versions of a check's finding on a day, oldest first: one when the check runs again, more when
 * something changes or somebody says what he did about it. Knows nothing but the check and the day.
 */
export function versionsOn(check: Check, day: CalendarDay): CheckVersion[] {
  const random = streamOf(check, 'rhythm');
  // After the hours of an incident's repair, so that no run stands between failure and repair.
  const ran = day.start + 6 * hourMs + random.below(16 * hourMs);
  const period = 36 + random.below(30);
  const offset = random.below(period);
  const bad = 4 + random.below(12);
  const index = Math.round(day.start / dayMs) + offset;
  const place = index % period;
  const life = Math.floor(index / period);
  const createdAt = Math.min(enabled + random.below(40) * dayMs, day.start - 30 * dayMs);
  const version = (
    status: ComplianceStatus,
    workflow: WorkflowStatus,
    more: Partial<CheckVersion> = {}
  ): CheckVersion => ({
    updatedAt: ran,
    sentAt: ran + 4000,
    createdAt,
    status,
    workflow,
    archived: false,
    life: 0,
    ...more,
  });
  /** Said by a person at ten in the morning in Tokyo, about the state of the day before. */
  const said = (status: ComplianceStatus, workflow: WorkflowStatus) =>
    version(status, workflow, { updatedAt: ran - dayMs, sentAt: day.start + 70 * minuteMs });

  switch (courseOf(check)) {
    case 'fails':
      return [version('FAILED', 'NEW')];
    case 'fails and is known':
      return [version('FAILED', 'NOTIFIED')];
    case 'suppressed':
      return [version('FAILED', 'SUPPRESSED')];
    case 'unknown':
      return place % 2
        ? [version('WARNING', 'NEW', { reason: 'CONFIG_ACCESS_DENIED' })]
        : [version('NOT_AVAILABLE', 'NEW', { reason: 'CONFIG_EVALUATIONS_EMPTY' })];
    case 'comes back':
      if (place >= bad) return [version('PASSED', 'RESOLVED')];
      if (place === 0) return [version('FAILED', 'NEW')];
      return place === 1
        ? [said('FAILED', 'NOTIFIED'), version('FAILED', 'NOTIFIED')]
        : [version('FAILED', 'NOTIFIED')];
    case 'resource goes': {
      const born = day.start - place * dayMs;
      const own = { life, createdAt: born + 2 * hourMs };
      if (place < period - 8) return [version('FAILED', 'NEW', own)];
      return place === period - 8
        ? [
            version('NOT_AVAILABLE', 'NEW', {
              ...own,
              archived: true,
              reason: 'CONFIG_EVALUATIONS_EMPTY',
            }),
          ]
        : [];
    }
    default:
      return [version('PASSED', 'RESOLVED'), ...incidentVersions(check, day, createdAt)].sort(
        (one, other) => one.sentAt - other.sentAt
      );
  }
}

/** What incidents change for some hours; the checks are made to pass otherwise. */
function incidentVersions(check: Check, day: CalendarDay, createdAt: number): CheckVersion[] {
  const times = incidentHours(check, day.dayOfMonth);
  if (!times) return [];
  const [failed, repaired] = times;
  const version = (minute: number, status: ComplianceStatus): CheckVersion => ({
    updatedAt: day.start + minute * minuteMs,
    sentAt: day.start + minute * minuteMs + 4000,
    createdAt,
    status,
    workflow: status === 'FAILED' ? 'NEW' : 'RESOLVED',
    archived: false,
    life: 0,
  });
  return [
    ...(failed === undefined ? [] : [version(failed, 'FAILED')]),
    ...(repaired === undefined ? [] : [version(repaired, 'PASSED')]),
  ];
}

/** Minutes of the day at which a check fails and passes again because of an incident. */
function incidentHours(
  check: Check,
  dayOfMonth: number
): [number | undefined, number | undefined] | undefined {
  // Opened at 03:26, repaired at 04:40.
  if (isOpenedBucket(check) && dayOfMonth === 26) return [217, 309];
  // The flow log is removed late on the 12th, and there again on the 13th.
  if (isRemovedFlowLog(check) && dayOfMonth === 12) return [23 * 60 + 20, undefined];
  if (isRemovedFlowLog(check) && dayOfMonth === 13) return [undefined, 130];
  return undefined;
}

function changedByIncident(check: Check): boolean {
  return isOpenedBucket(check) || isRemovedFlowLog(check);
}

function isOpenedBucket({ account, control, resource }: Check): boolean {
  const opened = `arn:aws:s3:::${bucket(settlementProd, 'reports')}`;
  return (
    account === settlementProd && resource.id === opened && ['S3.2', 'S3.8'].includes(control.id)
  );
}

function isRemovedFlowLog({ account, control }: Check): boolean {
  return account === cardProd && control.id === 'EC2.6';
}
