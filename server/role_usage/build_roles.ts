// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RoleRow, RolesInput } from '../../common/role_usage/answers';
import { accountOf, kindOf, nameOf } from '../../common/role_usage/role_kind';
import type { KeyCount } from '../search/composite';
import { isOwnCopy } from './own_copy';
import { Tally } from './tally';

export interface BuiltRoles {
  /** Most events first. */
  roles: RoleRow[];
  /** Sorted ARNs. */
  onlyElsewhere: string[];
}

/** Rows of roles from counts by role, account, error code and outcome. */
export function buildRoles(rows: KeyCount[]): BuiltRoles {
  const own = new Map<string, Tally>();
  const elsewhere = new Set<string>();
  rows.forEach((row) => {
    const arn = String(row.key.role);
    if (!isOwnCopy(arn, row.key.account)) {
      elsewhere.add(arn);
      return;
    }
    const tally = own.get(arn) || new Tally();
    own.set(arn, tally);
    tally.add(row);
  });
  const roles = Array.from(own.keys()).map((arn) =>
    roleRow(arn, own.get(arn) as Tally, elsewhere.has(arn))
  );
  const onlyElsewhere = Array.from(elsewhere)
    .filter((arn) => !own.has(arn))
    .sort();
  return { roles: roles.sort(byEvents), onlyElsewhere };
}

export function roleRow(arn: string, tally: Tally, copiesElsewhere: boolean): RoleRow {
  return {
    arn,
    name: nameOf(arn),
    accountId: accountOf(arn),
    kind: kindOf(arn, copiesElsewhere),
    events: tally.events,
    ...tally.counts(),
    ...tally.seen(),
  };
}

/** Does a role fit the words and the accounts that were asked for? Case is ignored. */
export function fits(
  arn: string,
  { account, search }: Pick<RolesInput, 'account' | 'search'>
): boolean {
  const accounts = typeof account === 'string' ? [account] : account;
  if (accounts !== undefined && accounts.indexOf(accountOf(arn)) < 0) return false;
  const text = arn.toLowerCase();
  const words = (search || '').toLowerCase().split(/\s+/);
  return words.every((word) => text.indexOf(word) >= 0);
}

function byEvents(a: RoleRow, b: RoleRow): number {
  return b.events - a.events || (a.arn < b.arn ? -1 : 1);
}
