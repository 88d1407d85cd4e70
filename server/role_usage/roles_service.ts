// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RolesAnswer, RolesInput } from '../../common/role_usage/answers';
import { cloudtrail } from '../logs/cloudtrail';
import { compositeBody } from '../search/composite';
import { coverageOf } from '../search/coverage';
import type { SearchPort } from '../search/search_port';
import { coverageFacts } from './actions_service';
import { buildRoles, fits } from './build_roles';
import { countKeys } from './count_keys';
import { contentFields } from './mapping/content_rules';
import { countingFields, detailFields, documentsQuery, keys } from './query';
import { rolesThatUsed } from './roles_that_used';
import type { RoleUsageSettings } from './settings';

/** Roles with events in a period, how many, with what outcome; on wish only those that used some actions. */
export async function rolesOfPeriod(
  port: SearchPort,
  settings: RoleUsageSettings,
  input: RolesInput
): Promise<RolesAnswer> {
  const { index } = settings;
  const uses = input.uses || [];
  const scope = { period: { from: input.from, to: input.to } };
  const coverageRead = coverageFacts(
    port,
    settings,
    scope.period,
    uses.length > 0 ? contentFields() : []
  );
  const [facts, counted, used] = await Promise.all([
    coverageRead,
    countKeys(port, index, scope, keys.roles),
    uses.length > 0
      ? coverageRead.then((known) => rolesThatUsed(port, { index, scope, facts: known, uses }))
      : undefined,
  ]);
  const built = buildRoles(counted.rows);
  const roles = built.roles.filter(
    (role) => fits(role.arn, input) && (!used || used.roles.has(role.arn))
  );
  const coverage = coverageOf(facts, {
    reports: [...counted.answers, ...(used ? used.answers : [])],
    empty: roles.length === 0,
    needed: countingFields,
    wished: [...detailFields, ...(used ? used.hidden : [])],
    duplicates: counted.second.estimate,
  });
  const query = documentsQuery(scope);
  return {
    roles,
    total: roles.length,
    onlyElsewhere: built.onlyElsewhere.filter((arn) => fits(arn, input)),
    coverage,
    asked: [
      { index, body: compositeBody({ query, sources: keys.roles, time: cloudtrail.time }) },
      ...(used ? [used.asked] : []),
    ],
  };
}
