// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from '../call';
import { calendarDay, dayMs, dayText, minuteMs } from '../calendar';
import type { CalendarDay } from '../calendar';
import { homeRegion } from '../company';
import type { Account } from '../company';
import { everydayFindings } from '../guardduty/everyday_findings';
import { detectorId, findingArn } from '../guardduty/finding_day';
import type { FindingPlan } from '../guardduty/finding_plan';
import { incidentFindings } from '../guardduty/incident_findings';
import type { WorkflowStatus } from './check_history';
import { accountName } from './hub_event';
import type { SentFinding } from './hub_event';

/** Days after which a finding that was not seen again is archived. */
const archivedAfter = 10;

/** The copies of GuardDuty findings that Security Hub sends on a day. */
export function guardDutyCopies(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): SentFinding[] {
  const sent: SentFinding[] = [];
  for (let back = archivedAfter + 4; back >= 0; back--) {
    const begun = calendarDay(dayText(day.start - back * dayMs));
    for (const plan of [...everydayFindings(seed, begun), ...incidentFindings(seed, begun)]) {
      if (!accounts.includes(plan.account)) continue;
      for (const version of copyVersions(plan)) {
        if (version.sentAt < day.start || version.sentAt >= day.start + dayMs) continue;
        sent.push({
          sentAt: version.sentAt,
          account: plan.account,
          finding: asff(plan, version),
        });
      }
    }
  }
  return sent;
}

interface CopyVersion {
  sentAt: number;
  /** How many versions GuardDuty had written. */
  count: number;
  workflow: WorkflowStatus;
  archived: boolean;
}

/** All versions of a copy: GuardDuty's own, what people say about it, and its end. */
function copyVersions(plan: FindingPlan): CopyVersion[] {
  const [first] = plan.versions;
  const last = plan.versions[plan.versions.length - 1];
  const known = plan.type === 'Policy:IAMUser/RootCredentialUsage';
  // Handled at ten in the morning in Tokyo; what is known to be planned is suppressed at once.
  const morning = Math.floor(first / dayMs) * dayMs + dayMs + 70 * minuteMs;
  const handled = known ? first + 20 * minuteMs : plan.severity >= 4 ? morning : Infinity;
  const after: WorkflowStatus = known ? 'SUPPRESSED' : 'NOTIFIED';
  const workflow = (at: number): WorkflowStatus => (at >= handled ? after : 'NEW');
  const countAt = (at: number) => plan.versions.filter((one) => one <= at).length;
  const versions: CopyVersion[] = plan.versions.map((at, place) => ({
    sentAt: at + 30000,
    count: place + 1,
    workflow: workflow(at),
    archived: false,
  }));
  if (handled !== Infinity) {
    versions.push({ sentAt: handled, count: countAt(handled), workflow: after, archived: false });
  }
  const end = last + archivedAfter * dayMs;
  versions.push({
    sentAt: end,
    count: plan.versions.length,
    workflow: workflow(end),
    archived: true,
  });
  return versions.sort((one, other) => one.sentAt - other.sentAt);
}

const labels: ReadonlyArray<[number, string, number]> = [
  [9, 'CRITICAL', 90],
  [7, 'HIGH', 70],
  [4, 'MEDIUM', 50],
  [0, 'LOW', 30],
];

function asff(plan: FindingPlan, version: CopyVersion): Fields {
  const id = findingArn(plan);
  const time = (value: number) => new Date(value).toISOString();
  const updated = plan.versions[version.count - 1];
  const [, label, normalized] = labels.find(([from]) => plan.severity >= from) ?? labels[3];
  return {
    SchemaVersion: '2018-10-08',
    Id: id,
    ProductArn: `arn:aws:securityhub:${homeRegion}::product/aws/guardduty`,
    ProductName: 'GuardDuty',
    CompanyName: 'Amazon',
    Region: homeRegion,
    GeneratorId: `arn:aws:guardduty:${homeRegion}:${plan.account.id}:detector/${detectorId(plan.account)}`,
    AwsAccountId: plan.account.id,
    ...accountName(plan.account),
    Types: [typeOf(plan.type)],
    FirstObservedAt: time(plan.versions[0] - 300000),
    LastObservedAt: time(updated - 120000),
    CreatedAt: time(plan.versions[0]),
    UpdatedAt: time(updated),
    Severity: { Product: plan.severity, Label: label, Normalized: normalized },
    Title: plan.title,
    Description: plan.description,
    ProductFields: {
      ...flattened('aws/guardduty/service/action', plan.action ?? {}),
      'aws/guardduty/service/count': String(version.count),
      'aws/guardduty/service/archived': String(version.archived),
      'aws/guardduty/service/detectorId': detectorId(plan.account),
      'aws/guardduty/service/resourceRole': plan.resourceRole,
      'aws/guardduty/service/serviceName': 'guardduty',
      ...(plan.sample ? { 'aws/guardduty/service/additionalInfo/sample': 'true' } : {}),
      'aws/securityhub/FindingId': `arn:aws:securityhub:${homeRegion}::product/aws/guardduty/${id}`,
      'aws/securityhub/ProductName': 'GuardDuty',
      'aws/securityhub/CompanyName': 'Amazon',
    },
    Resources: [resourceOf(plan)],
    WorkflowState: 'NEW',
    Workflow: { Status: version.workflow },
    RecordState: version.archived ? 'ARCHIVED' : 'ACTIVE',
    ProcessedAt: time(version.sentAt - 1000),
    ...(plan.sample ? { Sample: true } : {}),
  };
}

/** `TTPs/Discovery/IAMUser-AnomalousBehavior`: GuardDuty's `:` and `/` in ASFF's three parts. */
function typeOf(type: string): string {
  const [purpose, rest] = type.split(':');
  const space = ['UnauthorizedAccess', 'Behavior', 'Policy'].includes(purpose)
    ? 'Unusual Behaviors'
    : purpose === 'Exfiltration'
      ? 'Effects'
      : 'TTPs';
  return `${space}/${purpose}/${purpose}:${rest.split('/').join('-')}`;
}

/** Security Hub writes the action as one level of keys; places in a list are `.0_`. */
function flattened(prefix: string, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [prefix]: String(value) };
  const flat: Record<string, string> = {};
  for (const [key, inner] of Object.entries(value)) {
    const path = Array.isArray(value) ? `${prefix}.${key}_` : `${prefix}/${key}`;
    Object.assign(flat, flattened(path, inner));
  }
  return flat;
}

function resourceOf({ resource, account }: FindingPlan): Fields {
  const place = { Partition: 'aws', Region: homeRegion };
  const key = resource.accessKeyDetails as Record<string, string> | undefined;
  const host = resource.instanceDetails as Record<string, unknown> | undefined;
  const buckets = resource.s3BucketDetails as Array<Record<string, unknown>> | undefined;
  if (buckets) {
    return {
      Type: 'AwsS3Bucket',
      Id: buckets[0].arn,
      ...place,
      Details: { AwsS3Bucket: { Name: buckets[0].name } },
    };
  }
  if (key) {
    return {
      Type: 'AwsIamAccessKey',
      Id: `AWS::IAM::AccessKey:${key.accessKeyId || account.id}`,
      ...place,
      Details: {
        AwsIamAccessKey: {
          PrincipalId: key.principalId,
          PrincipalType: key.userType,
          PrincipalName: key.userName,
        },
      },
    };
  }
  if (host) {
    return {
      Type: 'AwsEc2Instance',
      Id: `arn:aws:ec2:${homeRegion}:${account.id}:instance/${String(host.instanceId)}`,
      ...place,
      Details: { AwsEc2Instance: { Type: host.instanceType, ImageId: host.imageId } },
    };
  }
  return { Type: 'AwsAccount', Id: `AWS::::Account:${account.id}`, ...place };
}
