// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause, FieldClause } from '../../log_query/log_query';

/** A call that succeeded. */
export const SUCCEEDED: FieldClause = { field: 'errorCode', exists: true, not: true };
/** A repeated sighting at an endpoint, and a report about calls, are no calls. */
export const CALLS: FieldClause = {
  field: 'eventCategory',
  in: ['NetworkActivity', 'Insight'],
  not: true,
};
/** Calls that an AWS service made on somebody's behalf are nobody's own act. */
export const NOT_BY_SERVICE: FieldClause = {
  field: 'userIdentity.invokedBy',
  exists: true,
  not: true,
};
/** Roles that Identity Center makes for people. */
export const PERSON: FieldClause = {
  field: 'userIdentity.sessionContext.sessionIssuer.userName',
  prefix: 'AWSReservedSSO_',
};
export const WRITES: FieldClause = { field: 'readOnly', is: false };

export const PRIVATE_NETWORKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

export function called(...names: string[]): FieldClause {
  return { field: 'eventName', in: names };
}

export function ofService(...names: string[]): FieldClause {
  return { field: 'eventSource', in: names.map((name) => `${name}.amazonaws.com`) };
}

/** Succeeded calls of these names. */
export function changesOf(...names: string[]): Clause[] {
  return [CALLS, called(...names), SUCCEEDED];
}
