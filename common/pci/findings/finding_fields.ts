// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Fields of a Security Hub document that a version is made of. */
export const FINDING_FIELDS: readonly string[] = [
  'Id',
  'event.module',
  'ProductName',
  'AwsAccountId',
  'cloud.account.id',
  'Region',
  'cloud.region',
  'Resources.Region',
  'Compliance.SecurityControlId',
  'Compliance.Status',
  'Compliance.RelatedRequirements',
  'Compliance.AssociatedStandards.StandardsId',
  'Compliance.StatusReasons.ReasonCode',
  'ProductFields.StandardsArn',
  'GeneratorId',
  'Resources.Id',
  'Resources.Type',
  'RecordState',
  'Workflow.Status',
  'Severity.Label',
  'Title',
  '@timestamp',
  'cwe_timestamp',
  'UpdatedAt',
  'FirstObservedAt',
  'event.ingested',
];
