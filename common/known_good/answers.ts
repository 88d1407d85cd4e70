// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../endpoint';
import type { Scope } from '../log_query/log_query';
import type { LogId } from '../logs/log_kind';
import type { KeptList, Writing } from '../settings/kept';
import type { KnownGoodList } from './known_good_list';

export interface KnownGoodAnswer extends KeptList<KnownGoodList> {
  /** May the person who asks approve what others wrote. */
  approving: Writing;
  /** Who asks, as OpenSearch says; absent: it proves nobody's name. */
  person?: string;
  /** YYYY-MM-DD in the zone of reviews: a list that expired before it holds no more. */
  today: string;
}

export interface ApproveInput {
  id: string;
  /** The version that the person had before his eyes. */
  version: number;
}

export interface KnownGoodHitsInput {
  scope: Scope;
}

/** What the known-good lists leave out of a scope, whether it is switched on there or not. */
export interface KnownGoodHits {
  /** Lists that hold for the scope, by name. */
  lists: KnownGoodListHits[];
  /** Lists that would fit but are expired, by name. */
  expired: Array<{ id: string; name: string; expires: string }>;
  /** What all of them leave out together, by kind: an event that two lists name counts once. */
  together: KnownGoodKindHits[];
}

export interface KnownGoodListHits {
  id: string;
  name: string;
  expires: string;
  usedForEvidence: boolean;
  approved: boolean;
  /** Only kinds of log that such values are looked for in. */
  kinds: KnownGoodKindHits[];
}

export interface KnownGoodKindHits {
  log: LogId;
  /** Events, findings or records that are left out, each once; null: not to be counted (`problem`). */
  count: number | null;
  /** Findings beyond 1,000 are estimated, within a percent. */
  estimated?: true;
  problem?: ErrorCode;
}
