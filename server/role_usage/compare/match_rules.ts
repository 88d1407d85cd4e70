// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RoleMatch } from '../../../common/role_usage/compare/role_match';
import { readCurrent } from '../../records/read_settings';
import { SearchProblem } from '../../search/errors';
import type { SearchPort } from '../../search/search_port';

/** A role is in one match at most: two would say different things of it. */
export async function refuseRolesTwice(port: SearchPort, content: RoleMatch): Promise<void> {
  const { items } = await readCurrent<RoleMatch>(port, 'role_match');
  content.roles.forEach((role, place) => {
    const other = items.filter(
      (item) => item.content.id !== content.id && item.content.roles.indexOf(role) >= 0
    )[0];
    if (!other) return;
    const field = `content.roles[${place}]`;
    throw new SearchProblem('bad_input', 400, `${field}: is in the match ${other.content.id}`, {
      field,
    });
  });
}
