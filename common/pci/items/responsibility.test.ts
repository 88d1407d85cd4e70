// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { REQUIREMENTS } from '../facts/requirements';
import { responsibilityOf } from './responsibility';

test.each([
  ['9.2.1', 'aws'],
  ['9.2.1.1', 'aws'],
  ['9.2.4', 'shared'],
  ['9.5.1', 'shared'],
  ['5.2.1', 'shared'],
  ['6.3.3', 'shared'],
  ['6.3.1', 'own'],
  ['2.3.1', 'shared'],
  ['2.2.1', 'own'],
  ['10.6.1', 'shared'],
  ['10.2.1', 'own'],
  ['11.3.1.1', 'shared'],
  ['11.4.1', 'own'],
  ['3.7.4', 'shared'],
  ['1.4.3', 'shared'],
  ['1.4.4', 'own'],
  ['8.4.2', 'own'],
  ['12.1.1', 'own'],
  ['A1.1.1', 'own'],
])('%s is %s', (item, wanted) => {
  expect(responsibilityOf(item)).toBe(wanted);
});

test('seven items are of AWS alone, all of them of requirement 9', () => {
  const items = REQUIREMENTS.filter(({ level }) => level === 'item').map(({ id }) => id);
  expect(items.filter((id) => responsibilityOf(id) === 'aws')).toEqual([
    '9.2.1',
    '9.2.1.1',
    '9.2.2',
    '9.2.3',
    '9.3.2',
    '9.3.3',
    '9.3.4',
  ]);
});
