// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { taskQueue } from './task_queue';

const never = () => new AbortController().signal;
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Tasks that end when told. */
function tasks(count: number) {
  const started: number[] = [];
  const end: Array<() => void> = [];
  const run = Array.from({ length: count }, (_, at) => () => {
    started.push(at);
    return new Promise<number>((resolve) => {
      end[at] = () => resolve(at);
    });
  });
  return { started, end, run };
}

it('starts no more than it may, and the next when one ends', async () => {
  const queue = taskQueue(2);
  const { started, end, run } = tasks(4);
  const answers = run.map((task) => queue(task, never()));
  expect(started).toEqual([0, 1]);
  end[1]();
  await turn();
  expect(started).toEqual([0, 1, 2]);
  end[0]();
  end[2]();
  await turn();
  end[3]();
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3]);
});

it('leaves out what was called off while it waited', async () => {
  const queue = taskQueue(1);
  const { started, end, run } = tasks(3);
  const first = queue(run[0], never());
  const stop = new AbortController();
  const second = queue(run[1], stop.signal);
  const third = queue(run[2], never());
  stop.abort();
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  end[0]();
  await first;
  await turn();
  expect(started).toEqual([0, 2]);
  end[2]();
  await third;
});

it('goes on after a fault', async () => {
  const queue = taskQueue(1);
  await expect(queue(() => Promise.reject(new Error('x')), never())).rejects.toThrow('x');
  await expect(queue(() => Promise.resolve(7), never())).resolves.toBe(7);
});

it('runs nothing for somebody who has already left', async () => {
  const stop = new AbortController();
  stop.abort();
  const task = jest.fn(() => Promise.resolve());
  await expect(taskQueue(1)(task, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(task).not.toHaveBeenCalled();
});
