// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineInput } from '../../../common/investigate/time_line/answers';
import { MOST_EXPORTED, readAll } from './read_all';

const input: TimeLineInput = {
  trail: { steps: [] },
  scope: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-02T00:00:00.000Z' },
};

function server(all: number) {
  return async ({ after = '0', size = 200 }: TimeLineInput) => {
    const start = Number(after);
    const count = Math.min(size, all - start);
    return {
      events: Array.from({ length: count }, (_, at) => ({
        log: 'cloudtrail',
        id: String(start + at),
        at: input.scope.from,
        what: 'GetObject',
        to: [],
      })),
      ...(start + count < all && { after: String(start + count) }),
      kinds: [],
      scope: {},
    };
  };
}

it.each([
  [0, 0, false],
  [501, 501, false],
  [MOST_EXPORTED, MOST_EXPORTED, false],
  [MOST_EXPORTED + 1, MOST_EXPORTED, true],
])('of %i events %i go out, more %s', async (all, out, more) => {
  const read = await readAll(server(all), input);
  expect(read.events.map(({ id }) => id)).toEqual(
    Array.from({ length: out }, (_, at) => String(at))
  );
  expect(read.more).toBe(more);
});
