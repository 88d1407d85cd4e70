// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { outcomeOf } from '../../common/role_usage/outcome';
import { readDenial } from './denial';
import { iamMap } from './mapping/iam_map';

const who = 'User: arn:aws:sts::111122223333:assumed-role/r/s is not authorized to perform:';

test.each([
  [
    `${who} kms:Decrypt on resource: arn:aws:kms:us-east-1:111122223333:key/k because no identity-based policy allows the kms:Decrypt action`,
    ['kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:key/k', 'identity_policy', false],
  ],
  [
    `${who} s3:PutObject on resource: "arn:aws:s3:::session-policy-bucket/a.b" with an explicit deny in a service control policy`,
    ['s3:PutObject', 'arn:aws:s3:::session-policy-bucket/a.b', 'service_control_policy', true],
  ],
  [
    `${who} s3:GetObject on resource: arn:x with an explicit deny in a resource control policy`,
    ['s3:GetObject', 'arn:x', 'resource_control_policy', true],
  ],
  [
    `${who} iam:PassRole on resource: arn:x because no permissions boundary allows the iam:PassRole action`,
    ['iam:PassRole', 'arn:x', 'permissions_boundary', false],
  ],
  [
    `${who} sqs:SendMessage on resource: arn:x because no resource-based policy allows the sqs:SendMessage action`,
    ['sqs:SendMessage', 'arn:x', 'resource_policy', false],
  ],
  [
    `${who} s3:GetObject on resource: arn:x because no session policy allows the s3:GetObject action`,
    ['s3:GetObject', 'arn:x', 'session_policy', false],
  ],
  [
    `${who} s3:GetObject because no VPC endpoint policy allows the s3:GetObject action`,
    ['s3:GetObject', undefined, 'vpc_endpoint_policy', false],
  ],
  [
    `${who} sts:AssumeRole on resource: arn:aws:iam::1:role/x`,
    ['sts:AssumeRole', 'arn:aws:iam::1:role/x', 'unknown', false],
  ],
  [
    'You are not authorized to perform this operation. User: arn:y is not authorized to perform: ec2:RunInstances on resource: arn:z with an explicit deny in an identity-based policy. Encoded authorization failure message: abc',
    ['ec2:RunInstances', 'arn:z', 'identity_policy', true],
  ],
  ['Access Denied', [undefined, undefined, 'unknown', false]],
  [undefined, [undefined, undefined, 'unknown', false]],
])('%s', (message, expected) => {
  const { actionNamed, resourceNamed, cause, explicit } = readDenial(message);
  expect([actionNamed, resourceNamed, cause, explicit]).toEqual(expected);
});

test('three outcomes', () => {
  expect(outcomeOf(undefined, false)).toBe('succeeded');
  expect(outcomeOf(undefined, true)).toBe('failed');
  expect(outcomeOf('NoSuchKey', true)).toBe('failed');
  [
    'AccessDenied',
    'AccessDeniedException',
    'Client.UnauthorizedOperation',
    'NotAuthorized',
    'AuthorizationError',
    'VpceAccessDenied',
  ].forEach((code) => {
    expect(outcomeOf(code, true)).toBe('denied');
    expect(code).toMatch(new RegExp(iamMap.deniedPattern));
  });
});
