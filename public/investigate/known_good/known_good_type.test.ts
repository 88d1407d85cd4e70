// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../../common/logs/kinds';
import { goodEntity, goodField } from './known_good_type';

const kind = (id: string) => LOG_KINDS.filter((one) => one.id === id)[0];

it.each([
  ['address', '203.0.113.9', 'cidr'],
  ['role', 'batch', 'principal'],
  ['user', 'tanaka', 'principal'],
  ['resource', 'card-data', 'resource'],
] as const)('%s %s goes on a list of %s', (type, value, of) => {
  expect(goodEntity({ type, value })).toEqual({ of, value });
});

it('takes no key, account or event', () => {
  (['access_key', 'account', 'event', 'finding', 'action', 'words'] as const).forEach((type) =>
    expect(goodEntity({ type, value: 'x' })).toBeUndefined()
  );
});

it('knows the rule of a finding and the program of a call by their fields', () => {
  expect(goodField(kind('guardduty'), 'type', 'Recon:EC2/Portscan')).toMatchObject({
    of: 'finding_generator',
  });
  expect(goodField(kind('securityhub'), 'GeneratorId', 'x')).toMatchObject({
    of: 'finding_generator',
  });
  expect(goodField(kind('cloudtrail'), 'user_agent.original', 'aws-cli/2')).toMatchObject({
    of: 'user_agent',
  });
  expect(goodField(kind('cloudtrail'), 'eventName', 'GetObject')).toBeUndefined();
});
