// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogRow } from '../../../log_query/answers';
import { CONTROL_STATES } from '../../vocabulary';
import { judge, rowsOf, systemOf } from '../testing/log_answer';

const ONE = '111111111111';
const TWO = '222222222222';
const OUTSIDE = '999999999999';

test.each([
  [[], 'pass', 0],
  [[5], 'pass', 0],
  [[5, 6], 'attention', 6],
  [[9, 6], 'attention', 9],
  [[10], 'gap', 10],
  [[3, 25, 7], 'gap', 25],
  [[null], 'pass', 0],
] as Array<[Array<number | null>, string, number]>)(
  'login-fail-burst: hours of %j failed sign-ins are %s',
  (hours, result, value) => {
    const rows = rowsOf(
      ...hours.map((count): [string[], number | null, string] => [
        ['sato', '192.0.2.1'],
        count,
        '2026-04-30T10:00:00.000Z',
      ])
    );
    const verdict = judge('login-fail-burst', { failed: { value: 1, rows } });
    expect(verdict).toMatchObject({
      result,
      reason: value ? 'failed_sign_ins' : 'none_seen',
      value,
    });
    const shown = hours.filter((count) => (count || 0) >= 6);
    expect((verdict.rows || []).map((row) => row.value)).toEqual(shown);
  }
);

test.each([
  ['all new', rowsOf([['TLSv1.3', 'a'], 70], [['TLSv1.2', 'a'], 30]), 'pass', 100],
  ['one of a thousand old', rowsOf([['TLSv1.2', 'a'], 999], [['TLSv1.1', 'b'], 1]), 'gap', 99.9],
  ['one of a million old', rowsOf([['TLSv1.2', 'a'], 999999], [['TLSv1', 'b'], 1]), 'gap', 99.99],
  ['a third old', rowsOf([['TLSv1.2', 'a'], 2], [['SSLv3', 'b'], 1]), 'gap', 66.66],
  ['all old', rowsOf([['TLSv1', 'a'], 3]), 'gap', 0],
  ['not encrypted left aside', rowsOf([['-', 'a'], 50], [['TLSv1.2', 'a'], 1]), 'pass', 100],
] as Array<[string, LogRow[], string, number]>)('tls-elb: %s', (_, rows, result, value) => {
  expect(judge('tls-elb', { protocols: { rows } })).toMatchObject({
    result,
    reason: result === 'gap' ? 'old_protocol' : 'modern_protocols',
    value,
    unit: 'percent',
  });
});

test('tls-elb: no connection is no data, and the lines of a gap are the old ones alone', () => {
  [undefined, [], rowsOf([['-', 'a'], 5]), rowsOf([['TLSv1.2', 'a'], 0])].forEach((rows) =>
    expect(judge('tls-elb', { protocols: { rows } })).toMatchObject({
      result: 'no_data',
      value: null,
    })
  );
  const { rows } = judge('tls-elb', {
    protocols: { rows: rowsOf([['TLSv1.2', 'a'], 9], [['TLSv1.1', 'b'], 1]) },
  });
  expect(rows).toEqual([{ keys: ['TLSv1.1', 'b'], value: 1 }]);
});

/** Days 2026-04-28 to 05-01 of an account: documents a day. The last day is not over. */
const days = (account: string, counts: Array<number | null>): LogRow[] =>
  rowsOf(
    ...counts.map((count, place): [string[], number | null, string] => [
      [account],
      count,
      `${['2026-04-28', '2026-04-29', '2026-04-30', '2026-05-01'][place]}T00:00:00.000Z`,
    ])
  );

test.each([
  ['every day', days(ONE, [5, 6, 7, 0]), 'pass', 0, []],
  ['a day without', days(ONE, [5, 0, 7, 0]), 'gap', 1, [['cloudtrail', ONE, 1]]],
  [
    'a day of which logs are missing',
    days(ONE, [5, null, 7, 0]),
    'gap',
    1,
    [['cloudtrail', ONE, 1]],
  ],
  ['silent at the end', days(ONE, [5, 0, 0, 0]), 'gap', 2, [['cloudtrail', ONE, 2]]],
  ['begun late', days(ONE, [0, 6, 7, 0]), 'pass', 0, []],
  [
    'one account of two with a day without',
    [...days(ONE, [1, 1, 1, 1]), ...days(TWO, [1, 0, 1, 1])],
    'gap',
    1,
    [['cloudtrail', TWO, 1]],
  ],
] as Array<[string, LogRow[], string, number, unknown[]]>)(
  'cov-matrix: %s',
  (_, rows, result, value, shown) => {
    const verdict = judge('cov-matrix', { cloudtrail: { rows } });
    expect(verdict).toMatchObject({
      result,
      reason: value ? 'days_without_logs' : 'every_day_has_logs',
      value,
      unit: 'days',
    });
    expect((verdict.rows || []).map((row) => [...row.keys, row.value])).toEqual(shown);
  }
);

test('cov-matrix: a source that the register expects and that never spoke is a gap', () => {
  const systems = [
    systemOf(
      { production: [ONE, TWO] },
      {
        expectedLogs: [
          { log: 'cloudtrail', expected: true },
          { log: 'waf', account: ONE, expected: true },
          { log: 'elb', expected: false },
          // Says nothing for days where nothing happens.
          { log: 'guardduty', expected: true },
        ],
      }
    ),
  ];
  const rows = days(ONE, [1, 1, 1, 1]);
  const verdict = judge('cov-matrix', { cloudtrail: { rows } }, { systems });
  expect(verdict).toMatchObject({ result: 'gap', reason: 'days_without_logs' });
  expect((verdict.rows || []).map(({ keys }) => keys)).toEqual([
    ['cloudtrail', TWO],
    ['waf', ONE],
  ]);
});

test('cov-matrix, ret-12m: no source at all is no data; twelve months are for a person to show', () => {
  expect(judge('cov-matrix', {}).result).toBe('no_data');
  expect(judge('ret-12m', {}).result).toBe('no_data');
  const kept = (counts: number[]) => judge('ret-12m', { waf: { rows: days(ONE, counts) } });
  expect(kept([1, 1, 1, 1])).toMatchObject({ result: 'attention', reason: 'archive_not_seen' });
  expect(kept([1, 0, 1, 1])).toMatchObject({
    result: 'gap',
    reason: 'days_without_logs',
    value: 1,
  });
});

test.each([
  [[2, 2, 2, 2], 'pass', 0],
  [[0, 0, 0, 0], 'pass', 0],
  // Mean 8, so more than 24.
  [[3, 3, 2, 24], 'pass', 0],
  [[1, 1, 1, 1, 26], 'attention', 1],
  // Three times the mean, and only ten.
  [[0, 0, 0, 0, 0, 10], 'pass', 0],
  [[0, 0, 0, 0, 0, 11], 'attention', 1],
  [[0, null, 0, 0, 0, 11], 'attention', 1],
] as Array<[Array<number | null>, string, number]>)(
  'acc-denied: days of %j refusals are %s',
  (counts, result, bursts) => {
    const rows = rowsOf(...counts.map((count): [[], number | null] => [[], count]));
    const verdict = judge('acc-denied', { denied: { value: 1, rows } });
    expect(verdict).toMatchObject({ result, reason: bursts ? 'burst' : 'no_burst' });
    expect(verdict.rows).toHaveLength(bursts);
  }
);

test('acc-denied: no day with logs is no data', () => {
  expect(judge('acc-denied', { denied: { value: null, rows: [] } }).result).toBe('no_data');
  expect(judge('acc-denied', { denied: { value: 0, rows: rowsOf([[], null]) } }).result).toBe(
    'no_data'
  );
});

test.each([
  [null, null, 'no_data', null],
  [0, 0, 'no_data', null],
  [0, 12, 'pass', 0],
  [3, 12, 'gap', 3],
])('insp-critical-age: %s old of %s findings are %s', (old, all, result, value) => {
  expect(judge('insp-critical-age', { old: { value: old }, all: { value: all } })).toMatchObject({
    result,
    value,
  });
});

const SYSTEMS = [
  systemOf(
    { production: [ONE], development: [TWO], shared: ['333333333333'] },
    { organisationAccounts: ['444444444444'] }
  ),
];
const assumed = (...callers: string[]) => ({
  assumed: {
    rows: rowsOf(...callers.map((id): [string[], number] => [[id, ONE, 'role/deploy'], 2])),
  },
});

test('chg-cross-env: a role of production taken from another environment is a gap', () => {
  const say = (...callers: string[]) =>
    judge('chg-cross-env', assumed(...callers), { systems: SYSTEMS });
  expect(say()).toMatchObject({ result: 'pass', value: 0 });
  // Production itself, what all share, and accounts of nobody's development.
  expect(say(ONE, '333333333333', OUTSIDE)).toMatchObject({ result: 'pass', value: 0, rows: [] });
  expect(say(ONE, TWO)).toMatchObject({
    result: 'gap',
    reason: 'environments_crossed',
    value: 2,
    rows: [{ keys: [TWO, ONE, 'role/deploy'], value: 2 }],
  });
});

test('scope-drift: accounts that logs show and the register lacks', () => {
  const say = (accounts: string[], systems = SYSTEMS) =>
    judge(
      'scope-drift',
      { seen: { rows: rowsOf(...accounts.map((id): [string[], number] => [[id], 3])) } },
      { systems }
    );
  expect(say([ONE, TWO, '444444444444'])).toMatchObject({
    result: 'pass',
    reason: 'register_complete',
    value: 0,
  });
  expect(say([ONE, OUTSIDE])).toMatchObject({
    result: 'attention',
    reason: 'outside_register',
    value: 1,
    rows: [{ keys: [OUTSIDE], value: 3 }],
  });
  expect(say([]).result).toBe('no_data');
  expect(say([ONE], []).result).toBe('no_data');
});

test.each([
  ['no finding, no word of Macie', 0, 0, 'no_data', 'source_never_seen', null],
  ['no finding, nothing to measure of Macie', 0, null, 'no_data', 'source_never_seen', null],
  ['no finding, Macie speaks', 0, 5, 'pass', 'none_seen', 0],
  ['a finding', 1, 5, 'gap', 'some_seen', 1],
  ['a finding alone', 1, null, 'gap', 'some_seen', 1],
  ['nothing to measure', null, 5, 'no_data', 'nothing_to_measure', null],
])('macie-pan: %s', (_, found, macie, result, reason, value) => {
  expect(judge('macie-pan', { found: { value: found }, macie: { value: macie } })).toMatchObject({
    result,
    reason,
    value,
  });
});

const controlOf = (status: string, failed = 0) => ({
  control: () => ({ status, failed }) as never,
});

test.each([
  ['failed', 2, 'gap'],
  ['unknown', 0, 'attention'],
  ['passed', 0, 'pass'],
  ['no_data', 0, 'no_data'],
  ['disabled', 0, 'no_data'],
])('ctl-fail-ids, log-validation: a control that is %s', (status, failed, result) => {
  expect(CONTROL_STATES).toContain(status);
  const control = controlOf(status, failed);
  expect(judge('ctl-fail-ids', {}, control).result).toBe(result);
  expect(judge('log-validation', { changed: { value: 0 } }, control).result).toBe(result);
});

test('log-validation: switched off is a gap, whatever the control says or whether it says anything', () => {
  const changed = { changed: { value: 1 } };
  ['passed', 'unknown', 'no_data', 'disabled'].forEach((status) =>
    expect(judge('log-validation', changed, controlOf(status))).toMatchObject({
      result: 'gap',
      reason: 'some_seen',
      value: 1,
      unit: 'events',
    })
  );
  expect(judge('log-validation', changed).result).toBe('gap');
  expect(judge('log-validation', {}).result).toBe('no_data');
  expect(judge('log-validation', changed, controlOf('failed', 2))).toMatchObject({
    result: 'gap',
    reason: 'control_failed',
    value: 2,
    unit: 'resources',
  });
});

test.each([
  [null, 'no_data'],
  [0, 'no_data'],
  [4, 'pass'],
])(
  'access-last-use: %s calls are %s: what must be there is no pass where it is not',
  (value, result) => {
    expect(judge('access-last-use', { found: { value } }).result).toBe(result);
  }
);

test.each([
  [null, 'no_data', 'nothing_to_measure'],
  [0, 'pass', 'none_seen'],
  [4, 'gap', 'some_seen'],
])('login-no-mfa: %s sign-ins are %s', (value, result, reason) => {
  expect(judge('login-no-mfa', { found: { value } })).toMatchObject({ result, reason, value });
});
