// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Call, Denial, Fields } from './call';
import { hourMs, minuteMs } from './calendar';
import type { DayLog, Outcome } from './day_log';
import type { Random } from './random';
import type { Caller } from './session';

/** One line of an incident: a call, made `count` times from a minute on. */
export interface Step {
  caller: Caller;
  /** Minutes after the incident's first. */
  minute: number;
  count?: number;
  /** Seconds between repeated calls. */
  pace?: number;
  call: Call;
  outcome?: Outcome;
}

/** A call of an incident: `iam:CreateUser`. */
export function act(name: string, params?: Fields, more: Partial<Call> = {}): Call {
  const [source, event] = name.split(':');
  return {
    source,
    name: event,
    weight: 1,
    ...(params ? { params: () => params } : {}),
    ...more,
  };
}

/** The same call refused, with AWS's reason. */
export function refused(
  name: string,
  cause: Denial['cause'],
  resource: string,
  more: Partial<Call> & { action?: string } = {}
): Call {
  const { action, ...call } = more;
  return act(name, undefined, {
    denied: { share: 1, cause, action: action ?? name, resource },
    ...call,
  });
}

/** Epoch ms of an hour and minute (`19:12`, UTC) of the day. */
export function clock(log: DayLog, time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return log.day.start + hour * hourMs + minute * minuteMs;
}

export function play(log: DayLog, start: number, steps: Step[], random: Random): void {
  for (const { caller, minute, count = 1, pace = 7, call, outcome } of steps) {
    const end = outcome ?? (call.denied ? 'denied' : call.failed ? 'failed' : 'succeeded');
    for (let i = 0; i < count; i++) {
      log.call(caller, call, start + minute * minuteMs + i * pace * 1000, random, end);
    }
  }
}
