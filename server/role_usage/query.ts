// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { roleDocuments } from '../../common/role_usage/role_documents';
import type { Period } from '../../common/time/period';
import { cloudtrail, UNKNOWN_ACCOUNT } from '../logs/cloudtrail';
import type { KeySource } from '../search/composite';
import type { SearchBody } from '../search/search_port';

/** What a role usage search asks about. */
export interface Scope {
  period: Period;
  /** ARN; absent: all roles. */
  role?: string;
  /** ARNs; absent: all roles. */
  roles?: readonly string[];
}

/** A condition of our own definitions on one field. */
export type Condition =
  | { field: string; is: string }
  | { field: string; in: readonly string[] }
  | { field: string; startsWith: string }
  | { field: string; exists: true };

/** The documents of a scope: always in a period, always calls with a role's session; narrowed by conditions. */
export function documentsQuery(scope: Scope, also: SearchBody[] = []): SearchBody {
  const { from, to } = scope.period;
  const filters = roleDocuments(scope.role);
  const ofRoles = scope.roles ? [clause({ field: cloudtrail.role, in: scope.roles })] : [];
  const clauses = (not: boolean) =>
    filters
      .filter((filter) => Boolean(filter.not) === not)
      .map(({ field, value }) => clause({ field, is: value }));
  return {
    bool: {
      filter: [
        { range: { [cloudtrail.time]: { gte: from, lt: to } } },
        ...clauses(false),
        ...ofRoles,
        ...also,
      ],
      must_not: clauses(true),
    },
  };
}

/** A condition as OpenSearch reads it. `startsWith` does not mind upper or lower case. */
export function clause(condition: Condition): SearchBody {
  if ('is' in condition) return { term: { [condition.field]: { value: condition.is } } };
  if ('in' in condition) return { terms: { [condition.field]: [...condition.in] } };
  if ('startsWith' in condition) {
    return {
      prefix: { [condition.field]: { value: condition.startsWith, case_insensitive: true } },
    };
  }
  return { exists: { field: condition.field } };
}

/** Documents that fit at least one of some conditions. */
export function anyOfClauses(clauses: SearchBody[]): SearchBody {
  return { bool: { should: clauses, minimum_should_match: 1 } };
}

/** Documents that fit none of some conditions. */
export function noneOfClauses(clauses: SearchBody[]): SearchBody {
  return { bool: { must_not: clauses } };
}

/**
 * The copy in the role's own account. A record whose account nobody knows (`unknown`, or none) counts as own: nothing
 * shows that it is a copy, and leaving it out would make usage disappear.
 */
export function ownAccountClause(account: string): SearchBody {
  return anyOfClauses([
    clause({ field: cloudtrail.account, in: [account, UNKNOWN_ACCOUNT] }),
    noneOfClauses([clause({ field: cloudtrail.account, exists: true })]),
  ]);
}

const role: KeySource = { name: 'role', field: cloudtrail.role };
const account: KeySource = { name: 'account', field: cloudtrail.account, missing: true };
const eventSource: KeySource = {
  name: 'eventSource',
  field: cloudtrail.eventSource,
  missing: true,
};
const eventName: KeySource = { name: 'eventName', field: cloudtrail.eventName, missing: true };
const eventType: KeySource = { name: 'eventType', field: cloudtrail.eventType, missing: true };
const errorCode: KeySource = { name: 'errorCode', field: cloudtrail.errorCode, missing: true };
const outcome: KeySource = { name: 'outcome', field: cloudtrail.outcome, missing: true };
const region: KeySource = { name: 'region', field: cloudtrail.region, missing: true };
const invokedBy: KeySource = { name: 'invokedBy', field: cloudtrail.invokedBy, missing: true };

/** Keys of the counts: what tells one cell of an answer from another. */
export const keys = {
  roles: [role, account, errorCode, outcome],
  rolesByEvent: [role, account, eventSource, eventName, eventType, errorCode, outcome],
  events: [account, eventSource, eventName, eventType, errorCode, outcome, region, invokedBy],
  eventsOfRoles: [
    role,
    ...[account, eventSource, eventName, eventType, errorCode, outcome, region, invokedBy],
  ],
  names: [account, eventSource, eventName],
  trend: (interval: string, zone: string): KeySource[] => [
    { name: 'start', field: cloudtrail.time, every: { interval, zone } },
    account,
    eventSource,
    errorCode,
    outcome,
  ],
  denied: (withMessage: boolean): KeySource[] => [
    eventSource,
    eventName,
    errorCode,
    ...(withMessage ? [{ name: 'message', field: cloudtrail.errorMessage, missing: true }] : []),
  ],
};

/** Fields without which counts would be wrong. */
export const countingFields: readonly string[] = [
  cloudtrail.role,
  cloudtrail.identityType,
  cloudtrail.account,
  cloudtrail.eventSource,
  cloudtrail.eventName,
  cloudtrail.errorCode,
  cloudtrail.outcome,
  cloudtrail.eventId,
  cloudtrail.eventCategory,
];

/** Fields that make an answer richer. */
export const detailFields: readonly string[] = [
  cloudtrail.eventType,
  cloudtrail.region,
  cloudtrail.invokedBy,
];
