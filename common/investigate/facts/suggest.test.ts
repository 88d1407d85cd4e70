// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrailKind } from '../../logs/cloudtrail';
import { guarddutyKind } from '../../logs/guardduty';
import { LOG_KINDS } from '../../logs/kinds';
import { securityhubKind } from '../../logs/securityhub';
import { readTrail } from '../read_trail';
import { partnerFields, partnerOf } from './partner_fields';
import { periodAround, suggest } from './suggest';

const FINDING = {
  arn: ['arn:aws:guardduty:ap-northeast-1:111122223333:detector/d/finding/abc'],
  accountId: ['111122223333'],
  'resource.accessKeyDetails.userName': ['deploy'],
  'resource.accessKeyDetails.userType': ['AssumedRole'],
  'resource.accessKeyDetails.accessKeyId': ['ASIASECOND0000000001'],
  'source.ip': ['198.51.100.7'],
  'service.eventFirstSeen': ['2026-05-10T01:00:00.000Z'],
  'service.eventLastSeen': ['2026-05-10T02:00:00.000Z'],
};

test('a finding is followed by all that it names, in steps that a trail takes', () => {
  const prepared = suggest(guarddutyKind, FINDING);
  expect(prepared.map(({ rule }) => rule)).toEqual([
    'calls_of_principal',
    'sessions_of_key',
    'calls_from_address',
    'flows_of_address',
    'reads_of_requester',
    'reads_of_requester',
    'same_resource_findings',
    'same_finding',
  ]);
  prepared.forEach(({ steps }) => {
    expect(readTrail({ steps }, LOG_KINDS)).toEqual({ value: { steps } });
  });
  // The S3 log knows sessions by account and role.
  expect(prepared[4].steps[0]).toEqual({
    entity: { type: 'role', value: 'arn:aws:iam::111122223333:role/deploy' },
  });
});

test('what names nothing suggests nothing; places that nobody is at are not followed', () => {
  expect(suggest(cloudtrailKind, {})).toEqual([]);
  expect(suggest(cloudtrailKind, { 'source.address': ['127.0.0.1'] })).toEqual([]);
  expect(suggest(securityhubKind, { 'Resources.Id': ['AWS::::Account:111122223333'] })).toEqual([]);
});

test('the period reaches a day around the finding, and no further than a period may', () => {
  expect(periodAround(FINDING, '2026-05-10T02:10:00Z')).toEqual({
    from: '2026-05-09T01:00:00Z',
    to: '2026-05-11T02:10:00Z',
  });
  const old = { FirstObservedAt: ['2020-01-01T00:00:00.000Z'] };
  expect(periodAround(old, '2026-05-10T00:00:00Z').from).toBe('2025-04-06T00:00:00Z');
});

test('partners are named by fields of every kind, never the thing itself', () => {
  LOG_KINDS.forEach((kind) => {
    partnerFields(kind).forEach(({ group, type }) => {
      expect(group).toBe(true);
      expect(type).not.toBe('text');
    });
  });
  const fields = partnerFields(cloudtrailKind);
  const field = fields.filter((one) => one.field === 'source.address')[0];
  const self = { type: 'address' as const, value: '203.0.113.9' };
  expect(partnerOf(cloudtrailKind, field, '203.0.113.9', self)).toBeUndefined();
  expect(partnerOf(cloudtrailKind, field, '203.0.113.8', self)).toEqual({
    type: 'address',
    value: '203.0.113.8',
  });
});
