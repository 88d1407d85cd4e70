// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { askInSlices } from './slices';
import type { Period } from '../time/period';

const HOUR = 60 * 60 * 1000;
const year = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T23:30:00Z' };
const span = (period: Period) => Date.parse(period.to) - Date.parse(period.from);
const tooMuch = (code: string) => Object.assign(new Error(code), { code });

test('slices follow one another without gap or overlap, and none is longer than one search can take', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: HOUR, max: 20 * 24 * HOUR }),
      fc.integer({ min: 1, max: 20 * 24 * HOUR }),
      fc.constantFrom('deadline', 'too_many_buckets'),
      async (most, length, code) => {
        const from = Date.UTC(2026, 0, 1, 7, 13);
        const period = {
          from: new Date(from).toISOString(),
          to: new Date(from + length).toISOString(),
        };
        const asked: Period[] = [];
        const answer = await askInSlices(
          period,
          async (slice) => {
            if (span(slice) > Math.max(most, HOUR)) throw tooMuch(code);
            asked.push(slice);
            return [slice];
          },
          (a, b) => a.concat(b)
        );
        expect(answer).toEqual(asked);
        expect(Date.parse(answer[0].from)).toBe(from);
        expect(Date.parse(answer[answer.length - 1].to)).toBe(from + length);
        answer.slice(1).forEach((slice, place) => expect(slice.from).toBe(answer[place].to));
      }
    ),
    { numRuns: 50 }
  );
});

test('one search that is enough says nothing of progress', async () => {
  const progress = jest.fn();
  await askInSlices(
    year,
    async () => 1,
    (a, b) => a + b,
    { progress }
  );
  expect(progress).not.toHaveBeenCalled();
});

test('progress grows, and stopping ends it', async () => {
  const seen: number[] = [];
  const run = askInSlices(
    year,
    async (slice) => {
      if (span(slice) > 100 * 24 * HOUR) throw tooMuch('deadline');
      return 1;
    },
    (a, b) => a + b,
    {
      progress: ({ done }) => seen.push(done),
      stopped: () => seen.filter((done) => done > 0).length > 1,
    }
  );
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('other faults, and an hour that is too much, are handed on', async () => {
  await expect(
    askInSlices(
      year,
      async () => Promise.reject(tooMuch('forbidden')),
      (a) => a
    )
  ).rejects.toMatchObject({ code: 'forbidden' });
  const asked: number[] = [];
  await expect(
    askInSlices(
      year,
      async (slice) => {
        asked.push(span(slice));
        throw tooMuch('deadline');
      },
      (a) => a
    )
  ).rejects.toMatchObject({ code: 'deadline' });
  expect(asked.length).toBeLessThan(16);
});
