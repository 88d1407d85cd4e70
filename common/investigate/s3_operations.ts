// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Operations of S3's access log (`REST.<HTTP method>.<resource type>`) and the calls that CloudTrail writes for them:
 * only pairs that have one meaning.
 */
const OPERATIONS: ReadonlyArray<[action: string, operation: string]> = [
  ['GetObject', 'REST.GET.OBJECT'],
  ['HeadObject', 'REST.HEAD.OBJECT'],
  ['PutObject', 'REST.PUT.OBJECT'],
  ['CopyObject', 'REST.COPY.OBJECT'],
  ['DeleteObject', 'REST.DELETE.OBJECT'],
  ['DeleteObjects', 'REST.POST.MULTI_OBJECT_DELETE'],
];

/** The names of one thing done in both logs; what is only in one of them has no name in the other. */
export function s3Operations(value: string): { actions: string[]; operations: string[] } {
  const pairs = OPERATIONS.filter((pair) => pair.indexOf(value) >= 0);
  if (pairs.length > 0)
    return { actions: pairs.map(([action]) => action), operations: pairs.map(([, one]) => one) };
  // Only the access log separates by dots and writes in capitals.
  return /^[A-Z0-9]+\./.test(value)
    ? { actions: [], operations: [value] }
    : { actions: [value], operations: [] };
}
