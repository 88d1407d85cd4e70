// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readDisabledControl, readDocument, readItemMark, readProfile } from './read_kept';

const PROFILE = {
  serviceProvider: false,
  multiTenant: false,
  storesCardNumbers: true,
  designatedEntity: false,
};
const DOCUMENT = {
  id: 'incident-plan-2026',
  title: '障害対応計画',
  place: 'https://wiki.example.com/plan',
  hash: 'a1'.repeat(32),
  date: '2026-01-01',
  validUntil: '2026-12-31',
  owner: '佐藤',
  requirements: ['12.10.1', '12.10.2'],
};
const MARK = { id: '9.5.1', reason: 'no card readers' };
const DISABLED = { id: 'S3.1', reason: 'made in another way', accounts: ['111111111111'] };

test('what is right is taken as it is', () => {
  expect(readProfile(PROFILE)).toEqual({ value: PROFILE });
  expect(readDocument(DOCUMENT)).toEqual({ value: DOCUMENT });
  const other = {
    ...DOCUMENT,
    hash: undefined,
    place: '金庫 2 段目、緑のファイル',
    systems: ['shop'],
  };
  expect(readDocument(other)).toEqual({ value: other });
  expect(readItemMark(MARK)).toEqual({ value: MARK });
  expect(readItemMark({ ...MARK, systems: ['shop'] })).toEqual({
    value: { ...MARK, systems: ['shop'] },
  });
  expect(readDisabledControl(DISABLED)).toEqual({ value: DISABLED });
});

test('an empty list of systems or accounts is all of them', () => {
  expect(readItemMark({ ...MARK, systems: [] })).toEqual({ value: MARK });
  expect(readDocument({ ...DOCUMENT, systems: [] })).toEqual({ value: DOCUMENT });
  const all = { id: DISABLED.id, reason: DISABLED.reason };
  expect(readDisabledControl({ ...DISABLED, accounts: [] })).toEqual({ value: all });
});

test.each([
  ['an answer missing', { ...PROFILE, multiTenant: undefined }, 'multiTenant'],
  ['a text', { ...PROFILE, serviceProvider: 'true' }, 'serviceProvider'],
  ['a number', { ...PROFILE, designatedEntity: 0 }, 'designatedEntity'],
  ['an unknown field', { ...PROFILE, admin: true }, 'admin'],
  ['a list', [PROFILE], ''],
  ['nothing', null, ''],
  ['__proto__', JSON.parse('{"__proto__":{"admin":true}}'), '__proto__'],
])('a profile with %s is refused by name', (_, raw, at) => {
  expect(readProfile(raw)).toMatchObject({ fault: { at } });
});

test.each([
  ['unknown field', { index: 'log-*' }, 'index'],
  ['short hash', { hash: 'a1' }, 'hash'],
  ['hash in capitals', { hash: 'A1'.repeat(32) }, 'hash'],
  ['hash of other letters', { hash: 'g1'.repeat(32) }, 'hash'],
  ['script place', { place: 'javascript:alert(1)' }, 'place'],
  ['script place in capitals', { place: 'JavaScript:alert(1)' }, 'place'],
  ['data place', { place: 'data:text/html,x' }, 'place'],
  ['plain http place', { place: 'http://wiki.example.com/' }, 'place'],
  ['file place', { place: 'file:///etc/passwd' }, 'place'],
  ['place with a blank in its address', { place: 'https://a b' }, 'place'],
  ['no place', { place: '' }, 'place'],
  ['secret in the title', { title: 'password=hunter2hunter2' }, 'title'],
  ['unknown item', { requirements: ['12.99.1'] }, 'requirements[0]'],
  ['section', { requirements: ['12.10.1', '12.10'] }, 'requirements[1]'],
  ['item of another form', { requirements: ['12.10.1 '] }, 'requirements[0]'],
  ['same item twice', { requirements: ['12.10.1', '12.10.2', '12.10.1'] }, 'requirements[2]'],
  ['no items', { requirements: [] }, 'requirements'],
  ['items as a text', { requirements: '12.10.1' }, 'requirements'],
  ['same system twice', { systems: ['shop', 'shop'] }, 'systems[1]'],
  ['system of no form', { systems: ['Shop!'] }, 'systems[0]'],
  ['end before its date', { validUntil: '2025-12-31' }, 'validUntil'],
  ['day that is none', { date: '2026-02-30' }, 'date'],
  ['month that is none', { validUntil: '2026-13-01' }, 'validUntil'],
  ['instant for a day', { date: '2026-01-01T00:00:00Z' }, 'date'],
  ['id in capitals', { id: 'Plan' }, 'id'],
  ['id with a slash', { id: 'a/b' }, 'id'],
  ['id that is long', { id: 'a'.repeat(65) }, 'id'],
  ['owner that is long', { owner: 'a'.repeat(2000) }, 'owner'],
])('a document with %s is refused by name', (_, more, at) => {
  const { value, fault } = readDocument({ ...DOCUMENT, ...more });
  expect(value).toBeUndefined();
  expect(fault && fault.at).toBe(at);
});

test('a document that ends on its own day is one', () => {
  expect(readDocument({ ...DOCUMENT, validUntil: DOCUMENT.date }).fault).toBeUndefined();
});

test.each([
  ['a section', { id: '9.5' }, 'id'],
  ['no item', { id: '9.5.99' }, 'id'],
  ['no reason', { reason: '' }, 'reason'],
  ['a reason of blanks', { reason: '  ' }, 'reason'],
  ['a long reason', { reason: 'a'.repeat(1001) }, 'reason'],
  ['an unknown field', { until: '2026-01-01' }, 'until'],
])('a mark of %s is refused by name', (_, more, at) => {
  expect(readItemMark({ ...MARK, ...more })).toMatchObject({ fault: { at } });
});

test.each([
  ['no form', { id: 'S3' }, 'id'],
  ['a wildcard', { id: 'S3.*' }, 'id'],
  ['an account of 11 digits', { accounts: ['11111111111'] }, 'accounts[0]'],
  ['an account twice', { accounts: ['111111111111', '111111111111'] }, 'accounts[1]'],
  ['no reason', { reason: undefined }, 'reason'],
])('a disabled control of %s is refused by name', (_, more, at) => {
  expect(readDisabledControl({ ...DISABLED, ...more })).toMatchObject({ fault: { at } });
});

test('of anything at all nothing but named faults comes', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      [readProfile, readDocument, readItemMark, readDisabledControl].forEach((read) => {
        const { value, fault } = read(raw);
        expect(value).toBeUndefined();
        expect(fault && fault.message).toBeTruthy();
      });
    })
  );
});
