// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { homeRegion, settlementProd } from '../company';
import { Random } from '../random';
import type { CheckVersion } from './check_history';
import type { Check } from './control_checks';
import { accountName } from './hub_event';

type Fields = Record<string, unknown>;

const normalized: Record<string, number> = {
  INFORMATIONAL: 0,
  LOW: 1,
  MEDIUM: 40,
  HIGH: 70,
  CRITICAL: 90,
};
const bestPractices = 'aws-foundational-security-best-practices/v/1.0.0';

/** The findings of a version of a check: one when consolidated, else one for each standard. */
export function controlFindings(check: Check, version: CheckVersion, split: boolean): Fields[] {
  if (!split) return [consolidated(check, version)];
  return [
    ...(check.control.legacyGenerator
      ? [ofStandard(check, version, check.control.legacyGenerator)]
      : []),
    ofStandard(check, version, `${bestPractices}/${check.control.id}`),
  ];
}

function consolidated(check: Check, version: CheckVersion): Fields {
  const { account, control } = check;
  const key = `security-control/${control.id}`;
  const id = `arn:aws:securityhub:${homeRegion}:${account.id}:${key}/finding/${findingId(check, key, version)}`;
  return {
    ...base(check, version, id, key, control.label),
    ProductFields: productFields(check, id),
    Compliance: {
      ...compliance(version),
      SecurityControlId: control.id,
      RelatedRequirements: [
        ...(control.pci321 ?? []).map((one) => `PCI DSS v3.2.1/${one}`),
        ...(control.pci401 ?? []).map((one) => `PCI DSS v4.0.1/${one}`),
      ],
      AssociatedStandards: [
        ...(control.pci401 ? ['standards/pci-dss/v/4.0.1'] : []),
        ...(control.pci321 ? ['standards/pci-dss/v/3.2.1'] : []),
        `standards/${bestPractices}`,
      ].map((StandardsId) => ({ StandardsId })),
    },
  };
}

/** A finding of one standard, as without consolidated control findings. */
function ofStandard(check: Check, version: CheckVersion, generator: string): Fields {
  const { account, control } = check;
  const controlId = generator.slice(generator.lastIndexOf('/') + 1);
  const standard = generator.slice(0, generator.lastIndexOf('/'));
  const pci = standard.startsWith('pci-dss');
  const subscription = `arn:aws:securityhub:${homeRegion}:${account.id}:subscription/${standard}`;
  const id = `${subscription}/${controlId}/finding/${findingId(check, generator, version)}`;
  return {
    ...base(check, version, id, generator, `${controlId} ${control.label}`),
    ProductFields: {
      StandardsArn: `arn:aws:securityhub:::standards/${standard}`,
      StandardsSubscriptionArn: subscription,
      ControlId: controlId,
      RecommendationUrl: `https://docs.aws.amazon.com/console/securityhub/${controlId}/remediation`,
      StandardsControlArn: `arn:aws:securityhub:${homeRegion}:${account.id}:control/${standard}/${controlId}`,
      ...productFields(check, id),
      ...(version.reason === changeOver ? { 'ArchivalReasons:0/ReasonCode': changeOver } : {}),
    },
    Compliance: {
      ...compliance(version),
      ...(pci
        ? { RelatedRequirements: (control.pci321 ?? []).map((one) => `PCI DSS ${one}`) }
        : {}),
    },
  };
}

/** Why a finding was archived when consolidated control findings were switched on. */
export const changeOver = 'CONSOLIDATED_CONTROL_FINDINGS_UPDATE';

function findingId(check: Check, key: string, { life }: CheckVersion): string {
  return new Random('finding', key, check.account.id, check.resource.id, life).uuid();
}

function base(
  { account, control, resource }: Check,
  version: CheckVersion,
  id: string,
  generator: string,
  title: string
): Fields {
  const time = (value: number) => new Date(value).toISOString();
  const label = version.status === 'PASSED' ? 'INFORMATIONAL' : control.severity;
  return {
    SchemaVersion: '2018-10-08',
    Id: id,
    ProductArn: `arn:aws:securityhub:${homeRegion}::product/aws/securityhub`,
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: homeRegion,
    GeneratorId: generator,
    AwsAccountId: account.id,
    ...accountName(account),
    Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    FirstObservedAt: time(version.createdAt),
    LastObservedAt: time(version.updatedAt - 2000),
    CreatedAt: time(version.createdAt),
    UpdatedAt: time(version.updatedAt),
    Severity: {
      ...(account === settlementProd ? { Product: normalized[label] } : {}),
      Label: label,
      Normalized: normalized[label],
      Original: label,
    },
    Title: title,
    Description: `${control.label}: ${resource.asffType}.`,
    Remediation: {
      Recommendation: {
        Text: 'Steps are in the user guide of Security Hub.',
        Url: `https://docs.aws.amazon.com/console/securityhub/${control.id}/remediation`,
      },
    },
    Resources: [
      {
        Type: resource.asffType,
        Id: version.life ? `${resource.id}-${version.life}` : resource.id,
        Partition: 'aws',
        Region: homeRegion,
      },
    ],
    WorkflowState: 'NEW',
    Workflow: { Status: version.workflow },
    RecordState: version.archived ? 'ARCHIVED' : 'ACTIVE',
    ProcessedAt: time(version.sentAt - 1000),
  };
}

function productFields({ control, resource }: Check, id: string): Fields {
  return {
    ...(control.rule
      ? {
          'RelatedAWSResources:0/name': `securityhub-${control.rule}`,
          'RelatedAWSResources:0/type': 'AWS::Config::ConfigRule',
        }
      : {}),
    'aws/securityhub/ProductName': 'Security Hub',
    'aws/securityhub/CompanyName': 'AWS',
    'Resources:0/Id': resource.id,
    'aws/securityhub/FindingId': `arn:aws:securityhub:${homeRegion}::product/aws/securityhub/${id}`,
  };
}

function compliance({ status, reason }: CheckVersion): Fields {
  return {
    Status: status,
    ...(reason && reason !== changeOver
      ? { StatusReasons: [{ ReasonCode: reason, Description: 'The check could not be made.' }] }
      : {}),
  };
}
