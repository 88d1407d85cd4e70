// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId } from '../../logs/log_kind';

/** An investigation that somebody saved: what was on the screen, and what was noted on events. */
export interface SavedInvestigation {
  /** Lower case letters, digits, dashes, underscores; never changes. */
  id: string;
  name: string;
  note?: string;
  /** The search part of the page's address (`encodeInvestigation`), at most 8,000 characters. */
  state: string;
  /** At most 100. */
  notes: EventNote[];
  /** Ids of systems of the register that it is about. */
  systems?: string[];
}

/** What somebody noted on one event. */
export interface EventNote {
  log: LogId;
  /** Id of the document; with `log` and `at` it finds it again. */
  id: string;
  /** ISO UTC, of the event. */
  at: string;
  text: string;
  /** Who wrote it, and when: by the server alone, whatever was sent. */
  by?: string;
  written?: string;
}
