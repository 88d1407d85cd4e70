// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogDocument } from '../../../log_query/answers';
import { plannedMatch } from '../../../systems/planned_match';
import { judge } from '../testing/log_answer';

const ACCOUNT = '111111111111';
const ADMIN = 'arn:aws:iam::111111111111:role/Admin';
const change = (id: string, hour: number, fields: LogDocument['fields'] = {}): LogDocument => ({
  id,
  index: 'log-aws-cloudtrail-2026-04',
  at: new Date(Date.UTC(2026, 3, 10, hour)).toISOString(),
  fields: {
    'cloud.account.id': ACCOUNT,
    eventName: 'DeleteSecurityGroup',
    'user.name': 'sato',
    'userIdentity.sessionContext.sessionIssuer.arn': ADMIN,
    eventID: id,
    ...fields,
  },
});
/** Planned from 10 to 12 o'clock, and the event `by-hand`. */
const planned = plannedMatch([
  {
    number: 'CHG-1',
    purpose: '',
    system: 'shop',
    accounts: [ACCOUNT],
    from: '2026-04-10T10:00:00.000Z',
    to: '2026-04-10T12:00:00.000Z',
    principals: ['Admin'],
    approver: '',
    events: ['by-hand'],
  },
]);
const say = (id: string, documents: LogDocument[], total = documents.length) =>
  judge(id, { changes: { documents, total } }, { planned });

test('no change is a pass', () => {
  expect(say('net-sg-change', [])).toMatchObject({
    result: 'pass',
    reason: 'none_seen',
    value: 0,
    planned: { planned: 0, unplanned: 0 },
    rows: [],
  });
});

test('changes that are all planned, by time and by hand, are a pass', () => {
  expect(
    say('net-sg-change', [change('a', 10), change('b', 11), change('by-hand', 20)])
  ).toMatchObject({
    result: 'pass',
    reason: 'all_planned',
    value: 3,
    planned: { planned: 3, unplanned: 0 },
    rows: [],
  });
});

test.each([
  ['net-sg-change', 'attention'],
  ['log-stop', 'gap'],
  ['enc-removed', 'gap'],
  ['priv-grant', 'attention'],
])('%s: a change outside of planned work is %s, and its lines are those alone', (id, result) => {
  const verdict = say(id, [
    change('planned', 10),
    change('late', 12),
    change('other', 11, { 'userIdentity.sessionContext.sessionIssuer.arn': 'role/Other' }),
    change('elsewhere', 11, { 'cloud.account.id': '222222222222' }),
  ]);
  expect(verdict).toMatchObject({
    result,
    reason: 'unplanned_changes',
    value: 4,
    unit: 'events',
    planned: { planned: 1, unplanned: 3 },
  });
  expect(verdict.rows).toEqual([
    { keys: [ACCOUNT, 'DeleteSecurityGroup', 'sato'], value: 1, at: '2026-04-10T12:00:00.000Z' },
    { keys: [ACCOUNT, 'DeleteSecurityGroup', 'sato'], value: 1, at: '2026-04-10T11:00:00.000Z' },
    {
      keys: ['222222222222', 'DeleteSecurityGroup', 'sato'],
      value: 1,
      at: '2026-04-10T11:00:00.000Z',
    },
  ]);
});

test('of a list that was cut the rest counts as not planned', () => {
  expect(say('net-sg-change', [change('a', 10)], 1200)).toMatchObject({
    result: 'attention',
    value: 1200,
    planned: { planned: 1, unplanned: 1199 },
  });
});

test('no answer is no data, not an empty list', () => {
  expect(judge('net-sg-change', {})).toMatchObject({ result: 'no_data', value: null });
});

const rotation = (key: string, hour: number, eventName: string) =>
  change(`${key}${hour}`, hour, { 'requestParameters.keyId': key, eventName });
const OFF = 'DisableKeyRotation';
const ON = 'EnableKeyRotation';
const failing = (failed: number) => () =>
  ({ failed, status: failed ? 'failed' : 'passed' }) as never;

test.each([
  ['never touched', [], undefined, 'pass', 0],
  ['off', [rotation('k', 1, OFF)], undefined, 'gap', 1],
  ['off, then on', [rotation('k', 2, ON), rotation('k', 1, OFF)], undefined, 'pass', 0],
  ['on, then off', [rotation('k', 2, OFF), rotation('k', 1, ON)], undefined, 'gap', 1],
  [
    'of one off, of another off and on',
    [rotation('k', 3, ON), rotation('l', 2, OFF), rotation('k', 1, OFF)],
    undefined,
    'gap',
    1,
  ],
  ['twice off', [rotation('k', 2, OFF), rotation('k', 1, OFF)], undefined, 'gap', 1],
  ['never touched, two failing', [], failing(2), 'gap', 2],
  ['never touched, none failing', [], failing(0), 'pass', 0],
] as const)('kms-rotation: rotation %s', (_, documents, control, result, value) => {
  expect(
    judge('kms-rotation', { off: { documents: [...documents] } }, control && { control })
  ).toMatchObject({ result, reason: value ? 'rotation_off' : 'none_seen', value });
});
