// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalControl } from './canonical_control';
import type { FindingVersion } from './finding_version';
import { pciVersionOf } from './pci_version';

/** A document of the logs with the values of `FINDING_FIELDS`, each in a list. */
export interface FindingDocument {
  _id: string;
  fields?: Record<string, unknown[]>;
}

/** Longest text and title that are kept, beyond what AWS allows; what is longer is cut. */
const MOST_TEXT = 1024;
const MOST_TITLE = 512;

/** The version that a document of Security Hub is; undefined where it has no `Id` or no time, so that it is no finding. */
export function findingOfDocument({
  _id: document,
  fields = {},
}: FindingDocument): FindingVersion | undefined {
  const texts = (field: string) =>
    (fields[field] || [])
      .filter((one): one is string => typeof one === 'string' && one !== '')
      .map((one) => one.slice(0, MOST_TEXT));
  const text = (...names: string[]) => names.map((name) => texts(name)[0]).find(Boolean) || '';
  const instant = (field: string) => instantOf((fields[field] || [])[0]);
  const at = instant('@timestamp');
  const finding = text('Id');
  if (!at || finding === '') return undefined;
  const product = (text('event.module') || text('ProductName')).toLowerCase();
  const generator = text('GeneratorId');
  const requirements = texts('Compliance.RelatedRequirements');
  const control = canonicalControl({
    product,
    securityControlId: text('Compliance.SecurityControlId') || undefined,
    generator,
  });
  const bus = instant('cwe_timestamp');
  const firstObserved = instant('FirstObservedAt');
  return {
    document,
    finding,
    product,
    account: text('cloud.account.id', 'AwsAccountId') || 'unknown',
    region: text('Resources.Region', 'Region', 'cloud.region'),
    ...(control && { control }),
    pci: pciVersionOf({
      generator,
      standards: texts('Compliance.AssociatedStandards.StandardsId'),
      standardArn: text('ProductFields.StandardsArn'),
      requirements,
    }),
    requirements,
    resource: text('Resources.Id'),
    resourceType: text('Resources.Type'),
    status: text('Compliance.Status'),
    recordState: text('RecordState'),
    workflow: text('Workflow.Status'),
    severity: text('Severity.Label'),
    title: text('Title').slice(0, MOST_TITLE),
    reasons: texts('Compliance.StatusReasons.ReasonCode'),
    generator,
    at,
    ...(bus && { bus }),
    updated: instant('UpdatedAt') || at,
    ...(firstObserved && { firstObserved }),
    ingested: instant('event.ingested') || at,
  };
}

function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const at = Date.parse(String(value));
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
