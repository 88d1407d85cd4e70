// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { healthDays } from './health_days';
import { beforeBody, countsBody, futureBody, lagBody, newestBody } from './query';

const NOW = Date.parse('2026-05-10T03:00:00Z');
const days = healthDays(NOW, 400, 'Asia/Tokyo');
const now = days.period.to;
const at = { newestArrival: now, now };

/** All names anywhere in a body. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value))
    return value.reduce<string[]>((all, one) => all.concat(namesIn(one)), []);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).reduce<string[]>(
    (all, [name, one]) => all.concat(name, namesIn(one)),
    []
  );
}

describe.each(LOG_KINDS.map((kind): [string, LogKind] => [kind.id, kind]))(
  'searches over %s',
  (_, kind) => {
    const bodies = [
      newestBody(kind, kind.time, now),
      futureBody(kind, now),
      countsBody(kind, days, ['111122223333']),
      countsBody(kind, days, undefined, { account0: 'x', day: 1 }),
      beforeBody(kind, days.period, ['111122223333']),
      lagBody(kind, at, ['111122223333']),
    ];

    it('hold no script and nothing that a person wrote', () => {
      const names = bodies.reduce<string[]>((all, body) => all.concat(namesIn(body)), []);
      ['script', 'query_string', 'regexp', 'wildcard', 'runtime_mappings'].forEach((name) =>
        expect(names).not.toContain(name)
      );
    });

    it('are bounded in time and size', () => {
      bodies.forEach((body) => {
        expect(body.size === 0 || body.size === 1).toBe(true);
        expect(JSON.stringify(body.query)).toContain('"range"');
      });
    });

    it('are over this kind alone, where it shares its indices', () => {
      if (!kind.only) return;
      const { field } = kind.only;
      bodies.forEach((body) => expect(JSON.stringify(body.query)).toContain(`"${field}"`));
    });
  }
);

describe('the days', () => {
  it.each([
    [1, 'UTC', '2026-05-10', '2026-05-10T00:00:00Z'],
    [10, 'Asia/Tokyo', '2026-05-01', '2026-04-30T15:00:00Z'],
    // Clocks went forward on 29 March.
    [60, 'Europe/Berlin', '2026-03-12', '2026-03-11T23:00:00Z'],
    [400, 'America/New_York', '2025-04-05', '2025-04-05T04:00:00Z'],
  ])('%s of %s begin on %s', (count, tz, first, from) => {
    const { names, starts, period } = healthDays(NOW, count, tz);
    expect(names).toHaveLength(count);
    expect(starts).toHaveLength(count);
    expect(new Set(names).size).toBe(count);
    expect(names[0]).toBe(first);
    expect(period).toEqual({ from, to: '2026-05-10T03:00:00Z' });
  });
});
