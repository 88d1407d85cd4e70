// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What an investigation can start from and follow through all kinds of logs. */
export const ENTITY_TYPES = [
  /** An ARN `arn:aws:iam::<account>:role/<path><name>`, or a bare name. */
  'role',
  /** An IAM user (ARN or name), or the person or session that CloudTrail names beside a role. */
  'user',
  'access_key',
  /** 12 digits. */
  'account',
  /** An address, or a network such as `10.0.0.0/8`. */
  'address',
  'instance',
  /** Any other ARN, or the name of a bucket, a table, a key ... */
  'resource',
  /** An API by its CloudTrail name: `DeleteTrail`; or all of a service, by its event source: `kms.amazonaws.com`. */
  'action',
  /** CloudTrail's `eventID`, or the id of the request, which S3's own log has too. */
  'event',
  /** `Id` of Security Hub, `id` of GuardDuty. */
  'finding',
  /** A phrase somewhere in the record; 1 to 256 characters. */
  'words',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface Entity {
  type: EntityType;
  /** As it was given, trimmed; 1 to 600 characters. */
  value: string;
}
