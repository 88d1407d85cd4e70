// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../../endpoint';
import { checked, namedValues, NotTaken, readPlainText } from '../../log_query/closed';
import { readText, readTexts } from '../../systems/read_texts';
import { ROLE_ARN } from '../endpoints';

/**
 * Roles that people say are the same, whatever their names; one that is in such a match is matched with those alone.
 * A match of a single role keeps it apart from all others.
 */
export interface RoleMatch {
  /** Lower case letters, digits, dashes; never changes. */
  id: string;
  name: string;
  /** ARNs. */
  roles: string[];
}

export const ROLE_MATCH_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const ROLE_MATCH_BOUNDS = { name: 120, roles: 50, role: 600 } as const;

/** A match out of anything: closed and bounded. */
export function readRoleMatch(raw: unknown): Checked {
  return checked((): RoleMatch => {
    const given = namedValues(raw, '', ['id', 'name', 'roles']);
    const roles = readTexts(
      given.get('roles'),
      'roles',
      ROLE_MATCH_BOUNDS.roles,
      ROLE_MATCH_BOUNDS.role,
      ROLE_ARN
    );
    if (roles.length === 0) throw new NotTaken('roles', 'needs at least one role');
    return {
      id: readPlainText(given.get('id'), 'id', 64, ROLE_MATCH_ID),
      name: readText(given.get('name'), 'name', ROLE_MATCH_BOUNDS.name),
      roles,
    };
  });
}
