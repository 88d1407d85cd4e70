// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CONTROLS } from '../facts/controls';
import { GUARD_WORDS, guardOf, isNothingToCheck } from './guards';

test('every guard is of a control that the board has, and has words of both languages', () => {
  const guarded = CONTROLS.filter(({ id }) => guardOf(id) !== undefined);
  expect(guarded.map(({ id }) => id).sort()).toEqual(
    [
      ...['CloudTrail.6', 'CloudTrail.7', 'IAM.7', 'RDS.20', 'RDS.21', 'RDS.22'],
      ...['GuardDuty.10', 'GuardDuty.6', 'GuardDuty.7', 'GuardDuty.9'],
      ...['Inspector.1', 'Inspector.2', 'Inspector.3', 'Inspector.4'],
    ].sort()
  );
  guarded.forEach(({ id, pci401 }) => expect([id, pci401.length > 0]).toEqual([id, true]));
  Object.values(GUARD_WORDS).forEach(({ en, ja }) => {
    expect(en).toMatch(/^[\x20-\x7e]+$/);
    expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});

test.each([
  ['S3.5', 'AWS::::Account:111111111111', 'AwsAccount', true],
  ['S3.5', 'AWS::::Account:111111111111', '', true],
  ['S3.5', 'arn:aws:s3:::b', 'AwsS3Bucket', false],
  // Controls over the account itself look at it.
  ['S3.1', 'AWS::::Account:111111111111', 'AwsAccount', false],
  ['IAM.7', 'AWS::::Account:111111111111', 'AwsAccount', false],
  // Of a control that the table lacks nobody knows.
  ['New.7', 'AWS::::Account:111111111111', 'AwsAccount', false],
])('%s over %s of type "%s": nothing to check is %s', (control, resource, type, wanted) => {
  expect(isNothingToCheck(control, resource, type)).toBe(wanted);
});
