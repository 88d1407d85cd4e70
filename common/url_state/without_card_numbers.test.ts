// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { withoutCardNumbers } from './without_card_numbers';

const PAN = '4111111111111111';

describe('withoutCardNumbers', () => {
  it.each([
    [`?search=${PAN}`, ''],
    ['?search=4111-1111-1111-1111&period=last_7_days', '?period=last_7_days'],
    ['?search=4111+1111%201111+1111&account=111122223333', '?account=111122223333'],
    [`?filter=eventName%3Ax&filter=-eventName%3A${PAN}`, '?filter=eventName%3Ax'],
    [`?uses=s3&${PAN}=x`, '?uses=s3'],
  ])('of %s leaves %s', (search, rest) => {
    expect(withoutCardNumbers(search)).toBe(rest);
  });

  it.each([
    '',
    '?from=2026-05-01T00:00:00.000Z&to=2026-05-02T00:00:00.000Z',
    '?role=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fbatch',
    '?search=4111111111111112',
  ])('%s has none', (search) => {
    expect(withoutCardNumbers(search)).toBeUndefined();
  });
});
