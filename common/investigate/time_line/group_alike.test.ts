// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { TimeLineEvent } from './answers';
import { groupAlike } from './group_alike';

const START = Date.parse('2026-05-01T00:00:00Z');

function event(seconds: number, more: Partial<TimeLineEvent> = {}): TimeLineEvent {
  return {
    log: 'cloudtrail',
    id: `e${seconds}`,
    at: new Date(START + seconds * 1000).toISOString(),
    what: 'GetObject',
    by: 's3.amazonaws.com',
    who: { type: 'role', value: 'batch' },
    to: [],
    outcome: 'succeeded',
    account: '111122223333',
    ...more,
  };
}

const counts = (events: TimeLineEvent[]) => groupAlike(events).map(({ count }) => count);

it('folds what one role did again and again, whatever it did it to', () => {
  const events = [0, 60, 240].map((at) =>
    event(at, { to: [{ type: 'resource', value: `o${at}` }] })
  );
  const [row, ...others] = groupAlike(events);
  expect(others).toEqual([]);
  expect(row).toEqual({ first: events[0].at, last: events[2].at, count: 3, events });
  expect(groupAlike(events.slice().reverse())[0]).toMatchObject({
    first: events[0].at,
    last: events[2].at,
  });
});

it('begins a new row after three minutes, and not before', () => {
  expect(counts([event(0), event(180)])).toEqual([2]);
  expect(counts([event(0), event(181)])).toEqual([1, 1]);
  expect(groupAlike([event(0), event(30)], 20000)).toHaveLength(2);
});

it.each<[string, Partial<TimeLineEvent>]>([
  ['another kind', { log: 's3accesslog' }],
  ['another action', { what: 'PutObject' }],
  ['another source', { by: 'kms.amazonaws.com' }],
  ['another caller', { who: { type: 'role', value: 'web' } }],
  ['another outcome', { outcome: 'denied' }],
  ['another error', { error: 'NoSuchKey' }],
  ['another account', { account: '444455556666' }],
])('keeps %s apart, and goes on with the run after it', (_, other) => {
  expect(counts([event(0), event(1, other), event(2)])).toEqual([2, 1]);
});

it('folds the versions of a finding, however far apart, and no other finding', () => {
  const finding = { log: 'guardduty', severity: 'HIGH', onceId: 'f1' } as const;
  const later = { ...finding, status: 'ARCHIVED', severity: 'LOW' } as const;
  expect(counts([event(0, finding), event(90000, later)])).toEqual([2]);
  expect(counts([event(0, finding), event(1, { ...finding, onceId: 'f2' })])).toEqual([1, 1]);
});

const events = fc
  .array(
    fc.record({
      step: fc.nat(200),
      what: fc.constantFrom('GetObject', 'PutObject'),
      role: fc.constantFrom('batch', 'web'),
      finding: fc.option(fc.constantFrom('f1', 'f2'), { nil: undefined }),
    }),
    { maxLength: 60 }
  )
  .map((all) => {
    let at = 0;
    return all.map(({ step, what, role, finding }, place) => {
      at += step;
      const who = { type: 'role' as const, value: role };
      const found = finding && { log: 'guardduty', severity: 'LOW' as const, onceId: finding };
      return event(at, { id: `e${place}`, what, who, ...found });
    });
  });

it('loses nothing, tells nothing twice, and keeps the order', () => {
  fc.assert(
    fc.property(events, fc.boolean(), (oldest, turned) => {
      const all = turned ? oldest.slice().reverse() : oldest;
      const rows = groupAlike(all);
      const place = (one: TimeLineEvent) => all.indexOf(one);
      const told = rows.flatMap((row) => row.events);
      expect(told).toHaveLength(all.length);
      expect(new Set(told)).toEqual(new Set(all));
      const rising = (places: number[]) =>
        places.every((one, at) => at === 0 || places[at - 1] < one);
      expect(rising(rows.map((row) => place(row.events[0])))).toBe(true);
      rows.forEach((row) => {
        expect(rising(row.events.map(place))).toBe(true);
        expect(row.count).toBe(row.events.length);
        const times = row.events.map(({ at }) => Date.parse(at));
        expect([Date.parse(row.first), Date.parse(row.last)]).toEqual([
          Math.min(...times),
          Math.max(...times),
        ]);
      });
    })
  );
});

it('gives the same rows for pages put together as for all at once', () => {
  fc.assert(
    fc.property(events, fc.nat(60), (all, at) => {
      // What was grouped is put apart again and goes on with the next page.
      const held = groupAlike(all.slice(0, at))
        .flatMap((row) => row.events)
        .sort((one, other) => all.indexOf(one) - all.indexOf(other));
      expect(groupAlike([...held, ...all.slice(at)])).toEqual(groupAlike(all));
    })
  );
});
