// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS, kindOf } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import type { HoldingList } from './holding';
import { KNOWN_GOOD_TYPES } from './known_good_list';
import type { KnownGoodType } from './known_good_list';
import { fieldsLookedAt, leavesOut, namedByLists } from './left_out';

const list = (of: KnownGoodType, values: string[], accounts?: string[]): HoldingList => ({
  id: 'one',
  name: 'One',
  of,
  values,
  expires: '2026-12-31',
  usedForEvidence: false,
  approved: false,
  ...(accounts && { accounts }),
});
const named = (log: string, ...lists: HoldingList[]) => namedByLists(lists, kindOf(log) as LogKind);

test('addresses: what came from them; a flow to somewhere public stays', () => {
  expect(named('cloudtrail', list('cidr', ['198.51.100.0/24']))).toEqual({
    terms: { 'source.ip': ['198.51.100.0/24'] },
  });
  const flow = JSON.stringify(named('vpcflowlogs', list('cidr', ['198.51.100.7'])));
  expect(flow).toContain('"destination.ip":["198.51.100.7","10.0.0.0/8"');
  expect(flow).toContain('"source.ip":["10.0.0.0/8"');
  // The Resolver's log says only who asked, which is always one's own.
  expect(named('r53resolver', list('cidr', ['10.0.0.0/8']))).toBeUndefined();
});

test('principals: calls, by role and user, never by the name of a session', () => {
  const one = list('principal', ['deploy', 'arn:aws:iam::111122223333:role/app/settle']);
  const calls = JSON.stringify(named('cloudtrail', one));
  expect(calls).toContain('sessionIssuer.userName');
  expect(calls).not.toContain('"user.name"');
  expect(named('s3accesslog', one)).toEqual({
    bool: {
      should: [
        { terms: { Requester: ['arn:aws:iam::111122223333:role/app/settle'] } },
        { prefix: { Requester: 'arn:aws:sts::111122223333:assumed-role/settle/' } },
      ],
      minimum_should_match: 1,
    },
  });
  expect(named('s3accesslog', list('principal', ['deploy']))).toBeUndefined();
  expect(named('guardduty', one)).toBeUndefined();
});

test('resources: ARNs where ARNs are, a bucket by its name as well', () => {
  expect(named('s3accesslog', list('resource', ['arn:aws:s3:::cards']))).toEqual({
    terms: { Bucket: ['cards'] },
  });
  expect(named('securityhub', list('resource', ['arn:aws:s3:::cards*']))).toEqual({
    prefix: { 'Resources.Id': 'arn:aws:s3:::cards' },
  });
  expect(named('vpcflowlogs', list('resource', ['eni-1']))).toEqual({
    bool: {
      should: ['interface_id', 'vpc_id', 'subnet_id', 'cloud.instance.id'].map((field) => ({
        terms: { [field]: ['eni-1'] },
      })),
      minimum_should_match: 1,
    },
  });
});

test('user agents and generators: one field each', () => {
  expect(named('waf', list('user_agent', ['scanner*']))).toEqual({
    prefix: { 'user_agent.original': 'scanner' },
  });
  expect(named('guardduty', list('finding_generator', ['Recon:EC2/Portscan']))).toEqual({
    terms: { type: ['Recon:EC2/Portscan'] },
  });
  expect(named('cloudtrail', list('finding_generator', ['Recon:EC2/Portscan']))).toBeUndefined();
});

test('lists of one sort are one question; accounts of a list narrow it', () => {
  const both = named('waf', list('cidr', ['10.0.0.1']), list('cidr', ['10.0.0.2']));
  expect(both).toEqual({ terms: { 'source.ip': ['10.0.0.1', '10.0.0.2'] } });
  expect(named('waf', list('cidr', ['10.0.0.1'], ['111122223333']))).toEqual({
    bool: {
      filter: [
        { terms: { 'cloud.account.id': ['111122223333'] } },
        { terms: { 'source.ip': ['10.0.0.1'] } },
      ],
    },
  });
  expect(leavesOut([], kindOf('waf') as LogKind)).toBeUndefined();
});

test('most lists together stay far below the clauses that OpenSearch takes', () => {
  const many = (of: KnownGoodType, value: (place: number) => string) =>
    list(
      of,
      Array.from({ length: 300 }, (_, place) => value(place))
    );
  const worst: HoldingList[] = [
    many('principal', (place) => `role-${place}-*`),
    many('principal', (place) => `arn:aws:iam::111122223333:role/role-${place}`),
    many('resource', (place) => `bucket-${place}-*`),
    many('user_agent', (place) => `agent-${place}-*`),
  ];
  // No two of these can be kept together: see KNOWN_GOOD_BOUNDS.beginnings.
  worst.forEach((one) =>
    LOG_KINDS.forEach((kind) => {
      const leaves = JSON.stringify(namedByLists([one], kind) || {}).match(/"(prefix|terms?)":/g);
      expect((leaves || []).length).toBeLessThan(640);
    })
  );
});

test('fields that are looked at are fields of the kind', () => {
  LOG_KINDS.forEach((kind) =>
    KNOWN_GOOD_TYPES.forEach((of) =>
      fieldsLookedAt(of, kind).forEach((field) =>
        expect([kind.id, field, kind.fields.some((one) => one.field === field)]).toEqual([
          kind.id,
          field,
          true,
        ])
      )
    )
  );
});
