// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { FindingVersion } from './finding_version';
import { datedVersions, stateOf } from './intervals';

const HOUR = 3_600_000;
const START = Date.parse('2026-05-01T00:00:00.000Z');
const instant = (hour: number) => new Date(START + hour * HOUR).toISOString();

function version(document: string, at: number, bus: number, more: Partial<FindingVersion> = {}) {
  return {
    document,
    finding: 'f',
    product: 'security hub',
    account: '1',
    region: 'r',
    pci: '4.0.1',
    requirements: [],
    resource: 'x',
    resourceType: 't',
    status: 'PASSED',
    recordState: 'ACTIVE',
    workflow: 'NEW',
    severity: '',
    title: '',
    reasons: [],
    generator: '',
    at: instant(at),
    bus: instant(bus),
    ingested: instant(bus),
    ...more,
  } as FindingVersion;
}
const times = (versions: FindingVersion[]) =>
  datedVersions(versions).map(({ document, validFrom, validTo, turn }) => [
    document,
    validFrom,
    validTo,
    turn,
  ]);

test('each version holds until the next, and a run of one state begins once', () => {
  const failed = { status: 'FAILED' };
  expect(
    times([version('c', 20, 20, failed), version('a', 0, 0), version('b', 10, 10, failed)])
  ).toEqual([
    ['a', instant(0), instant(10), true],
    ['b', instant(10), instant(20), true],
    ['c', instant(20), undefined, false],
  ]);
});

test('set back to NEW by hand a version has an old time and a new bus time: it stands from then on', () => {
  expect(times([version('notified', 10, 10), version('again', 2, 15)])).toEqual([
    ['again', instant(2), undefined, true],
    ['notified', instant(10), instant(10), false],
  ]);
});

test('of two versions of the same times the worse one stands', () => {
  const [first, second] = [version('z', 1, 1), version('a', 1, 1, { status: 'FAILED' })];
  expect(times([second, first])).toEqual(times([first, second]));
  expect(times([first, second])[1]).toEqual(['a', instant(1), undefined, true]);
});

test.each([
  ['FAILED', 'ACTIVE', 'NEW', 'failed'],
  ['WARNING', 'ACTIVE', 'NEW', 'unknown'],
  ['NOT_AVAILABLE', 'ACTIVE', 'NEW', 'unknown'],
  ['passed', 'ACTIVE', 'NEW', 'unknown'],
  ['PASSED', 'ACTIVE', 'RESOLVED', 'passed'],
  ['FAILED', 'ARCHIVED', 'NEW', 'ignored'],
  ['FAILED', 'ACTIVE', 'SUPPRESSED', 'ignored'],
])('%s %s %s says %s', (status, recordState, workflow, state) => {
  expect(stateOf({ status, recordState, workflow })).toBe(state);
});

const some = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 12 }),
      bus: fc.integer({ min: 0, max: 12 }),
      status: fc.constantFrom('PASSED', 'FAILED', 'WARNING', 'odd'),
    }),
    { minLength: 1, maxLength: 8 }
  )
  .map((all) => all.map(({ at, bus, status }, n) => version(`d${n}`, at, bus, { status })));

test('whatever the order of arrival, the result is the same', () => {
  fc.assert(
    fc.property(
      some.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
      ),
      ([all, shuffled]) => {
        expect(datedVersions(shuffled)).toEqual(datedVersions(all));
      }
    )
  );
});

test('at each instant the one that stands is the newest of those dated up to it, picked naively', () => {
  const worst = ['FAILED', 'WARNING', 'odd', 'PASSED'];
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 12 }), (all, hour) => {
      const at = instant(hour);
      const standing = datedVersions(all).filter(
        ({ validFrom, validTo }) => validFrom <= at && (validTo === undefined || validTo > at)
      );
      const up = all.filter((one) => one.at <= at);
      expect(standing).toHaveLength(up.length > 0 ? 1 : 0);
      if (up.length === 0) return;
      const bus = up.map((one) => one.bus as string).sort()[up.length - 1];
      const newest = up.filter((one) => one.bus === bus);
      const own = newest.map((one) => one.at).sort()[newest.length - 1];
      const rank = newest
        .filter((one) => one.at === own)
        .map(({ status }) => worst.indexOf(status === 'odd' ? 'WARNING' : status))
        .sort()[0];
      const { status } = standing[0];
      const found = worst.indexOf(status === 'odd' ? 'WARNING' : status);
      expect([found === rank || (status === 'odd' && rank <= 1)]).toEqual([true]);
      expect([standing[0].bus, standing[0].at]).toEqual([bus, own]);
    })
  );
});
