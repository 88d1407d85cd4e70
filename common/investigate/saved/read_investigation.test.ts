// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { LOG_KINDS } from '../../logs/kinds';
import { DEFAULT_INVESTIGATION, encodeInvestigation } from '../../url_state/investigate_state';
import { readInvestigation } from './read_investigation';

const state = encodeInvestigation({
  ...DEFAULT_INVESTIGATION,
  trail: {
    steps: [{ entity: { type: 'role', value: 'settlement-batch' } }, { knownGood: 'all' }],
  },
});
const note = { log: 'cloudtrail', id: 'x/1', at: '2026-05-01T00:00:00Z', text: 'First\nsecond' };
const saved = {
  id: 'case-1',
  name: 'Case 1',
  note: 'Why',
  state,
  notes: [note],
  systems: ['card'],
};
const read = (part: object = {}) => readInvestigation({ ...saved, ...part }, LOG_KINDS);
const faultAt = (part: object) => (read(part).fault || { at: 'taken' }).at;

test('what the page writes is taken as it is, in whatever order', () => {
  expect(read()).toEqual({ value: saved });
  const turned = state.split('&').reverse().join('&');
  expect(read({ state: turned }).value).toMatchObject({ state });
  expect(read({ notes: undefined, note: undefined, systems: undefined }).value).toEqual({
    id: 'case-1',
    name: 'Case 1',
    state,
    notes: [],
  });
});

test('who wrote a note is not taken from what is sent', () => {
  const { value } = read({ notes: [{ ...note, by: 'somebody', written: '2020-01-01T00:00:00Z' }] });
  expect((value as typeof saved).notes).toEqual([note]);
});

test.each<[string, object]>([
  ['id', { id: 'Case 1' }],
  ['name', { name: 'x'.repeat(121) }],
  ['name', { name: '' }],
  ['state', { state: '' }],
  ['state', { state: `${state}&script=1` }],
  ['state', { state: 'period=last_7_days&trail=nothing' }],
  ['state', { state: `period=last_7_days&trail=${'a'.repeat(8000)}` }],
  ['notes[0].log', { notes: [{ ...note, log: 'nothing' }] }],
  ['notes[0].at', { notes: [{ ...note, at: 'yesterday' }] }],
  ['notes[0].text', { notes: [{ ...note, text: '' }] }],
  ['notes[0].text', { notes: [{ ...note, text: 'x'.repeat(2001) }] }],
  ['notes[0].text', { notes: [{ ...note, text: 'card\n4111 1111 1111 1111' }] }],
  ['notes[0].text', { notes: [{ ...note, text: 'a\u202eb' }] }],
  ['notes[0].colour', { notes: [{ ...note, colour: 'red' }] }],
  ['notes', { notes: Array.from({ length: 101 }, () => note) }],
  ['systems[0]', { systems: ['Not one'] }],
  ['changedBy', { changedBy: 'me' }],
])('a fault is at %s: %#', (at, part) => {
  expect(faultAt(part)).toBe(at);
});

test('whatever is sent: taken, or a fault', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(saved)), fc.anything(), (field, value) => {
      const answer = read({ [field]: value });
      expect('value' in answer || 'fault' in answer).toBe(true);
    })
  );
});
