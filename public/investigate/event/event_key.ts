// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId } from '../../../common/logs/log_kind';

/** What finds one document again. */
export interface EventRef {
  log: LogId;
  id: string;
  /** ISO UTC. */
  at: string;
}

export function eventKey({ log, id }: EventRef): string {
  return `${log} ${id}`;
}

export function refOf({ log, id, at }: EventRef): EventRef {
  return { log, id, at };
}
