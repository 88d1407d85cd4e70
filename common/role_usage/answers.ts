// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../search/coverage';

/** `from` and `to` are ISO UTC instants, half open: from <= event < to. At most 400 days. */
export interface PeriodInput {
  from: string;
  to: string;
}

export interface RolesInput extends PeriodInput {
  /** Account ids; only roles of these. */
  account?: string | string[];
  /** Ids of systems of the register, and names of environments: only roles of their accounts. */
  system?: string[];
  environment?: string[];
  /** Words looked for in role name and ARN, case ignored. */
  search?: string;
  /** IAM actions (`s3:GetObject`) or service prefixes (`s3`): only roles that used all of them, not denied. */
  uses?: string[];
}

/** How a role came to be: decides whether its policy is ours to change. */
export type RoleKind = 'service' | 'service_linked' | 'identity_center' | 'cross_account';

/** Three outcomes, never two: denied = authorisation said no; failed = authorised, then an error. */
export interface Outcomes {
  succeeded: number;
  denied: number;
  failed: number;
}

export interface RoleRow extends Outcomes {
  arn: string;
  name: string;
  accountId: string;
  kind: RoleKind;
  /** succeeded + denied + failed; one count for one eventID, only the copy in the role's own account. */
  events: number;
  firstSeen: string;
  lastSeen: string;
}

export interface RolesAnswer {
  roles: RoleRow[];
  total: number;
  /** ARNs of roles that are seen only in copies delivered to other accounts: no row, their own account counts them. */
  onlyElsewhere: string[];
  coverage: Coverage;
  asked: AskedSearch[];
}

/** A search as it was sent, for "what was asked". */
export interface AskedSearch {
  index: string;
  body: unknown;
}

export interface RoleInput extends PeriodInput {
  role: string;
}
export type ActionsInput = RoleInput;

/** How the IAM action behind an event was found. */
export type MappingKind =
  'exact' | 'renamed' | 'by_content' | 'heuristic' | 'none_needed' | 'not_an_api_call' | 'unmapped';

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management';

export interface ActionRow extends Outcomes {
  /** `s3:GetObject` */
  action: string;
  /** Absent when the catalogue does not know the action. */
  accessLevel?: AccessLevel;
  firstSeen: string;
  lastSeen: string;
  /** Calls made by an AWS service with the role's session (`userIdentity.invokedBy`), part of the counts. */
  viaService: number;
  /** The events it was seen through. */
  eventNames: string[];
  /** True when the events could also have needed another action (rights hide the field that decides). */
  candidate?: boolean;
}

export interface EventRow extends Outcomes {
  eventSource: string;
  eventName: string;
  actions: string[];
  mapping: MappingKind;
  firstSeen: string;
  lastSeen: string;
  regions: string[];
  viaService: number;
}

/** documents = counted + copiesElsewhere + secondDeliveries: what Discover shows and why we say another number. */
export interface Reconcile {
  documents: number;
  counted: number;
  copiesElsewhere: number;
  secondDeliveries: number;
}

export interface ActionsAnswer {
  /** Absent when nothing of the role is in the period, or the user may not read it. */
  role?: RoleRow;
  actions: ActionRow[];
  events: EventRow[];
  reconcile: Reconcile;
  coverage: Coverage;
  asked: AskedSearch[];
}

export interface TrendInput extends RoleInput {
  /** IANA zone of the buckets; default UTC. */
  tz?: string;
  /** Length of a bucket; default: by the length of the period. Slices of one period ask for the same. */
  interval?: TrendInterval;
}

export type TrendInterval = 'hour' | 'day' | 'week' | 'month';

export interface TrendBucket {
  /** ISO UTC start of the bucket. */
  start: string;
  services: Array<Outcomes & { service: string }>;
}

export interface TrendAnswer {
  /** At most 300 buckets, empty ones included. */
  buckets: TrendBucket[];
  interval: TrendInterval;
  /** Days (ISO UTC start, in the zone asked for) on which events were seen for the first time in the period. */
  newEvents: NewEvents[];
  coverage: Coverage;
  asked: AskedSearch[];
}

export interface NewEvents {
  start: string;
  count: number;
  /** `s3.amazonaws.com:GetObject`, sorted; every event of the period is in exactly one list. */
  events: string[];
}

export type ContextInput = RoleInput;

/** A list with its cut: never silent. */
export interface TopList<Row> {
  rows: Row[];
  /** Documents of values that the list does not show. */
  others: number;
  /** True: put together from slices of the period whose lists were cut, so a row may lack some of its events. */
  atLeast?: true;
  /** False when the user's rights hide the field: then rows is empty and means nothing. */
  visible: boolean;
}

export interface SeenCount {
  value: string;
  events: number;
  firstSeen: string;
  lastSeen: string;
}

export type DenialCause =
  | 'identity_policy'
  | 'service_control_policy'
  | 'resource_control_policy'
  | 'permissions_boundary'
  | 'session_policy'
  | 'resource_policy'
  | 'vpc_endpoint_policy'
  | 'unknown';

export interface DeniedRow {
  eventSource: string;
  eventName: string;
  errorCode: string;
  /** The action that AWS itself named in the message. */
  actionNamed?: string;
  resourceNamed?: string;
  cause: DenialCause;
  /** True: an explicit deny. */
  explicit: boolean;
  events: number;
  firstSeen: string;
  lastSeen: string;
}

export interface ContextAnswer {
  sessions: TopList<SeenCount>;
  regions: TopList<SeenCount>;
  addresses: TopList<SeenCount>;
  resources: TopList<SeenCount>;
  viaServices: TopList<SeenCount>;
  denied: TopList<DeniedRow>;
  coverage: Coverage;
  asked: AskedSearch[];
}

export interface ExportInput extends RoleInput {
  format: string;
  lang?: string;
  tz?: string;
}
