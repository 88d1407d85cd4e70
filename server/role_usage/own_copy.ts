// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { accountOf } from '../../common/role_usage/role_kind';
import { UNKNOWN_ACCOUNT } from '../logs/cloudtrail';
import type { KeyCount } from '../search/composite';

/**
 * True for the copy in the role's own account. An account that nobody knows counts as own: nothing shows that the
 * record is a copy, and leaving it out would make usage disappear.
 */
export function isOwnCopy(role: string, account: KeyCount['key'][string]): boolean {
  return (
    account === null ||
    account === undefined ||
    account === UNKNOWN_ACCOUNT ||
    account === accountOf(role)
  );
}

/** Documents of some rows. */
export function sum(rows: KeyCount[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}
