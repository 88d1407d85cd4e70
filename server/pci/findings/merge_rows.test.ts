// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { DatedVersion, FindingVersion } from '../../../common/pci/findings/finding_version';
import { datedVersions } from '../../../common/pci/findings/intervals';
import { mergeRows } from './merge_rows';

const instant = (hour: number) => new Date(Date.UTC(2026, 4, 1, hour)).toISOString();
const version = (n: number, at: number, bus: number, status: string) =>
  ({
    document: `d${n}`,
    finding: 'f',
    status,
    recordState: 'ACTIVE',
    workflow: 'NEW',
    at: instant(at),
    bus: instant(bus),
    ingested: instant(bus),
  }) as FindingVersion;

const versions = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom('PASSED', 'FAILED')
    ),
    { minLength: 1, maxLength: 10 }
  )
  .map((all) => all.map(([at, bus, status], n) => version(n, at, bus, status)));

/** As the index has them: what is written replaces what was there. */
function taken(pieces: FindingVersion[][]): DatedVersion[] {
  const index = new Map<string, DatedVersion>();
  pieces.forEach((piece) =>
    mergeRows(Array.from(index.values()), piece).forEach((row) => index.set(row.document, row))
  );
  return Array.from(index.values()).sort((a, b) => (a.document < b.document ? -1 : 1));
}

test('taken one by one in any order, rows are those of all taken at once', () => {
  fc.assert(
    fc.property(
      versions.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
      ),
      ([all, shuffled]) => {
        const expected = datedVersions(all).sort((a, b) => (a.document < b.document ? -1 : 1));
        expect(taken(shuffled.map((one) => [one]))).toEqual(expected);
        expect(taken([shuffled])).toEqual(expected);
      }
    )
  );
});

test('what came twice changes nothing', () => {
  const all = [version(1, 0, 0, 'PASSED'), version(2, 5, 5, 'FAILED')];
  expect(mergeRows(datedVersions(all), all)).toEqual([]);
});

test('a document that came again takes its own place, an older delivery of it does not', () => {
  const [first, second] = [version(1, 0, 0, 'PASSED'), version(1, 0, 9, 'FAILED')];
  const rows = taken([[first], [second]]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ status: 'FAILED', validFrom: instant(0) });
  expect(taken([[second], [first]])).toEqual(rows);
});

test('the last row of a piece keeps its end: what follows was not read', () => {
  const rows = datedVersions([0, 10, 20].map((at, n) => version(n, at, at, 'PASSED')));
  const changed = mergeRows(rows.slice(0, 2), [version(9, 5, 5, 'FAILED')]);
  expect(changed.map(({ document, validTo, turn }) => [document, validTo, turn])).toEqual([
    ['d0', instant(5), true],
    ['d9', instant(10), true],
    ['d1', instant(20), true],
  ]);
});
