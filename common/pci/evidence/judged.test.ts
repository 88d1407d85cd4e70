// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { LogAnswer } from '../../log_query/answers';
import type { Coverage } from '../../search/coverage';
import type { EvidenceDefinition, EvidenceVerdict } from './definition';
import { judged } from './judged';
import { contextOf, coverage, logAnswer } from './testing/log_answer';

const definition = (more: Partial<EvidenceDefinition> = {}): EvidenceDefinition => ({
  id: 'made',
  logs: ['cloudtrail'],
  asks: () => ({}),
  judge: ({ answers }) => {
    const value = answers.found.value || 0;
    const result = value === 0 ? 'pass' : value === 1 ? 'attention' : 'gap';
    return { result, reason: 'as told', value, unit: 'events' };
  },
  ...more,
});
const say = (
  answers: Record<string, LogAnswer>,
  of = definition(),
  asked: Array<{ name: string; accounts?: string[] }> = [{ name: 'found' }],
  lists: Record<string, string[]> = {}
): [EvidenceVerdict['result'], string] => {
  const { result, reason } = judged(of, answers, contextOf({ lists: (id) => lists[id] }), asked);
  return [result, reason];
};
const found = (value: number, more: Partial<Coverage> = {}) => ({
  found: logAnswer({ value, coverage: coverage(more) }),
});
const NO_DATA = { state: 'no_data' as const };

test.each([
  ['forbidden', { ...NO_DATA, reason: 'forbidden' as const }, 'forbidden'],
  ['of no index', { ...NO_DATA, reason: 'no_index' as const }, 'no_index'],
])('logs that are %s are no data, whatever was counted', (_, more, reason) => {
  [0, 1, 2].forEach((value) => expect(say(found(value, more))).toEqual(['no_data', reason]));
});

test('one of two kinds that may not be read is enough to be no data', () => {
  const hidden = logAnswer({ coverage: coverage({ ...NO_DATA, reason: 'forbidden' }) });
  expect(say({ ...found(2), other: hidden })).toEqual(['no_data', 'forbidden']);
});

test('of two kinds one without an index leaves what was found, and makes no pass of nothing', () => {
  const none = logAnswer({ coverage: coverage({ ...NO_DATA, reason: 'no_index' }) });
  expect(say({ ...found(2), other: none })).toEqual(['gap', 'as told']);
  expect(say({ ...found(0), other: none })).toEqual(['no_data', 'coverage_incomplete']);
});

test('a list that is empty, by the register or by the answer, is no data', () => {
  const needs = definition({ lists: ['system.networks'] });
  const asked = [{ name: 'found' }];
  expect(say(found(2), needs, asked)).toEqual(['no_data', 'list_empty']);
  expect(say(found(2), needs, asked, { 'system.networks': [] })).toEqual(['no_data', 'list_empty']);
  const full = { 'system.networks': ['10.0.0.0/8'] };
  expect(say(found(2), needs, asked, full)).toEqual(['gap', 'as told']);
  const empty = { found: logAnswer({ emptyList: 'system.networks' }) };
  expect(say(empty, needs, asked, full)).toEqual(['no_data', 'list_empty']);
});

test('a scope without an account is no data; one query that has some is asked', () => {
  const none = { name: 'found', accounts: [] };
  expect(say(found(0), definition(), [none])).toEqual(['no_data', 'no_account_in_scope']);
  expect(say(found(0), definition(), [none, { name: 'other', accounts: ['1'] }])[0]).toBe('pass');
  expect(say(found(0), definition(), [none, { name: 'other' }])[0]).toBe('pass');
});

test('a query that could not be asked is no data, even beside one that found something', () => {
  const problem = { code: 'too_many_buckets', message: '' } as unknown as LogAnswer['problem'];
  expect(say({ ...found(2), other: logAnswer({ problem }) })).toEqual([
    'no_data',
    'could_not_be_asked',
  ]);
});

const WHOLE: Array<[string, Partial<Coverage>]> = [
  ['complete', {}],
  ['complete, of which nothing matches', { ...NO_DATA, reason: 'filtered' }],
];
const LESS: Array<[string, Partial<Coverage>]> = [
  ['partial', { state: 'partial' }],
  ['stale', { state: 'stale' }],
  ['of missing days', { missingDays: ['2026-04-07'] }],
  ['of missing days where nothing matches', { ...NO_DATA, reason: 'filtered', missingDays: ['x'] }],
  ['of a period without any', { ...NO_DATA, reason: 'none_in_period' }],
];

test.each(WHOLE)('nothing found in logs that are %s is a pass', (_, more) => {
  expect(say(found(0, more))).toEqual(['pass', 'as told']);
});

test.each(LESS)('nothing found in logs that are %s is no data', (_, more) => {
  expect(say(found(0, more))).toEqual(['no_data', 'coverage_incomplete']);
});

test.each(LESS)('what was found in logs that are %s stays what it is', (_, more) => {
  expect(say(found(1, more))).toEqual(['attention', 'as told']);
  expect(say(found(2, more))).toEqual(['gap', 'as told']);
});

test('an incomplete pass keeps its number to be shown', () => {
  const { value } = judged(definition(), found(0, { state: 'partial' }), contextOf(), []);
  expect(value).toBe(0);
});

test('worse logs never make a better answer', () => {
  const any = fc.constantFrom(...[...WHOLE, ...LESS].map(([, more]) => more));
  fc.assert(
    fc.property(fc.nat(2), any, any, (value, one, other) => {
      const answers = (more: Partial<Coverage>) => ({
        ...found(value, one),
        other: logAnswer({ coverage: coverage(more) }),
      });
      const [best] = say(answers({}));
      const [result] = say(answers(other));
      expect(result === best || (best === 'pass' && result === 'no_data')).toBe(true);
    })
  );
});
