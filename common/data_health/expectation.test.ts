// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ExpectedLog, SystemDefinition } from '../systems/system';
import { expectationOf, isAccepted } from './expectation';

const ACCOUNT = '111122223333';

function system(id: string, expectedLogs: ExpectedLog[], account = ACCOUNT): SystemDefinition {
  return {
    id,
    name: id,
    environments: [{ name: 'production', accounts: [{ id: account, name: '' }] }],
    expectedLogs,
  } as unknown as SystemDefinition;
}

const no = (until?: string, account?: string): ExpectedLog => ({
  log: 'waf',
  expected: false,
  reason: 'why',
  ...(until && { until }),
  ...(account && { account }),
});

describe('what the register expects', () => {
  it('is not declared where nobody says anything of the kind or the account', () => {
    expect(expectationOf([], ACCOUNT, 'waf')).toEqual({ expected: 'undeclared' });
    expect(expectationOf([system('a', [no()])], ACCOUNT, 'elb')).toEqual({
      expected: 'undeclared',
    });
    expect(expectationOf([system('a', [no()], '9')], ACCOUNT, 'waf').expected).toBe('undeclared');
  });

  it('is said of the account before the whole system', () => {
    const logs: ExpectedLog[] = [{ log: 'waf', expected: true }, no(undefined, ACCOUNT)];
    expect(expectationOf([system('a', logs)], ACCOUNT, 'waf')).toEqual({
      expected: 'no',
      reason: 'why',
      system: 'a',
    });
  });

  it('of several systems is that one expects it, then the longest acceptance', () => {
    const ends = system('a', [no('2026-01-31')]);
    const lasts = system('b', [no('2026-12-31')]);
    const forever = system('c', [no()]);
    const wants = system('d', [{ log: 'waf', expected: true }]);
    expect(expectationOf([ends, lasts], ACCOUNT, 'waf').until).toBe('2026-12-31');
    expect(expectationOf([lasts, forever, ends], ACCOUNT, 'waf').system).toBe('c');
    expect(expectationOf([forever, wants], ACCOUNT, 'waf')).toEqual({
      expected: 'yes',
      system: 'd',
    });
  });
});

it.each([
  [{ expected: 'no' as const }, true],
  [{ expected: 'no' as const, until: '2026-05-10' }, true],
  [{ expected: 'no' as const, until: '2026-05-09' }, false],
  [{ expected: 'yes' as const }, false],
  [{ expected: 'undeclared' as const }, false],
])('an absence of %j is accepted: %s', (expectation, accepted) => {
  expect(isAccepted(expectation, '2026-05-10')).toBe(accepted);
});
