// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from './calendar';
import type { Account } from './company';
import type { Random } from './random';

export type Fields = Record<string, unknown>;

/** What a call's details may depend on. */
export interface CallContext {
  random: Random;
  /** Epoch ms of the call. */
  at: number;
  account: Account;
  region: string;
}

export interface Resource {
  ARN: string;
  accountId?: string;
  type?: string;
}

/** Why authorisation said no; each has its own wording in CloudTrail. */
export type DenialCause =
  | 'identity_policy'
  | 'service_control_policy'
  | 'resource_policy'
  | 'endpoint_policy'
  | 'key_policy'
  | 'encoded';

export interface Denial {
  share: number;
  cause: DenialCause;
  /** IAM action AWS would name; `s3:PutObject`. */
  action: string;
  resource: string;
  code?: string;
}

/** An error after authorisation: the permission was there, the call still failed. */
export interface Failure {
  share: number;
  code: string;
  message: string;
}

/** One kind of API call of a habit. */
export interface Call {
  /** Without `.amazonaws.com`. */
  source: string;
  name: string;
  weight: number;
  params?: (context: CallContext) => Fields;
  response?: (context: CallContext) => Fields;
  resources?: (context: CallContext) => Resource[];
  additional?: (context: CallContext) => Fields;
  /** Default: read when the name starts like a reading call. */
  read?: boolean;
  /** A data event (S3 objects, DynamoDB items, SQS messages, Lambda invocations). */
  data?: boolean;
  region?: string;
  /** A service makes the call with the caller's session: `dynamodb.amazonaws.com`. */
  via?: string;
  denied?: Denial;
  failed?: Failure;
  /** Owner of the resource when it is another account: gets a copy of the record. */
  owner?: Account;
  /** The owner's copy hides the caller's session (KMS, STS) instead of naming it (S3). */
  ownerSeesAccountOnly?: boolean;
  /** Only on these days. */
  on?: (day: CalendarDay) => boolean;
}

const readName = /^(Get|List|Describe|Head|Query|Scan|BatchGet|Lookup|Search|Select|Filter|Check)/;

export function isRead(call: Call): boolean {
  return call.read ?? readName.test(call.name);
}

/** Calls of one service: `[name, weight, details]`. */
export function callsOf(
  source: string,
  rows: Array<[string, number, Omit<Call, 'source' | 'name' | 'weight'>?]>
): Call[] {
  return rows.map(([name, weight, details]) => ({ source, name, weight, ...details }));
}

/** Draws calls by their weights; `undefined` when none is possible that day. */
export function drawer(
  calls: readonly Call[],
  day: CalendarDay
): ((random: Random) => Call) | undefined {
  const possible = calls.filter((call) => !call.on || call.on(day));
  const ends: number[] = [];
  let total = 0;
  for (const call of possible) {
    total += call.weight;
    ends.push(total);
  }
  if (total === 0) {
    return undefined;
  }
  return (random) => {
    const mark = random.unit() * total;
    return possible[ends.findIndex((end) => mark < end)];
  };
}
