// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { LogAnswer } from '../log_query/answers';
import { readLogQuery } from '../log_query/read_log_query';
import { LOG_KINDS } from '../logs/kinds';
import type { Coverage } from '../search/coverage';
import { countOf, differenceOf, fellSilent, NEW_THINGS, speakingKinds } from './difference';

const answer = (names: string[], change: Partial<LogAnswer> = {}): LogAnswer => ({
  coverage: { state: 'complete' } as Coverage,
  value: names.length,
  rows: names.map((name, at) => ({ keys: [name], value: at + 1 })),
  errorBound: 0,
  took: 1,
  ...change,
});
const none = (reason: Coverage['reason']) =>
  answer([], { value: null, coverage: { state: 'no_data', reason } as Coverage });

it('asks what the language has', () => {
  const queries = [
    ...NEW_THINGS.map(({ query }) => query),
    ...LOG_KINDS.map(({ id }) => countOf(id)),
  ];
  queries.forEach((query) => expect(readLogQuery(query, '', LOG_KINDS).fault).toBeUndefined());
  // Both asks must fit: twelve queries at most.
  expect(speakingKinds(LOG_KINDS).length).toBeLessThanOrEqual(12);
});

it('is what now has and before had not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (now, before) => {
      const { fresh } = differenceOf(answer(now), answer(before));
      expect(fresh.map(({ keys }) => keys[0])).toEqual(
        now.filter((one) => before.indexOf(one) < 0)
      );
    })
  );
});

it.each(['no_index', 'none_in_period', 'forbidden'] as const)(
  'calls nothing new when there is nothing to compare with: %s',
  (reason) => {
    expect(differenceOf(answer(['a']), none(reason))).toMatchObject({
      fresh: [],
      unknown: 'no_before',
    });
  }
);

it('compares with a period that had logs but no such event', () => {
  expect(differenceOf(answer(['a']), none('filtered')).fresh).toHaveLength(1);
});

it('says when a list was cut', () => {
  const cut = answer(['a'], { others: { groups: 3 } });
  expect(differenceOf(cut, answer([])).cut).toBe(true);
  expect(differenceOf(answer([]), cut).cut).toBe(true);
  expect(differenceOf(answer(['a']), answer(['a'])).cut).toBe(false);
});

it.each([
  [answer(['a']), answer(['a']), false],
  [none('none_in_period'), answer(['a']), true],
  [none('none_in_period'), none('no_index'), false],
  [none('forbidden'), answer(['a']), undefined],
])('knows what fell silent', (now, before, silent) => {
  expect(fellSilent(now, before)).toBe(silent);
});
