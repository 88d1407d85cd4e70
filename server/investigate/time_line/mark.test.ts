// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { SearchProblem } from '../../search/errors';
import { readPositions, writePositions } from './mark';
import type { Position, Question } from './mark';

const question: Question = {
  trail: { steps: [{ logs: ['cloudtrail'] }] },
  scope: { from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' },
  oldestFirst: false,
};
const KINDS = ['cloudtrail', 'guardduty', 'own_shop'];

const position: fc.Arbitrary<Position> = fc.record(
  {
    told: fc.nat(10000),
    sort: fc.tuple(
      fc.integer(),
      fc.oneof(fc.constant(null), fc.string({ maxLength: 40 }))
    ) as fc.Arbitrary<unknown[]>,
    pit: fc.hexaString({ minLength: 1, maxLength: 200 }),
  },
  { requiredKeys: ['told'] }
);

it('comes back as it was written, for the same question', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KINDS), position), (given) => {
      const positions = new Map(Object.entries(given));
      positions.set('own_shop', { told: 0, ended: true, pit: 'abc' });
      const text = writePositions(question, positions);
      expect(text).toMatch(/^[A-Za-z0-9_-]+={0,2}$/);
      expect(readPositions(question, text, KINDS)).toEqual(positions);
    })
  );
});

const mark = writePositions(question, new Map([['cloudtrail', { told: 0, sort: [1, 'a'] }]]));
const other: Array<[string, Partial<Question>]> = [
  ['another trail', { trail: { steps: [] } }],
  ['another period', { scope: { ...question.scope, to: '2026-05-03T00:00:00Z' } }],
  ['known good left out', { scope: { ...question.scope, knownGood: true } }],
  ['the other order', { oldestFirst: true }],
  ['other accounts', { accounts: ['111122223333'] }],
];

it.each(other)('is refused for %s', (_, changed) => {
  expect(() => readPositions({ ...question, ...changed }, mark, KINDS)).toThrow(SearchProblem);
});

it('is taken when only a note of a step changed', () => {
  const noted = { trail: { steps: [{ ...question.trail.steps[0], note: 'seen' }] } };
  expect(readPositions({ ...question, ...noted }, mark, KINDS).size).toBe(1);
});

it('is refused when it is anything else', () => {
  const refused = (text: string) =>
    expect(() => readPositions(question, text, KINDS)).toThrow(/^after: is not the mark/);
  fc.assert(fc.property(fc.base64String(), refused));
  const [digest] = JSON.parse(Buffer.from(mark, 'base64').toString()) as unknown[];
  const written = (all: unknown) =>
    Buffer.from(JSON.stringify([digest, all]))
      .toString('base64')
      .replace(/\+/g, '-')
      .replace(/\//g, '_');
  const bad: unknown[] = [
    null,
    {},
    [['waf', null, 0, null]],
    [['cloudtrail', null, -2, null]],
    [['cloudtrail', null, 1e9, null]],
    [['cloudtrail', [1], 0, null]],
    [['cloudtrail', [{}, 'a'], 0, null]],
    [['cloudtrail', [1, { gte: 0 }], 0, null]],
    [['cloudtrail', null, 0, '../_all']],
    [['cloudtrail', null, 0]],
    [
      ['cloudtrail', null, 0, null],
      ['cloudtrail', null, 0, null],
    ],
  ];
  bad.forEach((all) => refused(written(all)));
});
