// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { askInSlices, isTooMuch } from '../search/slices';
import type { SlicesWatch } from '../search/slices';
import type { RolesAnswer, RolesInput } from './answers';
import { mergeRoles } from './merge';
import { unite } from './merge_rows';

/**
 * The roles endpoint, in slices where the period is too much for one search. "Used all of them" holds for the whole
 * period, not for each slice: then each action is asked for by itself, and the roles are those that have all.
 */
export async function askRoles(
  input: RolesInput,
  ask: (input: RolesInput) => Promise<RolesAnswer>,
  watch: SlicesWatch = {}
): Promise<RolesAnswer> {
  const { uses = [], ...rest } = input;
  const inSlices = (asked: RolesInput) =>
    askInSlices(asked, (slice) => ask({ ...asked, ...slice }), mergeRoles, watch);
  if (uses.length === 0) return inSlices(rest);
  try {
    return await ask(input);
  } catch (fault) {
    if (!isTooMuch(fault)) throw fault;
  }
  const all = await inSlices(rest);
  let roles = all.roles;
  let { coverage, asked } = all;
  for (const use of uses) {
    const users = await inSlices({ ...rest, uses: [use] });
    const arns = new Set(users.roles.map((row) => row.arn));
    roles = roles.filter((row) => arns.has(row.arn));
    asked = asked.concat(users.asked);
    coverage = {
      ...coverage,
      hiddenFields: unite(coverage.hiddenFields, users.coverage.hiddenFields),
    };
  }
  const nothing = roles.length === 0 && all.roles.length > 0;
  return {
    ...all,
    roles,
    total: roles.length,
    coverage: nothing ? { ...coverage, state: 'no_data', reason: 'filtered' } : coverage,
    asked,
  };
}
