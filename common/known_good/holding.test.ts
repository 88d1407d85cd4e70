// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { chosenLists, holdingLists, valuesOfGood } from './holding';
import type { KnownGoodList } from './known_good_list';
import type { SystemDefinition } from '../systems/system';

const list = (id: string, more: Partial<KnownGoodList> = {}): KnownGoodList => ({
  id,
  name: id,
  of: 'cidr',
  values: ['198.51.100.0/24'],
  owner: 'Aoi',
  reason: 'Ours',
  expires: '2026-05-31',
  usedForEvidence: false,
  ...more,
});
const system = (id: string, accounts: string[]) =>
  ({
    id,
    environments: [
      { name: 'production', accounts: accounts.map((one) => ({ id: one, name: '' })) },
    ],
  }) as unknown as SystemDefinition;
const systems = [system('card', ['1', '2']), system('portal', ['3'])];
const ids = (lists: KnownGoodList[], accounts: string[] | undefined, today = '2026-05-31') =>
  holdingLists(lists, { accounts, systems }, today).map(({ id, accounts: own }) => [id, own]);

test('a list holds on its last day and not after it', () => {
  expect(ids([list('a')], undefined)).toEqual([['a', undefined]]);
  expect(ids([list('a')], undefined, '2026-06-01')).toEqual([]);
});

test('a list of a system leaves out nothing of another system’s accounts', () => {
  const card = list('card', { systems: ['card'] });
  expect(ids([card], undefined)).toEqual([['card', ['1', '2']]]);
  expect(ids([card], ['2', '3'])).toEqual([['card', ['2']]]);
  expect(ids([card], ['3'])).toEqual([]);
  expect(ids([list('gone', { systems: ['nobody'] })], undefined)).toEqual([]);
  expect(ids([list('all')], ['3'])).toEqual([['all', undefined]]);
});

test('of the lists that a trail names, those that do not hold are told', () => {
  const holding = holdingLists([list('a'), list('b')], { systems }, '2026-05-01');
  expect(chosenLists(holding, 'all').lists).toEqual(holding);
  const { lists, notHolding } = chosenLists(holding, ['b', 'gone']);
  expect(lists.map(({ id }) => id)).toEqual(['b']);
  expect(notHolding).toEqual(['gone']);
  expect(valuesOfGood(holding, 'known_good.a')).toEqual(['198.51.100.0/24']);
  expect(valuesOfGood(holding, 'known_good.c')).toBeUndefined();
  expect(valuesOfGood(holding, 'system.networks')).toBeUndefined();
});
