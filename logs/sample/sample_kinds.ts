// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Kinds of logs the sample company keeps, in the order they are loaded. */
export const sampleKinds = [
  'cloudtrail',
  'securityhub',
  'guardduty',
  'vpcflowlogs',
  's3accesslog',
  'waf',
  'elb',
] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** A raw record and the S3 key of the file it stands in. */
export interface SampleRecord {
  /** A JSON object, or a line of a text log. */
  record: unknown;
  path: string;
  /** First line of the file, where a text log has one. */
  header?: string;
}
