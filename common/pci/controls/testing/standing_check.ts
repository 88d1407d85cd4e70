// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { StandingCheck } from '../../findings/finding_version';

export const NOW = '2026-05-10T12:00:00.000Z';
/** An instant so many hours before `NOW`. */
export const ago = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();

/** A passed check of bucket `b`, with what a test says of it. */
export function standing(more: Partial<StandingCheck> = {}): StandingCheck {
  return {
    control: 'S3.5',
    product: 'security hub',
    pci: '4.0.1',
    account: '111111111111',
    region: 'ap-northeast-1',
    resource: 'b',
    resourceType: 'AwsS3Bucket',
    status: 'PASSED',
    recordState: 'ACTIVE',
    workflow: 'NEW',
    updated: ago(1),
    findings: 1,
    ...more,
  };
}

/** Checks of one control in two accounts, of whatever state. */
export const anyChecks = fc.array(
  fc
    .record({
      account: fc.constantFrom('111111111111', '222222222222'),
      region: fc.constantFrom('ap-northeast-1', 'us-east-1'),
      resource: fc.constantFrom('b', 'c', 'd'),
      status: fc.constantFrom('PASSED', 'FAILED', 'WARNING', 'NOT_AVAILABLE', '', 'INFOED'),
      recordState: fc.constantFrom('ACTIVE', 'ARCHIVED'),
      workflow: fc.constantFrom('NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'),
      updated: fc.integer({ min: 0, max: 60 }).map(ago),
      findings: fc.integer({ min: 1, max: 3 }),
    })
    .map(standing),
  { maxLength: 12 }
);
