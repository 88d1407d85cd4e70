// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { plannedMatch } from './planned_match';
import type { PlannedWork } from './system';

const ROLE = 'arn:aws:iam::111122223333:role/aws-reserved/AWSReservedSSO_Admin_0a1b';
const work = (number: string, more: Partial<PlannedWork> = {}): PlannedWork => ({
  number,
  purpose: 'x',
  system: 'settlement',
  accounts: ['111122223333'],
  from: '2026-05-01T00:00:00Z',
  to: '2026-05-02T00:00:00Z',
  principals: ['AWSReservedSSO_Admin_*'],
  approver: '',
  events: [],
  ...more,
});
const event = {
  eventID: 'e1',
  account: '111122223333',
  time: '2026-05-01T10:00:00Z',
  principal: ROLE,
};

test.each([
  ['account, time and the beginning of the role name fit', {}, {}, 'A'],
  ['the whole ARN', { principals: [ROLE] }, {}, 'A'],
  ['the beginning of the ARN', { principals: ['arn:aws:iam::111122223333:role/*'] }, {}, 'A'],
  ['a session name beside the role', { principals: ['mio'] }, { principal: [ROLE, 'mio'] }, 'A'],
  ['first instant', {}, { time: '2026-05-01T00:00:00Z' }, 'A'],
  ['last instant is not in it', {}, { time: '2026-05-02T00:00:00Z' }, undefined],
  ['before', {}, { time: '2026-04-30T23:59:59.999Z' }, undefined],
  ['another account', {}, { account: '999988887777' }, undefined],
  ['a name that only holds it', { principals: ['Admin'] }, {}, undefined],
  ['no principal', { principals: ['a*'] }, { principal: '' }, undefined],
  ['linked by hand, nothing else fits', { events: ['e1'], accounts: ['1'] }, {}, 'A'],
])('%s', (_, of, asked, number) => {
  expect(plannedMatch([work('A', of)])({ ...event, ...asked })).toBe(number);
});

test('of several the one that began last, then the smaller number; by hand before all', () => {
  const early = work('A', { from: '2026-04-01T00:00:00Z' });
  const late = [work('C'), work('B')];
  expect(plannedMatch([early, ...late])(event)).toBe('B');
  expect(plannedMatch([...late, { ...early, events: ['e1'] }])(event)).toBe('A');
});
