// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { decodeDashboard } from '../../common/url_state/dashboard_state';
import { investigatePath } from './investigate';

it.each([
  ['203.0.113.9', 'source.ip'],
  ['2001:db8::1', 'source.ip'],
  [' AKIAIOSFODNN7EXAMPLE ', 'userIdentity.accessKeyId'],
  ['i-0123456789abcdef0', 'cloud.instance.id'],
  ['arn:aws:s3:::card-data', 'resources.ARN'],
  ['kms.amazonaws.com', 'eventSource'],
  ['DeleteTrail', 'eventName'],
  ['tanaka', 'user.name'],
])('%s is looked for in %s', (typed, field) => {
  const [path, search] = investigatePath(typed).split('?');
  expect(path).toBe('/systems/system');
  expect(decodeDashboard(search).filters).toEqual([{ field, value: typed.trim(), not: false }]);
});

it('opens the role of an ARN, also of a session', () => {
  expect(investigatePath('arn:aws:iam::111122223333:role/app/batch')).toMatch('/role_usage/role?');
  expect(investigatePath('arn:aws:sts::111122223333:assumed-role/batch/i-0')).toMatch(
    '/role_usage?'
  );
});

it('looks at an account', () => {
  const [, search] = investigatePath('111122223333').split('?');
  expect(decodeDashboard(search).scope.accounts).toEqual(['111122223333']);
});

it('leads to everything without a word', () => {
  expect(decodeDashboard(investigatePath('').split('?')[1]).filters).toEqual([]);
});
