// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { MAX_DAYS } from '../time/period';
import { DEFAULT_PERIOD } from './period';
import { periodOfTimeDefaults } from './time_defaults';

describe('periodOfTimeDefaults', () => {
  it.each([
    ['now-7d', 7],
    ['now-7d/d', 7],
    ['now-2w', 14],
    ['now-2w/d', 14],
    ['now-1M', 30],
    ['now-3M', 90],
    [`now-${MAX_DAYS}d`, MAX_DAYS],
  ])('%s to now is the last %s days', (from, days) => {
    expect(periodOfTimeDefaults({ from, to: 'now' })).toEqual({ kind: 'last_days', days });
  });

  it.each([
    [{ from: 'now-15m', to: 'now' }],
    [{ from: 'now-30m', to: 'now' }],
    [{ from: 'now-24h', to: 'now' }],
    [{ from: 'now-1y', to: 'now' }],
    [{ from: 'now-0d', to: 'now' }],
    [{ from: 'now-7d', to: 'now-1d' }],
    [{ from: 'now-7d/w', to: 'now' }],
    [{ from: 'now-7d-1h', to: 'now' }],
    [{ from: 'now/d', to: 'now/d' }],
    [{ from: `now-${MAX_DAYS + 1}d`, to: 'now' }],
    [{ from: '2026-05-01T00:00:00Z', to: 'now' }],
    [{ from: ['now-7d'], to: 'now' }],
    [{ to: 'now' }],
    ['now-7d'],
    [null],
    [undefined],
  ])('%j keeps the last 30 days', (setting) => {
    expect(periodOfTimeDefaults(setting)).toBe(DEFAULT_PERIOD);
  });
});
