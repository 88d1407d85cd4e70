// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { coverageFor } from '../../testing/services_for_tests';
import { densityParts } from './density_parts';

const kind = (log: string, counts: Array<number | null>) => ({
  log,
  counts,
  coverage: coverageFor(),
});

it('draws the kinds that have something, busiest first, and nothing where nobody knows', () => {
  const { parts, names, interval } = densityParts({
    seconds: 60,
    starts: ['2026-10-01T00:00:00.000Z', '2026-10-01T00:01:00.000Z'],
    kinds: [kind('waf', [0, 0]), kind('elb', [1, null]), kind('cloudtrail', [2, 3])],
    scope: {},
  });
  expect(names).toEqual(['cloudtrail', 'elb']);
  expect(parts.map(({ series, y }) => [series, y])).toEqual([
    ['cloudtrail', 2],
    ['cloudtrail', 3],
    ['elb', 1],
    ['elb', null],
  ]);
  expect(interval).toBe('hour');
});
