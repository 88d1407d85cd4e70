// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineAnswer } from '../../../common/investigate/time_line/answers';
import {
  earlierMark,
  firstWindow,
  HELD_PAGES,
  KEPT_MARKS,
  heldEvents,
  nextMark,
  withEarlier,
  withNext,
} from './pages_window';

const EVENTS = 50000;
const SIZE = 200;
const PAGES = EVENTS / SIZE;

/** The page that a server gives for a mark: the mark is the number of the first event. */
function page(mark = '0'): TimeLineAnswer {
  const start = Number(mark);
  const after = start + SIZE;
  return {
    events: Array.from({ length: SIZE }, (_, at) => ({
      log: 'cloudtrail',
      id: String(start + at),
      at: '2026-10-01T00:00:00.000Z',
      what: 'GetObject',
      to: [],
    })),
    ...(after < EVENTS && { after: String(after) }),
    kinds: [],
    scope: {},
  };
}

const ids = (window: ReturnType<typeof firstWindow>) => heldEvents(window).map(({ id }) => id);

it('goes through 50,000 events there and back, and never holds more than its pages', () => {
  let window = firstWindow(page());
  const seen = new Set(ids(window));
  let most = 0;
  for (let mark = nextMark(window); mark !== undefined; mark = nextMark(window)) {
    window = withNext(window, page(mark));
    ids(window).forEach((id) => seen.add(id));
    most = Math.max(most, heldEvents(window).length);
    expect(window.before.length).toBeLessThanOrEqual(KEPT_MARKS);
  }
  expect(seen.size).toBe(EVENTS);
  expect(most).toBe(HELD_PAGES * SIZE);
  expect(window.passed).toBe(PAGES - HELD_PAGES);
  expect(ids(window).pop()).toBe(String(EVENTS - 1));

  for (let asked = earlierMark(window); asked; asked = earlierMark(window)) {
    window = withEarlier(window, page(asked.mark));
    const held = ids(window).map(Number);
    expect(held).toHaveLength(HELD_PAGES * SIZE);
    expect(held.every((id, at) => at === 0 || id === held[at - 1] + 1)).toBe(true);
  }
  // So far the way back is known; from there on only the beginning is.
  expect(window.passed).toBe(PAGES - HELD_PAGES - KEPT_MARKS);
  expect(ids(window)[0]).toBe(String(window.passed * SIZE));
});

it('goes on from where it came back to', () => {
  let window = firstWindow(page());
  for (let turn = 0; turn < 5; turn++) window = withNext(window, page(nextMark(window)));
  const back = earlierMark(window);
  if (!back) throw new Error('there are pages before');
  window = withEarlier(window, page(back.mark));
  window = withNext(window, page(nextMark(window)));
  expect(ids(window)[0]).toBe(String(3 * SIZE));
  expect(ids(window).pop()).toBe(String(6 * SIZE - 1));
});
