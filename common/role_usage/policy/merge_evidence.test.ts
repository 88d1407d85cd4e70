// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { action, calls, evidence, seen } from '../../../test/unit/any_evidence';
import { mergeEvidence } from './merge_evidence';

const file = 'arn:aws:s3:::files/a.txt';

test('two periods add up: calls by origin and proof, resources, days, what is not seen', () => {
  const one = evidence(
    [
      action('s3:GetObject', {
        uses: [calls(3), calls(1, 'denied')],
        resources: [seen(file, { events: 3 })],
        days: ['2026-05-01'],
      }),
    ],
    { mapping: [{ mapping: 'exact', events: 4 }], unmapped: [{ event: 'x:Y', events: 1 }] }
  );
  const other = evidence(
    [
      action('s3:GetObject', {
        uses: [calls(4)],
        resources: [seen(file, { events: 4 })],
        days: ['2026-06-01'],
      }),
      action('s3:PutObject'),
    ],
    { mapping: [{ mapping: 'exact', events: 5 }], unmapped: [{ event: 'x:Y', events: 2 }] }
  );
  const both = mergeEvidence(one, other);
  expect(both.events).toBe(9);
  expect(both.mapping).toEqual([{ mapping: 'exact', events: 9 }]);
  expect(both.unmapped).toEqual([{ event: 'x:Y', events: 3 }]);
  const [get, put] = both.actions;
  expect(put.action).toBe('s3:PutObject');
  expect(get.uses.map(({ proof, events }) => [proof, events])).toEqual([
    ['succeeded', 7],
    ['denied', 1],
  ]);
  expect(get.resources).toEqual([seen(file, { events: 7 })]);
  expect(get.days).toEqual(['2026-05-01', '2026-06-01']);
});

test('too many resources together are said to be cut', () => {
  const some = (begin: number) =>
    evidence([
      action('s3:GetObject', {
        resources: Array.from({ length: 600 }, (_, place) =>
          seen(`arn:aws:s3:::f/${begin + place}`)
        ),
      }),
    ]);
  const [merged] = mergeEvidence(some(0), some(600)).actions;
  expect(merged.cut).toBe('many');
  expect(merged.resources).toHaveLength(1000);
});
