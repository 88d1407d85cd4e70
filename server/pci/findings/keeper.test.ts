// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ServiceDocuments } from '../../records/service_documents';
import { startFindingsKeeper } from './keeper';

const log = () => ({ info: jest.fn(), warn: jest.fn() });
const soon = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Documents of which the first call does this. */
function keepingWith(provide: () => Promise<boolean>) {
  const documents = { provide, read: async () => undefined, replace: async () => false };
  return {
    documents: documents as unknown as ServiceDocuments,
    index: 'logs',
    now: () => Date.now(),
  };
}

test('a fault is told once, however often it comes back, and never thrown', async () => {
  const lines = log();
  const keeper = startFindingsKeeper(
    keepingWith(async () => Promise.reject(new Error('closed'))),
    lines
  );
  await keeper.catchUp();
  await keeper.catchUp();
  keeper.stop();
  expect(lines.warn.mock.calls).toEqual([['Findings cannot be kept now: Error closed']]);
});

test('who asks at once waits for one and the same look, and nobody looks again within two seconds', async () => {
  let looks = 0;
  const keeper = startFindingsKeeper(
    keepingWith(async () => {
      looks += 1;
      await soon(20);
      return false;
    }),
    log()
  );
  await Promise.all([keeper.catchUp(), keeper.catchUp(), keeper.catchUp()]);
  // One look makes two indices sure.
  expect(looks).toBe(2);
  await keeper.catchUp();
  expect(looks).toBe(2);
  keeper.stop();
});

test('nobody waits longer than three seconds', async () => {
  jest.useFakeTimers();
  const keeper = startFindingsKeeper(
    keepingWith(() => new Promise(() => undefined)),
    log()
  );
  const done = jest.fn();
  const asked = keeper.catchUp().then(done);
  jest.advanceTimersByTime(2900);
  await Promise.resolve();
  expect(done).not.toHaveBeenCalled();
  jest.advanceTimersByTime(200);
  await asked;
  expect(done).toHaveBeenCalled();
  keeper.stop();
  jest.useRealTimers();
});

test('stopped it looks no more', async () => {
  let looks = 0;
  const keeper = startFindingsKeeper(
    keepingWith(async () => {
      looks += 1;
      return false;
    }),
    log()
  );
  keeper.stop();
  await keeper.catchUp();
  keeper.wake();
  await soon(150);
  expect(looks).toBe(0);
});
