// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { requirementOf } from '../facts/requirements';
import type { RequirementFact } from '../facts/fact_types';
import type { EntityProfile } from './answers';
import { itemsOf, notApplicable } from './applicability';

const MERCHANT: EntityProfile = {
  serviceProvider: false,
  multiTenant: false,
  storesCardNumbers: true,
  designatedEntity: false,
};
const EVERYTHING: EntityProfile = {
  serviceProvider: true,
  multiTenant: true,
  storesCardNumbers: true,
  designatedEntity: true,
};
const fact = (id: string) => requirementOf(id) as RequirementFact;

test.each([
  ['none', null, 250],
  ['a merchant', MERCHANT, 250],
  ['a provider', { ...MERCHANT, serviceProvider: true }, 253],
  ['a multi-tenant provider', { ...MERCHANT, serviceProvider: true, multiTenant: true }, 260],
  ['a designated entity', { ...MERCHANT, designatedEntity: true }, 270],
  ['everything', EVERYTHING, 280],
])('the profile of %s: %s', (_, profile, items) => {
  const all = itemsOf(profile as EntityProfile | null);
  expect(all).toHaveLength(items as number);
  expect(new Set(all.map(({ level }) => level))).toEqual(new Set(['item']));
  const core = all.filter(({ requirement }) => /^\d+$/.test(requirement));
  expect(core).toHaveLength(250);
});

test('without a profile nothing is taken away', () => {
  itemsOf(null).forEach((item) => expect(notApplicable(item, null, [], [])).toBeUndefined());
});

test('to a provider that stores card numbers everything applies', () => {
  itemsOf(EVERYTHING).forEach((item) =>
    expect(notApplicable(item, EVERYTHING, [], [])).toBeUndefined()
  );
});

const ids = (profile: EntityProfile, reason: string) =>
  itemsOf(profile)
    .filter((item) => (notApplicable(item, profile, [], []) || { reason: '' }).reason === reason)
    .map(({ id }) => id);

test('items of service providers alone do not apply to others', () => {
  expect(ids(MERCHANT, 'no_service_provider')).toEqual([
    ...['3.6.1.1', '3.7.9', '8.2.3', '8.3.10', '8.3.10.1', '10.7.1', '11.4.6', '11.4.7'],
    ...['11.5.1.1', '12.4.1', '12.4.2', '12.4.2.1', '12.5.2.1', '12.5.3', '12.9.1', '12.9.2'],
  ]);
});

test('who stores no card numbers has no keys over them to show; what must never be stored still applies', () => {
  const profile = { ...EVERYTHING, storesCardNumbers: false };
  expect(ids(profile, 'stores_no_card_numbers')).toEqual([
    ...['3.5.1', '3.5.1.1', '3.5.1.2', '3.5.1.3'],
    ...['3.6.1', '3.6.1.1', '3.6.1.2', '3.6.1.3', '3.6.1.4'],
    ...['3.7.1', '3.7.2', '3.7.3', '3.7.4', '3.7.5', '3.7.6', '3.7.7', '3.7.8', '3.7.9'],
  ]);
  expect(notApplicable(fact('3.3.1'), profile, [], [])).toBeUndefined();
});

const OF_ALL = { id: '9.5.1', reason: 'no card readers' };
const OF_A = { ...OF_ALL, systems: ['a'] };
test.each([
  ['all systems, asked of all', OF_ALL, [], true],
  ['all systems, asked of one', OF_ALL, ['a'], true],
  ['one system, asked of it', OF_A, ['a'], true],
  ['one system, asked of two', OF_A, ['a', 'b'], false],
  ['one system, asked of another', OF_A, ['b'], false],
  ['one system, asked of all', OF_A, [], false],
  ['another item', { ...OF_ALL, id: '9.5.1.1' }, [], false],
])('marked for %s', (_, mark, systems, off) => {
  const wanted = off ? { why: 'marked', reason: 'no card readers' } : undefined;
  expect(notApplicable(fact('9.5.1'), null, [mark], systems)).toEqual(wanted);
});

test('the word of a person comes before the profile', () => {
  const mark = { id: '8.2.3', reason: 'as agreed' };
  expect(notApplicable(fact('8.2.3'), MERCHANT, [mark], [])).toEqual({
    why: 'marked',
    reason: 'as agreed',
  });
});
