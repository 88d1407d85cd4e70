// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalControl } from './canonical_control';
import { findingOfDocument } from './finding_of_document';
import { pciVersionOf } from './pci_version';

const hub = 'security hub';

test.each([
  ['security-control/IAM.6', 'IAM.6'],
  ['security-control/Autoscaling.5', 'AutoScaling.5'],
  ['pci-dss/v/3.2.1/PCI.IAM.4', 'IAM.6'],
  ['pci-dss/v/3.2.1/PCI.IAM.1', 'IAM.4'],
  ['pci-dss/v/3.2.1/PCI.ES.1', 'ES.2'],
  ['pci-dss/v/3.2.1/PCI.ES.2', 'ES.1'],
  ['pci-dss/v/3.2.1/PCI.S3.1', 'S3.3'],
  ['pci-dss/v/4.0.1/IAM.6', 'IAM.6'],
  ['aws-foundational-security-best-practices/v/1.0.0/IAM.6', 'IAM.6'],
  // Not in the table: as told.
  ['security-control/Macie.1', 'Macie.1'],
  ['pci-dss/v/3.2.1/PCI.Odd.9', 'PCI.Odd.9'],
  ['arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0/rule/1.4', undefined],
  ['cis-aws-foundations-benchmark/v/1.4.0/1.4', undefined],
  ['prowler-iam_root_mfa', undefined],
  ['', undefined],
])('%s is control %s', (generator, control) => {
  const found = canonicalControl({ product: hub, generator });
  // AutoScaling is spelled as the table does, whichever that is.
  expect(found && found.toLowerCase()).toBe(control && control.toLowerCase());
  expect(canonicalControl({ product: 'prowler', generator })).toBeUndefined();
});

test('two spellings are one control, and its own field goes before the generator', () => {
  const of = (securityControlId: string) =>
    canonicalControl({ product: hub, securityControlId, generator: 'security-control/S3.1' });
  expect(of('Autoscaling.5')).toBe(of('AutoScaling.5'));
  expect(of('opensearch.10')).toBe(of('Opensearch.10'));
  expect(of('IAM.6')).toBe('IAM.6');
});

const marks = { generator: '', standards: [], requirements: [] };
test.each([
  [{ standards: ['standards/pci-dss/v/4.0.1', 'standards/nist-800-53/v/5.0.0'] }, '4.0.1'],
  [{ standards: ['standards/pci-dss/v/4.0.1', 'standards/pci-dss/v/3.2.1'] }, 'both'],
  [{ requirements: ['PCI DSS v3.2.1/8.3.1', 'CIS AWS Foundations'] }, '3.2.1'],
  [{ requirements: ['PCI DSS v4.0.1/8.4.2'] }, '4.0.1'],
  // Without a version it is of the standard it came with.
  [
    {
      requirements: ['PCI DSS 10.5.2'],
      standardArn: 'arn:aws:securityhub:::standards/pci-dss/v/3.2.1',
    },
    '3.2.1',
  ],
  [{ requirements: ['PCI DSS 10.5.2'], generator: 'pci-dss/v/4.0.1/CloudTrail.4' }, '4.0.1'],
  [{ requirements: ['PCI DSS 10.5.2'] }, 'none'],
  [{ standards: ['standards/aws-foundational-security-best-practices/v/1.0.0'] }, 'none'],
])('%j names PCI DSS %s', (more, version) => {
  expect(pciVersionOf({ ...marks, ...more })).toBe(version);
});

const fields = {
  Id: ['arn:aws:securityhub:x'],
  'event.module': ['Security Hub'],
  'cloud.account.id': ['111122223333'],
  'cloud.region': ['ap-northeast-1'],
  'Resources.Region': ['us-east-1'],
  'Compliance.Status': ['FAILED'],
  'Resources.Id': ['arn:aws:s3:::b', 'arn:aws:s3:::other'],
  GeneratorId: ['security-control/S3.1'],
  '@timestamp': ['2026-04-01T09:00:00.000+09:00'],
};

test('a document is a version: times in UTC, the first resource, the account of the SIEM', () => {
  expect(findingOfDocument({ _id: 'd', fields })).toMatchObject({
    document: 'd',
    finding: 'arn:aws:securityhub:x',
    product: hub,
    account: '111122223333',
    region: 'us-east-1',
    control: 'S3.1',
    pci: 'none',
    resource: 'arn:aws:s3:::b',
    status: 'FAILED',
    at: '2026-04-01T00:00:00.000Z',
    updated: '2026-04-01T00:00:00.000Z',
    ingested: '2026-04-01T00:00:00.000Z',
  });
});

test('without an Id or a time it is no finding; without anything else it is one that says nothing', () => {
  expect(findingOfDocument({ _id: 'd', fields: { ...fields, Id: [] } })).toBeUndefined();
  expect(
    findingOfDocument({ _id: 'd', fields: { ...fields, '@timestamp': ['x'] } })
  ).toBeUndefined();
  expect(findingOfDocument({ _id: 'd' })).toBeUndefined();
  const bare = { Id: ['x'], '@timestamp': ['2026-04-01T00:00:00Z'] };
  const found = findingOfDocument({ _id: 'd', fields: bare });
  expect(found).toMatchObject({ account: 'unknown', status: '', resource: '', pci: 'none' });
  expect(found && found.control).toBeUndefined();
});

test('no text is longer than OpenSearch takes as one word', () => {
  const long = 'x'.repeat(40000);
  const found = findingOfDocument({
    _id: 'd',
    fields: { ...fields, Id: [long], Title: [long], 'Resources.Id': [long] },
  });
  Object.values(found as object).forEach((one) => expect(String(one).length).toBeLessThan(1100));
});
