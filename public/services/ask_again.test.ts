// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { AskProblem } from './ask';
import { pauseBeforeNext, whenSeenAfter } from './ask_again';

const problem = (code: AskProblem['code'], seconds?: number) =>
  new AskProblem(code, 503, '', undefined, seconds);

describe('pauseBeforeNext', () => {
  it.each(['network', 'overloaded', 'too_many_searches', 'unavailable'] as const)(
    '%s passes by itself: ten seconds, growing to a minute',
    (code) => {
      const pauses = [1, 2, 3, 4, 50].map((failures) =>
        pauseBeforeNext(problem(code), failures, 0)
      );
      expect(pauses).toEqual([10000, 20000, 40000, 60000, 60000]);
    }
  );

  it.each([
    'bad_input',
    'conflict',
    'deadline',
    'forbidden',
    'mapping_conflict',
    'not_found',
    'not_signed_in',
    'too_many_buckets',
    'unknown',
  ] as const)('%s does not', (code) => {
    expect(pauseBeforeNext(problem(code, 5), 1)).toBeUndefined();
  });

  it.each([
    [5, 1, 5000],
    [5, 2, 10000],
    [90, 1, 90000],
    [90, 3, 90000],
    [0, 1, 1000],
    [1e9, 1, 600000],
  ])('a server that asks for %s s, failure %s: %s ms', (seconds, failures, expected) => {
    expect(pauseBeforeNext(problem('unavailable', seconds), failures, 0)).toBe(expected);
  });

  it('is up to a quarter later, so that not all pages come at once', () => {
    expect(pauseBeforeNext(problem('unavailable'), 1, 0.999)).toBeCloseTo(12500, -2);
    const some = new Set(
      Array.from({ length: 20 }, () => pauseBeforeNext(problem('unavailable'), 1))
    );
    expect(some.size).toBeGreaterThan(1);
  });
});

describe('whenSeenAfter', () => {
  const run = jest.fn();
  const see = (state: 'visible' | 'hidden') => {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  beforeEach(() => {
    jest.useFakeTimers();
    run.mockClear();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('runs once, after its time', () => {
    whenSeenAfter(1000, run);
    jest.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    see('hidden');
    see('visible');
    jest.advanceTimersByTime(10000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('waits for somebody to look at the page, but not longer', () => {
    see('hidden');
    whenSeenAfter(1000, run);
    jest.advanceTimersByTime(60000);
    expect(run).not.toHaveBeenCalled();
    see('visible');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not come sooner because somebody looks', () => {
    whenSeenAfter(1000, run);
    see('hidden');
    see('visible');
    expect(run).not.toHaveBeenCalled();
  });

  it('is called off', () => {
    whenSeenAfter(1000, run)();
    jest.advanceTimersByTime(1000);
    see('visible');
    expect(run).not.toHaveBeenCalled();
  });
});
