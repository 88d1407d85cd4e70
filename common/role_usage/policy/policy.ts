// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel } from '../answers';
import type { DeniedAction, MayNeed, Origin, UsedBy } from './evidence';

/** What a person chooses; all of it lives in the address. */
export interface PolicyOptions {
  /** `exact`: ARNs as seen; `pattern`: account, Region and names open; `any`: `*`. */
  resources: 'exact' | 'pattern' | 'any';
  /** With `pattern`: names become named placeholders, for a system whose names differ. */
  names: boolean;
  /** Calls that do not count. */
  leaveOut: Origin[];
  /** Also actions whose calls were authorised and then failed, never succeeded. */
  failed: boolean;
  /** `iam:PassRole` and the condition `kms:ViaService`. */
  inferred: boolean;
  /** Fewer, wider action names, where all that they add is listed. */
  wildcards: boolean;
  /** Actions that a person added by hand: denied ones, or what may also be needed. */
  add: string[];
}

export const DEFAULT_OPTIONS: PolicyOptions = {
  resources: 'exact',
  names: false,
  leaveOut: [],
  failed: true,
  inferred: true,
  wildcards: false,
  add: [],
};

/** A managed policy's most characters, white space not counted (IAM quotas). */
export const POLICY_SIZE = 6144;

export type Ref = 'partition' | 'account' | 'region' | { name: string };
/** Text with placeholders; each output writes them in its own way. */
export type ResourcePart = string | { ref: Ref; seen: string };
export type ResourceText = ResourcePart[];

export interface PolicyLine {
  /** One action, or a wildcard. */
  action: string;
  /** Used actions that it stands for. */
  actions: string[];
  /** With a wildcard: what it allows beyond those. */
  adds: string[];
  /** Calls that prove it. */
  events: number;
  succeeded: number;
  /** Absent with what a person added. */
  lastSeen?: string;
  /** True: no call succeeded, some failed after authorisation. */
  onlyFailed?: true;
  candidate?: true;
  /** Where the lines of a statement have different reasons for its resources (`mixed`). */
  widened?: Widened;
  usedBy?: UsedBy[];
}

export type StatementReason = 'used' | 'inferred' | 'added';
/** Why a statement's resources are wider than the option asks. */
export type Widened = 'any_only' | 'unnamed' | 'many' | 'hidden' | 'added' | 'mixed';

export interface PolicyStatement {
  sid: string;
  service: string;
  accessLevel?: AccessLevel;
  reason: StatementReason;
  lines: PolicyLine[];
  resources: ResourceText[];
  widened?: Widened;
  condition?: { operator: 'StringEquals'; key: string; values: ResourceText[] };
}

export interface PolicyDocument {
  statements: PolicyStatement[];
  /** Characters without white space, placeholders as they stand there. */
  size: number;
}

export interface NamePlaceholder {
  /** `Bucket1` */
  name: string;
  /** What it was. */
  seen: string;
}

/** A refusal beside the policy: is the action in it, and for the resource that was refused? */
export interface OfferedAction extends DeniedAction {
  inPolicy: 'no' | 'other_resource' | 'yes';
}

export interface BuiltPolicy {
  /** One, or several where one would be too long. */
  documents: PolicyDocument[];
  names: NamePlaceholder[];
  /** A statement that is too long for any policy: its document is over the size. */
  tooLong: boolean;
  /** Asked for and denied: offered, never in the policy by itself. */
  offered: OfferedAction[];
  mayNeed: MayNeed[];
  /** Used, but its calls are no proof, or all of them were left out. */
  notIncluded: Array<{
    action: string;
    why: 'no_proof' | 'left_out' | 'failed_only';
    events: number;
  }>;
  /** Additions of all wildcards. */
  adds: string[];
}
