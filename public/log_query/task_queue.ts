// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
type Run = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** Runs at most `most` tasks at a time, in the order they came; one whose signal stopped it before its turn never runs. */
export function taskQueue(most: number): Run {
  let running = 0;
  const waiting: Array<() => void> = [];
  const next = () => {
    while (running < most && waiting.length > 0) (waiting.shift() as () => void)();
  };
  return (task, signal) =>
    new Promise((resolve, reject) => {
      const start = () => {
        signal.removeEventListener('abort', leave);
        running += 1;
        task()
          .then(resolve, reject)
          .then(() => {
            running -= 1;
            next();
          });
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(aborted());
      };
      if (signal.aborted) {
        reject(aborted());
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(start);
      next();
    });
}

function aborted(): Error {
  const fault = new Error('Nobody waits for this any more.');
  fault.name = 'AbortError';
  return fault;
}
