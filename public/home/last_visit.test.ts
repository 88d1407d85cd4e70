// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { lastVisit } from './last_visit';

const HOUR = 3600_000;
const memory = (start?: string) => {
  let kept: string | null = start === undefined ? null : start;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
};

it('remembers the visit before, also when the page is opened again within it', () => {
  const store = memory();
  expect(lastVisit(store, 10 * HOUR)).toBeUndefined();
  expect(lastVisit(store, 10.2 * HOUR)).toBeUndefined();
  expect(lastVisit(store, 20 * HOUR)).toBe(10.2 * HOUR);
  expect(lastVisit(store, 20.1 * HOUR)).toBe(10.2 * HOUR);
  expect(lastVisit(store, 30 * HOUR)).toBe(20.1 * HOUR);
});

it.each(['nonsense', '[]', '{"latest":"x"}', '{"latest":99999999999999}'])(
  'takes %s for no visit',
  (kept) => {
    expect(lastVisit(memory(kept), 10 * HOUR)).toBeUndefined();
  }
);

it('forgets what is longer ago than can be asked in one go', () => {
  const store = memory();
  lastVisit(store, 0);
  expect(lastVisit(store, 91 * 24 * HOUR)).toBeUndefined();
});

it('does without a browser that keeps anything', () => {
  const refusing = {
    getItem: (): string => {
      throw new Error('refused');
    },
    setItem: () => {
      throw new Error('refused');
    },
  };
  expect(lastVisit(refusing, HOUR)).toBeUndefined();
});
