// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A value that a field must have, or must not have. */
export interface ValueFilter {
  field: string;
  value: string;
  not?: boolean;
}

/**
 * The documents behind role usage: calls with a role's session. NetworkActivity repeats at a VPC endpoint a call that
 * has its own event, Insight is a report about calls: neither is counted. The search and the link to Discover are both
 * made from this list, so that they count the same documents.
 */
export function roleDocuments(role?: string): ValueFilter[] {
  const ofOne = role === undefined ? [] : [{ field: ROLE_FIELD, value: role }];
  return [
    { field: 'userIdentity.type', value: 'AssumedRole' },
    ...ofOne,
    { field: 'eventCategory', value: 'NetworkActivity', not: true },
    { field: 'eventCategory', value: 'Insight', not: true },
  ];
}

const ROLE_FIELD = 'userIdentity.sessionContext.sessionIssuer.arn';
