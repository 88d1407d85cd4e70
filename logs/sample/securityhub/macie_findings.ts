// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from '../call';
import { calendarDay, dayMs, dayText, hourMs, minuteMs } from '../calendar';
import type { CalendarDay } from '../calendar';
import { bucket, cardStaging, homeRegion, portalProd, settlementProd } from '../company';
import type { Account } from '../company';
import { Random } from '../random';
import type { WorkflowStatus } from './check_history';
import { accountName } from './hub_event';
import type { SentFinding } from './hub_event';

interface MaciePlan {
  account: Account;
  bucket: string;
  /** Key of the object; absent for a finding about the bucket. */
  key?: string;
  detection?: { category: string; type: string; count: number };
  type: string;
  severity: 'HIGH' | 'MEDIUM';
  title: string;
  at: number;
  id: string;
}

/** Macie's findings that begin on a day: its job runs on the 7th, 17th and 27th. */
function begunOn(seed: number, day: CalendarDay): MaciePlan[] {
  const random = new Random(seed, day.text, 'macie');
  const found = (
    account: Account,
    place: string,
    key: string,
    kind: 'card' | 'person'
  ): MaciePlan => ({
    account,
    bucket: bucket(account, place),
    key,
    detection:
      kind === 'card'
        ? {
            category: 'FINANCIAL_INFORMATION',
            type: 'CREDIT_CARD_NUMBER',
            count: random.between(3, 240),
          }
        : { category: 'PERSONAL_INFORMATION', type: 'NAME', count: random.between(10, 900) },
    type: `SensitiveData:S3Object/${kind === 'card' ? 'Financial' : 'Personal'}`,
    severity: kind === 'card' ? 'HIGH' : 'MEDIUM',
    title:
      kind === 'card'
        ? 'The S3 object contains financial information.'
        : 'The S3 object contains personal information.',
    at: day.start + 18 * hourMs + random.below(3 * hourMs),
    id: random.hex(32),
  });
  if ([7, 17, 27].includes(day.dayOfMonth)) {
    return [
      found(
        portalProd,
        'merchant-files',
        `merchants/m-${random.between(1000, 1240)}/upload-${random.objectName()}.xlsx`,
        'card'
      ),
      found(cardStaging, 'test-data', `replay/${day.text}/${random.objectName()}.csv`, 'card'),
      found(
        portalProd,
        'merchant-files',
        `merchants/m-${random.between(1000, 1240)}/statement-${random.objectName()}.pdf`,
        'person'
      ),
      found(settlementProd, 'reports', `settlement/${random.objectName()}.parquet`, 'person'),
    ];
  }
  if (day.dayOfMonth === 26) {
    return [
      {
        account: settlementProd,
        bucket: bucket(settlementProd, 'reports'),
        type: 'Policy:IAMUser/S3BucketPublic',
        severity: 'HIGH',
        title: 'The S3 bucket is publicly accessible.',
        at: day.start + 3 * hourMs + 42 * minuteMs,
        id: random.hex(32),
      },
    ];
  }
  return [];
}

/** Macie's findings that Security Hub sends on a day: new, handled the next morning, resolved after a week. */
export function macieFindings(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): SentFinding[] {
  const sent: SentFinding[] = [];
  const steps: ReadonlyArray<[back: number, workflow: WorkflowStatus]> = [
    [0, 'NEW'],
    [1, 'NOTIFIED'],
    [7, 'RESOLVED'],
  ];
  for (const [back, workflow] of steps) {
    for (const plan of begunOn(seed, calendarDay(dayText(day.start - back * dayMs)))) {
      if (!accounts.includes(plan.account)) continue;
      const sentAt = back === 0 ? plan.at + 60000 : day.start + (95 + back) * minuteMs;
      sent.push({ sentAt, account: plan.account, finding: asff(plan, workflow) });
    }
  }
  return sent;
}

function asff(plan: MaciePlan, workflow: WorkflowStatus): Fields {
  const time = new Date(plan.at).toISOString();
  const arn = `arn:aws:s3:::${plan.bucket}`;
  const space = plan.detection
    ? `Sensitive Data Identifications/${plan.type.endsWith('Financial') ? 'Financial' : 'PII'}`
    : 'Software and Configuration Checks/AWS Security Best Practices';
  const place = { Partition: 'aws', Region: homeRegion };
  return {
    SchemaVersion: '2018-10-08',
    Id: plan.id,
    ProductArn: `arn:aws:securityhub:${homeRegion}::product/aws/macie`,
    ProductName: 'Macie',
    CompanyName: 'Amazon',
    Region: homeRegion,
    GeneratorId: 'aws/macie',
    AwsAccountId: plan.account.id,
    ...accountName(plan.account),
    Types: [`${space}/${plan.type.split('/').join('-')}`],
    CreatedAt: time,
    UpdatedAt: time,
    Severity: { Label: plan.severity, Normalized: plan.severity === 'HIGH' ? 70 : 40 },
    Title: plan.title,
    Description: plan.title,
    ProductFields: {
      ...(plan.key
        ? {
            JobId: new Random('job', time.slice(0, 10)).hex(32),
            OriginType: 'SENSITIVE_DATA_DISCOVERY_JOB',
            'S3Object.Path': `${plan.bucket}/${plan.key}`,
            'S3Object.Extension': plan.key.slice(plan.key.lastIndexOf('.') + 1),
          }
        : {}),
      'S3Bucket.effectivePermission': plan.key ? 'NOT_PUBLIC' : 'PUBLIC',
      'aws/securityhub/FindingId': `arn:aws:securityhub:${homeRegion}::product/aws/macie/${plan.id}`,
      'aws/securityhub/ProductName': 'Macie',
      'aws/securityhub/CompanyName': 'Amazon',
    },
    Resources: [
      { Type: 'AwsS3Bucket', Id: arn, ...place, Details: { AwsS3Bucket: { Name: plan.bucket } } },
      ...(plan.key && plan.detection
        ? [
            {
              Type: 'AwsS3Object',
              Id: `${arn}/${plan.key}`,
              ...place,
              DataClassification: classified(plan),
            },
          ]
        : []),
    ],
    WorkflowState: 'NEW',
    Workflow: { Status: workflow },
    RecordState: 'ACTIVE',
  };
}

/** Where what was found stands; never what it says. */
function classified({ account, detection, id }: MaciePlan): Fields {
  const { category = '', type = '', count = 0 } = detection ?? {};
  return {
    DetailedResultsLocation: `s3://examplepay-security-audit-evidence/AWSLogs/${account.id}/Macie/${homeRegion}/${id}.jsonl.gz`,
    Result: {
      MimeType: 'text/csv',
      SizeClassified: 20480,
      AdditionalOccurrences: count > 15,
      Status: { Code: 'COMPLETE' },
      SensitiveData: [
        {
          Category: category,
          TotalCount: count,
          Detections: [
            {
              Type: type,
              Count: count,
              Occurrences: {
                Cells: Array.from({ length: Math.min(count, 15) }, (_, row) => ({
                  Column: 3,
                  ColumnName: 'memo',
                  Row: row + 2,
                })),
              },
            },
          ],
        },
      ],
      CustomDataIdentifiers: { Detections: [], TotalCount: 0 },
    },
  };
}
