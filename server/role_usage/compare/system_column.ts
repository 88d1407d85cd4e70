// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { addCells, columnCells } from '../../../common/role_usage/compare/comparison';
import type { WholeColumn } from '../../../common/role_usage/compare/comparison';
import type { ColumnSubject } from '../../../common/role_usage/compare/column_text';
import type { AskedColumn } from '../../../common/role_usage/compare/read_columns';
import { cloudtrail } from '../../logs/cloudtrail';
import { compositeBody } from '../../search/composite';
import type { KeyCount } from '../../search/composite';
import { coverageOf } from '../../search/coverage';
import type { SearchPort } from '../../search/search_port';
import { resolveScope } from '../../systems/resolve_scope';
import { coverageFacts } from '../actions_service';
import { buildActions, buildEvents, groupByEvent } from '../build_actions';
import { countKeys } from '../count_keys';
import { contentFields } from '../mapping/content_rules';
import { isOwnCopy, sum } from '../own_copy';
import { countingFields, detailFields, documentsQuery, keys } from '../query';
import { rolesOfPeriod } from '../roles_service';
import type { RoleUsageSettings } from '../settings';
import { splitByContent } from '../split_by_content';
import type { CountedColumn } from './compare_service';

/** Roles of a system that are counted, most calls first; the rest is told as cut. */
const MOST_ROLES = 200;
const FIELDS = { systems: 'roles', environments: 'roles' };

/** All roles of a system, or of one environment of it, as one column: counted once, each call given to its role. */
export async function columnOfSystem(
  port: SearchPort,
  settings: RoleUsageSettings,
  { system, environment }: Extract<ColumnSubject, { kind: 'system' }>,
  { text, period }: Pick<AskedColumn, 'text' | 'period'>
): Promise<CountedColumn> {
  const { index } = settings;
  const environments = environment === undefined ? undefined : [environment];
  const { accounts } = await resolveScope(port, { systems: [system], environments }, FIELDS);
  const [facts, found] = await Promise.all([
    coverageFacts(port, settings, period, contentFields()),
    rolesOfPeriod(port, settings, { ...period, account: accounts }),
  ]);
  const roles = found.roles.slice(0, MOST_ROLES).map(({ arn }) => arn);
  const scope = { period, roles };
  const counted = await countKeys(port, index, scope, keys.eventsOfRoles);
  const own = ownRowsByRole(counted.rows);
  const parts = await Promise.all(
    Array.from(own.keys()).map(async (role) => {
      const rows = own.get(role) as KeyCount[];
      const asked = { index, scope: { period, role }, facts, second: counted.second };
      const { events, hidden } = await splitByContent(port, asked, groupByEvent(rows));
      const cells = columnCells(
        { actions: buildActions(events), events: buildEvents(events) },
        role
      );
      return { cells, hidden };
    })
  );
  const nothing: Pick<WholeColumn, 'actions' | 'events'> = { actions: [], events: [] };
  const others = found.roles.length - roles.length;
  const coverage = coverageOf(facts, {
    reports: counted.answers,
    empty: own.size === 0,
    needed: countingFields,
    wished: [...detailFields, ...parts.flatMap(({ hidden }) => hidden)],
    duplicates: counted.second.estimate,
    ...(others > 0 && { cut: { what: 'roles', limit: MOST_ROLES, others } }),
  });
  return {
    column: {
      head: {
        column: text,
        kind: 'system',
        period,
        roles: roles.filter((role) => own.has(role)),
        calls: Array.from(own.values()).reduce((total, rows) => total + sum(rows), 0),
        coverage,
      },
      ...parts.map(({ cells }) => cells).reduce(addCells, nothing),
    },
    asked: [
      ...found.asked,
      {
        index,
        body: compositeBody({
          query: documentsQuery(scope),
          sources: keys.eventsOfRoles,
          time: cloudtrail.time,
        }),
      },
    ],
  };
}

/** The rows of each role's own copies. */
function ownRowsByRole(rows: KeyCount[]): Map<string, KeyCount[]> {
  const byRole = new Map<string, KeyCount[]>();
  rows.forEach((row) => {
    const role = String(row.key.role);
    if (!isOwnCopy(role, row.key.account)) return;
    byRole.set(role, (byRole.get(role) || []).concat(row));
  });
  return byRole;
}
