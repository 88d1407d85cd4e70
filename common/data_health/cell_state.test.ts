// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Expectation, KindHealth } from './answers';
import { cellState, daysOfCell } from './cell_state';

const HOUR = 60 * 60 * 1000;
const NOW = Date.parse('2026-05-10T12:00:00Z');
const read = { quiet: false, reading: 'read' as const, newestEvent: '2026-05-10T11:00:00Z' };

function state(
  hours: number | undefined,
  change: {
    kind?: Partial<KindHealth>;
    expectation?: Expectation;
    unseen?: boolean;
    pause?: number;
    arrived?: number;
  } = {}
): string {
  const at = (ago: number | undefined) => (ago === undefined ? undefined : NOW - ago * HOUR);
  const { state: told, why } = cellState(
    { newestEvent: at(hours), newestArrival: at(change.arrived), longestPause: change.pause || 0 },
    {
      kind: { ...read, ...change.kind },
      expectation: change.expectation || { expected: 'undeclared' },
      unseen: change.unseen === true,
      now: NOW,
      today: '2026-05-10',
    }
  );
  return why ? `${told} ${why}` : told;
}

const accepted = (until?: string): Expectation => ({ expected: 'no', ...(until && { until }) });

describe('state of a cell', () => {
  it.each([
    ['six hours old', 6, {}, 'fresh'],
    ['older', 6.1, {}, 'late'],
    ['a day old', 24, {}, 'late'],
    ['older than a day', 24.1, {}, 'silent'],
    ['older, within the usual pause', 72, { pause: 2 }, 'late'],
    ['older than the usual pause', 72.1, { pause: 2 }, 'silent'],
    ['older than any pause', 200, { pause: 30 }, 'silent'],
    ['old, but still arriving', 72, { arrived: 1 }, 'late'],
    ['old, and loaded by hand', 72.1, { arrived: 1 }, 'silent'],
    ['fresh, whoever accepted its absence', 1, { expectation: accepted() }, 'fresh'],
    ['silent and accepted', 100, { expectation: accepted('2026-05-10') }, 'not_expected'],
    [
      'silent, no longer accepted',
      100,
      { expectation: accepted('2026-05-09') },
      'acceptance_expired',
    ],
    ['never there', undefined, {}, 'never_seen'],
    ['never there, expected', undefined, { expectation: { expected: 'yes' } }, 'never_seen'],
    ['never there, accepted for good', undefined, { expectation: accepted() }, 'not_expected'],
    [
      'never there, once accepted',
      undefined,
      { expectation: accepted('2026-05-09') },
      'acceptance_expired',
    ],
    ['of an account that is nowhere', undefined, { unseen: true }, 'unknown account_unseen'],
    ['quiet for long', 1000, { kind: { quiet: true } }, 'quiet'],
    ['quiet, nothing of this account', undefined, { kind: { quiet: true } }, 'quiet'],
    [
      'quiet, nothing at all',
      undefined,
      { kind: { quiet: true, newestEvent: undefined } },
      'never_seen',
    ],
    ['not to be read', undefined, { kind: { reading: 'forbidden' } }, 'forbidden'],
    ['not answered', undefined, { kind: { reading: 'failed' } }, 'unknown search_failed'],
    [
      'not answered, accepted',
      undefined,
      { kind: { reading: 'failed' }, expectation: accepted() },
      'unknown search_failed',
    ],
  ] as Array<[string, number | undefined, Parameters<typeof state>[1], string]>)(
    '%s',
    (_, hours, change, wanted) => {
      expect(state(hours, change)).toBe(wanted);
    }
  );
});

describe('days of a cell', () => {
  it.each([
    [[], 0, 0, 0],
    [[0, 0, 0], 0, 0, 0],
    [[0, 2, 0, 0, 1, 0, 1], 3, 3, 2],
    // Today is not over: no document yet is no gap.
    [[1, 0], 1, 0, 0],
    // A pause that did not end is none, but its days are missing.
    [[1, 1, 0, 0, 0], 2, 2, 0],
  ])('%j', (perDay, daysWithData, missingDays, longestPause) => {
    expect(daysOfCell(perDay)).toEqual({ daysWithData, missingDays, longestPause });
  });
});
