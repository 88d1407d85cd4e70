// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../../endpoint';
import type { Scope } from '../../log_query/log_query';
import type { LogId } from '../../logs/log_kind';
import type { Coverage } from '../../search/coverage';
import type { Entity } from '../entity';
import type { Step } from '../trail';

export interface EntityInput {
  entity: Entity;
  scope: Scope;
}

/** What the logs of the period, and of the 45 days before it, tell of one thing. */
export interface EntityAnswer {
  entity: Entity;
  /** ISO UTC, over all kinds; absent: not in the period. */
  firstSeen?: string;
  lastSeen?: string;
  /** Seen in the 45 days before the period; undefined: those days have no logs, so nobody knows. */
  seenBefore?: boolean;
  activity: EntityActivity[];
  partners: Partners[];
  /** Addresses: what they are, best source first; empty: unknown. */
  names: AddressName[];
  /** The person behind a session, where the logs tell, and what tells it. */
  persons: Array<{
    name: string;
    from: 'identity_center' | 'source_identity' | 'assumed_by' | 'session_name' | 'on_behalf_of';
    count: number;
  }>;
  /** The 45 days before: from, to, and how many of those days the compared kinds have logs of. */
  before: { from: string; to: string; logs: Array<{ log: LogId; daysWithLogs: number }> };
}

export interface EntityActivity {
  log: LogId;
  /** Counted once by the kind's own id. */
  count: number;
  firstSeen?: string;
  lastSeen?: string;
  /** One a day, or an hour where the period is at most three days. */
  buckets: Array<{ at: string; count: number | null }>;
  coverage: Coverage;
  problem?: { code: ErrorCode; message: string };
}

/** Things that stand in the same events: roles, addresses, accounts, actions, resources ... */
export interface Partners {
  log: LogId;
  /** The field of the kind that they come from. */
  field: string;
  items: Array<{
    entity: Entity;
    count: number;
    firstSeen: string;
    lastSeen: string;
    /** Not in the 45 days before; undefined: nobody knows. */
    isNew?: boolean;
  }>;
  /** How many more there are than the list holds. */
  more?: number;
}

export interface AddressName {
  source:
    'system_network' | 'instance' | 'interface' | 'aws_service' | 'autonomous_system' | 'special';
  /** Name of the network, id of the instance or interface. */
  text: string;
  /** When the log line that tells it was written. */
  at?: string;
  system?: string;
}

/** Who became whom, by the access keys that were handed out. */
export interface ChainAnswer {
  roots: ChainNode[];
  /** Keys handed out in the period, and how many of them were used. */
  handedOut: number;
  used: number;
  /** What was cut: depth 5, 200 keys. */
  cut?: { what: 'depth' | 'keys'; limit: number };
  coverage: Coverage;
}

export interface ChainNode {
  who: Entity;
  session?: string;
  account?: string;
  /** The key that the events below carry; absent: followed by role and session name within 12 hours, which is weaker. */
  accessKey?: string;
  by: 'start' | 'access_key' | 'role_and_session';
  /** The `AssumeRole*` (or `GetSessionToken`, `GetFederationToken`) call that handed the key out. */
  handedOut?: { at: string; id: string; action: string; from?: Entity };
  events: number;
  firstSeen?: string;
  lastSeen?: string;
  actions: Array<{ action: string; count: number }>;
  next: ChainNode[];
}

/** What to look at next for a finding, each a step with its count. */
export interface SuggestionsInput {
  log: LogId;
  id: string;
  at: string;
  scope: Scope;
}

export interface Suggestion {
  /** Which rule made it; the page has the words. */
  rule:
    | 'calls_of_principal'
    | 'calls_from_address'
    | 'calls_on_resource'
    | 'flows_of_address'
    | 'reads_of_requester'
    | 'same_finding'
    | 'same_resource_findings'
    | 'sessions_of_key';
  steps: Step[];
  /** ISO UTC: a while before the finding began to a while after it was seen last. */
  from: string;
  to: string;
  count?: number;
  coverage?: Coverage;
}

export interface SuggestionsAnswer {
  suggestions: Suggestion[];
  /** Rules that need a kind of log that is not there. */
  notPossible: Array<{ rule: Suggestion['rule']; log: LogId }>;
}
