// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fieldWords, wordsOfField } from './field_words';

test.each([
  ['environments[0].accounts', 'Environment 1: accounts'],
  ['environments[0].accounts[1].id', 'Environment 1: account 2: Account id'],
  ['networks[2].cidr', 'Networks 3: Network (CIDR)'],
  ['contacts[4]', 'Contacts 5'],
  ['owner', 'Owner'],
  ['name.ja', 'Name: Japanese'],
  ['from', 'From'],
  ['rows[0].panels[2].query.where[1].field', 'Row 1: panel 3: Question: condition 2: field'],
])('%s is %s', (path, words) => {
  expect(fieldWords(path)).toBe(words);
});

test.each(['', 'nowhere', 'environments[0].nowhere', 'owner.nowhere', '[0]'])(
  '%p has no label, and stays as it is',
  (path) => {
    expect(fieldWords(path)).toBeUndefined();
    expect(wordsOfField(path)).toBe(path);
  }
);
