// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptList } from '../settings/kept';
import type { SystemDefinition, Versioned } from './system';

export interface SystemsInput {
  /** True: also look into the logs of the last 30 days for accounts, which takes a search of each kind of log. */
  seen?: boolean;
}

export interface SystemsAnswer extends KeptList<SystemDefinition> {
  seen?: SeenAccounts;
}

/** Accounts that the person who asks sees in the logs. */
export interface SeenAccounts {
  /** Accounts in the logs that belong to no system, by id. */
  unassigned: SeenAccount[];
  /** Names that Security Hub gives to accounts, of all that were seen. */
  names: Record<string, string>;
  from: string;
  to: string;
  /** Kinds of log that the person may not read or that did not answer. */
  notRead: string[];
  /** True: more accounts than one search lists. */
  cut?: true;
}

export interface SeenAccount {
  id: string;
  /** Proposed. */
  name?: string;
  /** Kinds of log that have it. */
  logs: string[];
}

export interface LinkEventsInput {
  id: string;
  /** eventIDs, at most 1,000 at a time. */
  events: string[];
  /** True: take them off again. */
  unlink?: boolean;
}

export type { SystemDefinition, Versioned };
