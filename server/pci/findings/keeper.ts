// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import { noArrivals } from './arrivals';
import { keepFindings } from './keep_findings';
import type { Keeping } from './keep_findings';

/** Milliseconds between two looks at the logs, and after a fault. */
const EVERY = 15000;
const LONGEST = 120000;
/** What a person waits for it at most, and how old the last look may be for him. */
const PATIENCE = 3000;
const FRESH = 2000;

export interface FindingsKeeper {
  /** Takes what arrived, if the last look is not just over; waits three seconds at most. Never throws. */
  catchUp(): Promise<void>;
  /** Looks at once, for a rebuild that somebody asked for. */
  wake(): void;
  stop(): void;
}

/** Keeps the findings until it is stopped, never throwing. Says what is in the way once, and when it is over. */
export function startFindingsKeeper(
  keeping: Omit<Keeping, 'owner'>,
  log: { info(line: string): void; warn(line: string): void },
  also: () => Promise<boolean> = async () => false
): FindingsKeeper {
  const owner = randomBytes(8).toString('hex');
  const arrivals = noArrivals();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let looked = 0;
  let wait = EVERY;
  let told = '';
  let stopped = false;

  const step = async (): Promise<boolean> => {
    try {
      const more = await keepFindings({ ...keeping, owner, arrivals });
      // Days are kept of findings that are there.
      const moreDays = more ? false : await also();
      if (told) log.info('Findings are kept again.');
      told = '';
      wait = EVERY;
      looked = Date.now();
      return more || moreDays;
    } catch (error) {
      const { name, message } = error as Error;
      const line = `Findings cannot be kept now: ${name} ${message}`;
      if (line !== told && !stopped) log.warn(line);
      told = line;
      wait = Math.min(wait * 2, LONGEST);
      return false;
    }
  };
  const run = (): Promise<boolean> => {
    if (running) return running;
    if (timer) clearTimeout(timer);
    running = step().then((more) => {
      running = undefined;
      if (!stopped) schedule(more ? 20 : wait);
      return more;
    });
    return running;
  };
  const schedule = (milliseconds: number) => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
    timer.unref();
  };
  schedule(100);
  return {
    catchUp: async () => {
      if (stopped || Date.now() - looked < FRESH) return;
      let given: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((resolve) => {
        given = setTimeout(resolve, PATIENCE);
      });
      await Promise.race([run(), patience]);
      if (given) clearTimeout(given);
    },
    wake: () => {
      if (!stopped) schedule(0);
    },
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
