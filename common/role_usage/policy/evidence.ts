// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../search/coverage';
import type {
  AccessLevel,
  AskedSearch,
  DenialCause,
  MappingKind,
  Reconcile,
  RoleInput,
  TopList,
} from '../answers';

export type PolicyInput = RoleInput;

/**
 * Who stood behind a call, each call in one class, the first that fits: `console` = credentials of the AWS console
 * (`sessionCredentialFromConsole`); `person` = the role is one of IAM Identity Center; `pipeline` = the role, or the
 * role that assumed it, is a pipeline role of the register; `service` = an AWS service called with the role's session
 * (`userIdentity.invokedBy`); `program` = all others.
 */
export const ORIGINS = ['program', 'service', 'pipeline', 'person', 'console'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * What a call proves. `succeeded`, `failed` = authorised, then an error: the permission was there. `no_proof` =
 * throttling, validation and the like, which AWS may answer before it looks at permissions. `denied` = it was not there.
 */
export type Proof = 'succeeded' | 'failed' | 'no_proof' | 'denied';

/** Calls of one origin and one proof; one count for one eventID, only the copy in the role's own account. */
export interface Use {
  origin: Origin;
  proof: Proof;
  /** KMS called by a service: `s3.ap-northeast-1.amazonaws.com`, as `kms:ViaService` has it. */
  via?: string;
  events: number;
  firstSeen: string;
  lastSeen: string;
}

/** A resource as calls of one origin and one proof named it. */
export interface SeenResource {
  /** An ARN that the record has or that its parameters fill; `*` stands for a part that no record tells. */
  arn: string;
  /** True: of another account than the role's. */
  foreign?: true;
  origin: Origin;
  proof: Proof;
  /** See `Use`. */
  via?: string;
  events: number;
  lastSeen: string;
}

export interface ActionEvidence {
  action: string;
  accessLevel?: AccessLevel;
  /** True when the events could also have needed another action (rights hide the field that decides). */
  candidate?: true;
  eventNames: string[];
  uses: Use[];
  /** True: AWS limits this action by no resource, its policy must say `*`. */
  anyOnly: boolean;
  /** Distinct resources; empty with `anyOnly`. */
  resources: SeenResource[];
  /** Calls that name no resource of the action: with any of them the list of resources is not whole. */
  unnamed: Use[];
  /** True: there are more resources than were read, or rights hide the fields that name them. */
  cut?: 'many' | 'hidden';
  /** UTC days (YYYY-MM-DD) with a call that proves the permission. */
  days: string[];
  /** Roles that used it; only in evidence of several roles. */
  usedBy?: UsedBy[];
}

export interface UsedBy {
  role: string;
  events: number;
  lastSeen: string;
}

/** A role that successful calls handed to a service: `iam:PassRole` leaves no event of its own. */
export interface PassedRole {
  /** ARN; of a role that was given by name, patterns with and without a path. */
  arns: string[];
  /** The service that got it, by its operation: `lambda.amazonaws.com`. */
  passedTo: string;
  /** The operations (`lambda:CreateFunction`). */
  through: string[];
  origin: Origin;
  events: number;
  lastSeen: string;
}

/** Actions that the same call may need besides, by the map; never seen as such. */
export interface MayNeed {
  action: string;
  /** The used actions' operations that may need it. */
  because: string[];
  /** `extra` = checked in the same call; `kms` = when the resource is encrypted with a key of one's own. */
  kind: 'extra' | 'kms';
}

/** A refusal, by the action that it is about. */
export interface DeniedAction {
  /** AWS's own word for it where the message has one, else the mapped action. */
  action: string;
  /** False: the catalogue does not have the action; it cannot be added. */
  known: boolean;
  cause: DenialCause;
  explicit: boolean;
  resourceNamed?: string;
  events: number;
  lastSeen: string;
}

/** What cannot be seen for lack of logs, in the role's account and the period. */
export interface LogSight {
  /** Event sources of which data events of the account are in the logs. */
  dataEventSources: string[];
  /** KMS events of the account that are calls, whoever made them. */
  kmsEvents: number;
  /** Regions of the account's events, most first, and of the role's own. */
  accountRegions: string[];
  roleRegions: string[];
  /** False: rights hide a field that this needs, so nothing is known. */
  visible: boolean;
}

/** Mapped names beside the names that AWS printed in refusals. */
export interface Agreement {
  /** Denied calls whose message names an action. */
  named: number;
  same: number;
  different: Array<{ mapped: string[]; named: string; events: number }>;
}

/** The catalogue of the services that matter here: service -> access level -> names. */
export type CatalogueSlice = Record<string, { [Level in AccessLevel]?: string[] }>;

/** All that a policy for a role rests on. */
export interface PolicyEvidence {
  /** ARN; several in evidence of several roles. */
  roles: string[];
  period: { from: string; to: string };
  /** The Region of most calls; of each role, where there are several. */
  homeRegions: string[];
  /** Calls counted, the role's own copies. */
  events: number;
  actions: ActionEvidence[];
  passedRoles: PassedRole[];
  mayNeed: MayNeed[];
  denied: TopList<DeniedAction>;
  /** Calls by how their action was found. */
  mapping: Array<{ mapping: MappingKind; events: number }>;
  /** Events (`s3.amazonaws.com:GetX`) whose permission nobody knows, most calls first. */
  unmapped: Array<{ event: string; events: number }>;
  agreement: Agreement;
  sight: LogSight;
  /** What the origins rest on. */
  origins: {
    /** `forbidden`: pipeline roles are not known, so no call is counted as one of a pipeline. */
    register: 'read' | 'empty' | 'forbidden';
    consoleVisible: boolean;
    /** Calls of each, all outcomes; their sum is `events`. */
    calls: Array<{ origin: Origin; events: number }>;
    /** More assumed sessions of pipelines than were told apart. */
    pipelineCut?: true;
  };
  catalogue: CatalogueSlice;
}

export interface PolicyAnswer {
  /** Absent when nothing of the role is in the period, or the user may not read it. */
  evidence?: PolicyEvidence;
  reconcile: Reconcile;
  coverage: Coverage;
  asked: AskedSearch[];
}
