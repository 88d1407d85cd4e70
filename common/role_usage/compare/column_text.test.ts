// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { columnText, readColumnText } from './column_text';
import { askedColumns, readColumns } from './read_columns';

const ROLE = 'arn:aws:iam::111122223333:role/app/settle@1';
const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };
const OWN = '2026-04-01T00:00:00Z/2026-05-01T00:00:00Z';

test.each([
  [ROLE, { kind: 'role', role: ROLE }, undefined],
  [`${ROLE}~${OWN}`, { kind: 'role', role: ROLE }, OWN],
  [`${ROLE}~last_month`, { kind: 'role', role: ROLE }, 'last_month'],
  ['system:card', { kind: 'system', system: 'card' }, undefined],
  ['system:card/staging', { kind: 'system', system: 'card', environment: 'staging' }, undefined],
  [
    'system:card/a%2Fb%7Ec%20%E6%9C%AC~last_7_days',
    { kind: 'system', system: 'card', environment: 'a/b~c 本' },
    'last_7_days',
  ],
])('%s is read, and written the same', (text, subject, period) => {
  const parts = readColumnText(text);
  expect(parts).toEqual({ subject, ...(period && { period }) });
  expect(parts && columnText(parts)).toBe(text);
});

test.each([
  'settle',
  'system:',
  'system:/staging',
  'system:Card',
  'system:card/',
  'system:card/%E0%A4%A',
  'system:__proto__',
  `${ROLE}~`,
  `arn:aws:iam::111122223333:user/settle~${OWN}`,
])('%s is no column', (text) => {
  expect(readColumnText(text)).toBeUndefined();
});

test('columns have their own period or that of the whole', () => {
  const texts = readColumns([ROLE, `${ROLE}~${OWN}`]).value as string[];
  expect(askedColumns(texts, PERIOD).map(({ period }) => period)).toEqual([
    PERIOD,
    { from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z' },
  ]);
  // A single value of an address is a list of one.
  expect(readColumns(ROLE).value).toEqual([ROLE]);
});

test.each([
  ['none', []],
  ['seven', [1, 2, 3, 4, 5, 6, 7].map((one) => `system:s${one}`)],
  ['one twice', [ROLE, ROLE]],
  ['a number', [1]],
  ['a list in the list', [[ROLE]]],
  ['an object', [{ role: ROLE }]],
  ['nothing', [null]],
  ['a period by name', [`${ROLE}~last_month`]],
  ['a period that ends before it begins', [`${ROLE}~${OWN.split('/').reverse().join('/')}`]],
  ['three instants', [`${ROLE}~${OWN}/2026-05-01T00:00:00Z`]],
  ['date math', [`${ROLE}~now-1d/now`]],
  ['a period of 500 days', [`${ROLE}~2025-01-01T00:00:00Z/2026-05-16T00:00:00Z`]],
  ['something unseen', ['system:card/%E2%80%AEx']],
  ['a card number', ['system:card/4111111111111111']],
  ['something long', [`arn:aws:iam::111122223333:role/${'a'.repeat(800)}`]],
])('%s is refused', (_, raw) => {
  const { value, fault } = readColumns(raw);
  expect(value).toBeUndefined();
  expect(fault && fault.message.length).toBeGreaterThan(0);
});
