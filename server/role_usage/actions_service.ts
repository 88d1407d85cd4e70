// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionsAnswer, ActionsInput } from '../../common/role_usage/answers';
import { alwaysMapped, cloudtrail } from '../logs/cloudtrail';
import { compositeBody } from '../search/composite';
import { coverageOf, readCoverage } from '../search/coverage';
import type { CoverageFacts, CoveredKind } from '../search/coverage';
import type { SearchPort } from '../search/search_port';
import { buildActions, buildEvents, groupByEvent, tallyOf } from './build_actions';
import { roleRow } from './build_roles';
import { countKeys } from './count_keys';
import { contentFields } from './mapping/content_rules';
import { isOwnCopy, sum } from './own_copy';
import { countingFields, detailFields, documentsQuery, keys } from './query';
import type { RoleUsageSettings } from './settings';
import { splitByContent } from './split_by_content';

/** Which IAM actions a role used, how often, with what outcome. */
export async function actionsOfRole(
  port: SearchPort,
  settings: RoleUsageSettings,
  { role, from, to }: ActionsInput
): Promise<ActionsAnswer> {
  const { index } = settings;
  const scope = { period: { from, to }, role };
  const [facts, counted] = await Promise.all([
    coverageFacts(port, settings, scope.period, contentFields()),
    countKeys(port, index, scope, keys.events),
  ]);
  const own = counted.rows.filter((row) => isOwnCopy(role, row.key.account));
  const elsewhere = counted.rows.filter((row) => !isOwnCopy(role, row.key.account));
  const asked = { index, scope, facts, second: counted.second };
  const { events, hidden } = await splitByContent(port, asked, groupByEvent(own));
  const coverage = coverageOf(facts, {
    reports: counted.answers,
    empty: own.length === 0,
    needed: countingFields,
    wished: [...detailFields, ...hidden],
    duplicates: counted.second.estimate,
  });
  return {
    ...(own.length > 0 && { role: roleRow(role, tallyOf(own), elsewhere.length > 0) }),
    actions: buildActions(events),
    events: buildEvents(events),
    reconcile: {
      documents: counted.documents,
      counted: sum(own),
      copiesElsewhere: sum(elsewhere),
      secondDeliveries: sum(counted.takenOff),
    },
    coverage,
    asked: [
      {
        index,
        body: compositeBody({
          query: documentsQuery(scope),
          sources: keys.events,
          time: cloudtrail.time,
        }),
      },
    ],
  };
}

/** Coverage of CloudTrail for a period, with the fields that role usage asks for. */
export function coverageFacts(
  port: SearchPort,
  settings: RoleUsageSettings,
  period: { from: string; to: string },
  fields: readonly string[] = []
): Promise<CoverageFacts> {
  const kind: CoveredKind = {
    index: settings.index,
    time: cloudtrail.time,
    ingested: cloudtrail.ingested,
    alwaysMapped,
  };
  return readCoverage(port, kind, period, settings.now(), [
    ...countingFields,
    ...detailFields,
    ...fields,
  ]);
}
