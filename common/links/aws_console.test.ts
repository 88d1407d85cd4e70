// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { awsConsoleLink } from './aws_console';

describe('awsConsoleLink', () => {
  it('leads to the console of the partition', () => {
    expect(awsConsoleLink('arn:aws:iam::111122223333:role/a')).toBe(
      'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fa'
    );
    expect(awsConsoleLink('arn:aws-cn:iam::111122223333:role/a')).toMatch(
      /^https:\/\/console\.amazonaws\.cn\//
    );
  });

  it('is none where there is no public console', () => {
    expect(awsConsoleLink('arn:aws-iso:iam::111122223333:role/a')).toBeUndefined();
  });
});
