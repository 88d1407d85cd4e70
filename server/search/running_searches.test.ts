// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { LIMITS, RunningSearches } from './running_searches';
import type { Limits } from './running_searches';

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Searches that take a while, and how many ran at the same time: of one person at most, of all at most. */
function watched(limits: Partial<Limits>) {
  const searches = new RunningSearches({ ...LIMITS, ...limits });
  const running = new Map<string, number>();
  const most = { ofOne: 0, inAll: 0 };
  const work = (person: string, milliseconds = 10) =>
    searches.run(person, async () => {
      running.set(person, (running.get(person) || 0) + 1);
      const counts = [...running.values()];
      most.ofOne = Math.max(most.ofOne, ...counts);
      most.inAll = Math.max(
        most.inAll,
        counts.reduce((sum, one) => sum + one, 0)
      );
      await pause(milliseconds);
      running.set(person, (running.get(person) as number) - 1);
    });
  return { work, most };
}

test('four of one person and 64 in all run at a time; the others wait, and all come to their turn', async () => {
  const { work, most } = watched({});
  const people = Array.from({ length: 30 }, (_, number) => `person ${number}`);
  await Promise.all(people.flatMap((person) => Array.from({ length: 10 }, () => work(person))));
  expect(most).toEqual({ ofOne: 4, inAll: 64 });
}, 20000);

test('a full line refuses: 429, with the time to wait', async () => {
  const { work } = watched({ runningInAll: 2, waitingInAll: 2 });
  const all = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((person) => work(person)));
  expect(all.map(({ status }) => status)).toEqual([...Array(4).fill('fulfilled'), 'rejected']);
  expect((all[4] as PromiseRejectedResult).reason).toMatchObject({
    code: 'too_many_searches',
    status: 429,
    more: { retryAfterSeconds: 5 },
  });
  await work('e');
});

test('who waited too long is refused, and takes nobody the place', async () => {
  const { work } = watched({ runningInAll: 1, patience: 20 });
  const first = work('a', 60);
  await expect(work('b')).rejects.toMatchObject({ code: 'too_many_searches' });
  await first;
  await work('b');
});

test('who has four running does not stop others in the line behind him', async () => {
  const { work } = watched({ running: 1 });
  const slow = work('a', 100);
  const behind = work('a');
  const start = Date.now();
  await work('b');
  expect(Date.now() - start).toBeLessThan(80);
  await Promise.all([slow, behind]);
});

test('whatever is asked in whatever order: never over the limits, nobody is forgotten', async () => {
  const asks = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.boolean()),
    { maxLength: 40 }
  );
  await fc.assert(
    fc.asyncProperty(asks, async (all) => {
      const { work, most } = watched({ running: 2, runningInAll: 4, waiting: 100 });
      await Promise.all(
        all.map(async ([person, milliseconds, late]) => {
          if (late) await pause(1);
          await work(person, milliseconds);
        })
      );
      expect(most.ofOne).toBeLessThanOrEqual(2);
      expect(most.inAll).toBeLessThanOrEqual(4);
    }),
    { numRuns: 40 }
  );
}, 20000);
