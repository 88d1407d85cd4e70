// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ActionEvidence,
  PolicyAnswer,
  PolicyEvidence,
  PolicyInput,
} from '../../../common/role_usage/policy/evidence';
import { mergeAction } from '../../../common/role_usage/policy/merge_evidence';
import { outcomeOf } from '../../../common/role_usage/outcome';
import { accountOf, kindOf } from '../../../common/role_usage/role_kind';
import { mergeRows, unite } from '../../../common/role_usage/merge_rows';
import { assumeRole, cloudtrail, requestParameters } from '../../logs/cloudtrail';
import { compositeBody } from '../../search/composite';
import { coverageOf, hiddenOf } from '../../search/coverage';
import type { CoverageFacts } from '../../search/coverage';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort, SearchBody } from '../../search/search_port';
import { resolveScope } from '../../systems/resolve_scope';
import type { ResolvedScope } from '../../systems/resolve_scope';
import { coverageFacts } from '../actions_service';
import { countKeys, countPart } from '../count_keys';
import type { Counted } from '../count_keys';
import { contentFields } from '../mapping/content_rules';
import { isOwnCopy, sum } from '../own_copy';
import {
  clause,
  countingFields,
  detailFields,
  documentsQuery,
  keys,
  noneOfClauses,
  ownAccountClause,
} from '../query';
import type { RoleUsageSettings } from '../settings';
import { textOf } from '../tally';
import { usedDays } from './action_days';
import { catalogueFor } from './catalogue_for';
import { readDenials } from './denied_actions';
import { logSight } from './log_sight';
import { mappingShares } from './mapping_shares';
import { mayNeed } from './may_need';
import type { OnePass } from './one_pass';
import { useKeys } from './origin_of';
import { evidenceOfPass } from './pass_evidence';
import type { PassEvidence } from './pass_evidence';
import { pipelineSessions } from './pipeline_sessions';

/** What of the register decides which sessions are a pipeline's. */
type Register = Pick<ResolvedScope, 'systems' | 'register'>;

const wished = [
  ...detailFields,
  cloudtrail.fromConsole,
  cloudtrail.resourceArn,
  cloudtrail.errorMessage,
];
const PARAMETERS = 'requestParameters.*';

/** All that a policy for a role in a period rests on: calls by action, origin and proof, resources, refusals, gaps. */
export async function policyOfRole(
  given: LogSearchPort,
  settings: RoleUsageSettings,
  { role, from, to }: PolicyInput,
  readRegister: (port: LogSearchPort) => Promise<Register> = (port) => resolveScope(port, {})
): Promise<PolicyAnswer> {
  const port = gatherSearches(given);
  const { index } = settings;
  const period = { from, to };
  const scope = { period, role };
  const fields = [
    ...contentFields(),
    PARAMETERS,
    requestParameters.copySource,
    ...Object.values(assumeRole),
    cloudtrail.accessKey,
    ...wished,
  ];
  const [facts, counted, register] = await Promise.all([
    coverageFacts(port, settings, period, fields),
    countKeys(port, index, scope, useKeys),
    readRegister(port),
  ]);
  const own = counted.rows.filter((row) => isOwnCopy(role, row.key.account));
  const reconcile = {
    documents: counted.documents,
    counted: sum(own),
    copiesElsewhere: sum(counted.rows) - sum(own),
    secondDeliveries: sum(counted.takenOff),
  };
  const asked = [
    {
      index,
      body: compositeBody({
        query: documentsQuery(scope),
        sources: useKeys,
        time: cloudtrail.time,
      }),
    },
  ];
  const found =
    own.length > 0 ? await gather(port, settings, scope, facts, counted, register) : undefined;
  const coverage = coverageOf(facts, {
    reports: counted.answers,
    empty: own.length === 0,
    needed: countingFields,
    wished: [...wished, ...(found ? found.hidden : [])],
    duplicates: counted.second.estimate,
  });
  return {
    ...(found && { evidence: { ...found.evidence, events: sum(own) } }),
    reconcile,
    coverage,
    asked,
  };
}

async function gather(
  port: LogSearchPort,
  settings: RoleUsageSettings,
  scope: OnePass['scope'],
  facts: CoverageFacts,
  counted: Counted,
  register: Register
): Promise<{ evidence: PolicyEvidence; hidden: string[] }> {
  const { index } = settings;
  const { role, period } = scope;
  const account = ownAccountClause(accountOf(role));
  const hides = (field: string) => hiddenOf(facts, [field]).length > 0;
  const pipeline = await pipelineSessions(port, index, role, period, register.systems);
  const sessions = { person: kindOf(role, false) === 'identity_center', pipeline: pipeline.whole };
  const pass = (also: SearchBody[], byPipeline: boolean): OnePass => ({
    port,
    index,
    scope,
    second: counted.second,
    also: [account, ...also],
    sessions: { ...sessions, pipeline: byPipeline },
    caps: facts.caps,
    resourcesHidden: hides(cloudtrail.resourceArn),
  });
  const keyClause = clause({ field: cloudtrail.accessKey, in: pipeline.accessKeys });
  const passes =
    pipeline.accessKeys.length === 0
      ? [pass([], pipeline.whole)]
      : [pass([noneOfClauses([keyClause])], false), pass([keyClause], true)];
  const [parts, days, denials, sight] = await Promise.all([
    Promise.all(passes.map((one) => evidenceOfPass(one, facts))),
    usedDays(port, index, scope, [account], counted.second),
    deniedRows(port, index, scope, account, counted, hides(cloudtrail.errorMessage)),
    logSight(port, index, role, period),
  ]);
  const all = joined(parts);
  const split = new Set(all.split);
  const actions = mergeRows(
    parts.flatMap((part) => part.actions),
    [],
    (one) => one.action,
    mergeAction
  ).map((one) => ({ ...one, days: daysOf(one, days, split) }));
  const used = new Set(actions.filter(({ days: on }) => on.length > 0).map(({ action }) => action));
  const passedBy = new Set(all.passed.flatMap(({ through }) => through));
  const { denied, agreement } = denials;
  const maybe = mayNeed(all.operations, used, passedBy);
  const named = [
    ...actions.map(({ action }) => action),
    ...denied.rows.map(({ action }) => action),
    ...maybe.map(({ action }) => action),
    ...(all.passed.length > 0 ? ['iam:PassRole'] : []),
  ];
  const regions = counted.rows.map(({ key }) => textOf(key.region));
  return {
    hidden: all.hidden,
    evidence: {
      roles: [role],
      period,
      homeRegions: homeRegionOf(counted.rows),
      events: 0,
      actions: actions.sort((a, b) => (a.action < b.action ? -1 : 1)),
      passedRoles: all.passed,
      mayNeed: maybe,
      denied,
      ...mappingShares(all.events),
      agreement,
      sight: {
        ...sight,
        roleRegions: Array.from(
          new Set(regions.filter((one): one is string => one !== undefined))
        ).sort(),
        visible: !hides(cloudtrail.eventCategory) && !hides(cloudtrail.region),
      },
      origins: {
        register: register.register,
        consoleVisible: !hides(cloudtrail.fromConsole),
        calls: all.calls,
        ...(pipeline.cut && { pipelineCut: true as const }),
      },
      catalogue: catalogueFor(named),
    },
  };
}

/** The Region of most calls. */
function homeRegionOf(rows: Counted['rows']): string[] {
  const calls = new Map<string, number>();
  rows.forEach(({ key, count }) => {
    const region = textOf(key.region);
    if (region) calls.set(region, (calls.get(region) || 0) + count);
  });
  return Array.from(calls)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 1)
    .map(([region]) => region);
}

async function deniedRows(
  port: LogSearchPort,
  index: string,
  scope: OnePass['scope'],
  account: SearchBody,
  counted: Counted,
  messageHidden: boolean
) {
  const codes = new Set<string>();
  counted.rows.forEach(({ key }) => {
    const code = textOf(key.errorCode);
    if (code !== undefined && outcomeOf(code, true) === 'denied') codes.add(code);
  });
  if (codes.size === 0) return readDenials([], !messageHidden);
  const { rows } = await countPart(
    port,
    index,
    scope,
    [account, clause({ field: cloudtrail.errorCode, in: Array.from(codes) })],
    keys.denied(!messageHidden),
    counted.second
  );
  return readDenials(rows, !messageHidden);
}

function joined(parts: PassEvidence[]): Omit<PassEvidence, 'actions'> {
  return {
    events: parts.flatMap(({ events }) => events),
    passed: mergeRows(
      parts.flatMap(({ passed }) => passed),
      [],
      (one) => JSON.stringify([one.arns, one.passedTo, one.origin]),
      (one, other) => ({
        ...one,
        through: unite(one.through, other.through),
        events: one.events + other.events,
        lastSeen: one.lastSeen > other.lastSeen ? one.lastSeen : other.lastSeen,
      })
    ),
    operations: Array.from(new Set(parts.flatMap(({ operations }) => operations))),
    split: parts.flatMap((part) => part.split),
    hidden: Array.from(new Set(parts.flatMap(({ hidden }) => hidden))),
    calls: mergeRows(
      parts.flatMap(({ calls }) => calls),
      [],
      (one) => one.origin,
      (one, other) => ({ ...one, events: one.events + other.events })
    ),
  };
}

/** Days of an action by its events; those whose content decides have brought their own. */
function daysOf(
  { eventNames, days: own }: ActionEvidence,
  days: Map<string, string[]>,
  split: ReadonlySet<string>
): string[] {
  return eventNames
    .filter((name) => !split.has(name))
    .reduce<string[]>((all, name) => unite(all, days.get(name) || []), own);
}
