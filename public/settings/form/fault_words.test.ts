// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readKnownGood } from '../../../common/known_good/read_known_good';
import { readOwnKind } from '../../../common/logs/own_kind';
import { readPlannedWork } from '../../../common/systems/read_planned_work';
import { readSystem } from '../../../common/systems/read_system';
import { faultOf, rowsFaultOf } from './fault';
import { faultWords, isKnownFault } from './fault_words';

const system = (part: object) => ({
  id: 'one',
  name: 'One',
  environments: [],
  inCde: false,
  ...part,
});

test.each([
  [readSystem(system({ id: 'Not Right' }))],
  [readSystem(system({ id: 'export' }))],
  [readSystem(system({ name: '' }))],
  [readSystem(system({ name: 'x'.repeat(81) }))],
  [readSystem(system({ description: 'password=hunter2hunter2' }))],
  [readSystem(system({ description: 'a\nb' }))],
  [readSystem(system({ description: '4111 1111 1111 1111' }))],
  [readSystem(system({ runbook: 'http://x' }))],
  [readSystem(system({ contacts: ['a', 'a'] }))],
  [readSystem(system({ contacts: Array.from({ length: 21 }, (_, one) => `c${one}`) }))],
  [readSystem(system({ administratorRoles: ['*'] }))],
  [readSystem(system({ organisationAccounts: ['1'] }))],
  [readSystem(system({ networks: [{ name: 'n', cidr: '10.0.0.0/99', kind: 'own' }] }))],
  [readSystem(system({ expectedLogs: [{ log: 'nothing', expected: true }] }))],
  [readSystem(system({ expectedLogs: [{ log: 'waf', expected: true, reason: 'x' }] }))],
  [
    readSystem(
      system({ expectedLogs: [{ log: 'waf', expected: false, reason: 'x', until: '1' }] })
    ),
  ],
  [readPlannedWork({ number: 'A', from: 'x', to: '' })],
  [readPlannedWork({ number: 'A', from: '2026-05-01T00:00:00Z', to: '2026-05-01T00:00:00Z' })],
  [readOwnKind({ fields: [] })],
  [readOwnKind({ id: 'own_a', name: { en: 'a', ja: 'a' }, indexPattern: '*', fields: [field()] })],
  [
    readOwnKind({
      id: 'own_a',
      name: { en: 'a', ja: 'a' },
      indexPattern: 'siem-review-*',
      fields: [field()],
    }),
  ],
  [
    readOwnKind({
      id: 'own_a',
      name: { en: 'a', ja: 'a' },
      indexPattern: 'a',
      time: 'b',
      fields: [field()],
    }),
  ],
  [readKnownGood(list({ values: ['role name'] }))],
  [readKnownGood(list({ of: 'resource', values: ['*'] }))],
  [readKnownGood(list({ of: 'user_agent', values: ['a*'] }))],
  [readKnownGood(list({ of: 'finding_generator', values: ['a b c d'] }))],
  [readKnownGood(list({ of: 'cidr', values: ['10.0.0.0/7'] }))],
  [readKnownGood(list({ of: 'cidr', values: ['all'] }))],
  [readKnownGood(list({ expires: '2026-01-01' }), '2026-01-02')],
  [readKnownGood(list({ expires: '2028-01-01' }), '2026-01-02')],
  [readKnownGood(list({ id: 'hits' }))],
])('a fault of a form has words in the language of the page: %j', ({ fault }) => {
  expect(fault && isKnownFault(fault.message) ? '' : JSON.stringify(fault)).toBe('');
});

function list(part: object) {
  const texts = { id: 'one', name: 'One', owner: 'Aoi', reason: 'Ours', expires: '2026-05-31' };
  return { ...texts, of: 'principal', values: ['deploy'], usedForEvidence: false, ...part };
}

function field() {
  return { field: 't', type: 'date', label: { en: 't', ja: 't' } };
}

test('words that are not known stay as they are', () => {
  expect(faultWords('is odd')).toBe('is odd');
});

test('a fault belongs to its field, its line or its row', () => {
  const at = (place: string) => ({ at: place, message: 'is there twice' });
  expect(faultOf(at('name'), 'name')).toBe('is there twice');
  expect(faultOf(at('names'), 'name')).toBeUndefined();
  expect(faultOf(at('contacts[1]'), 'contacts')).toBe('Line 2: is there twice');
  expect(rowsFaultOf(at('networks[2].cidr'), 'networks')).toEqual({
    row: 2,
    cell: 'cidr',
    text: 'is there twice',
  });
});
