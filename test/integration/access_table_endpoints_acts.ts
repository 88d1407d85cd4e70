// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataHealthAnswer } from '../../common/data_health/answers';
import { dataHealthEndpoint } from '../../common/data_health/endpoints';
import * as saved from '../../common/investigate/saved/endpoints';
import type { KnownGoodHits } from '../../common/known_good/answers';
import * as good from '../../common/known_good/endpoints';
import type { AskAnswer } from '../../common/log_query/answers';
import { askEndpoint } from '../../common/log_query/endpoints';
import type { ContextAnswer, RolesAnswer } from '../../common/role_usage/answers';
import * as compare from '../../common/role_usage/compare/endpoints';
import type { DraftAnswer } from '../../common/role_usage/policy/draft';
import { policyDraftEndpoint, policyEndpoint } from '../../common/role_usage/policy/endpoints';
import type { PolicyAnswer } from '../../common/role_usage/policy/evidence';
import * as roleUsage from '../../common/role_usage/endpoints';
import * as settings from '../../common/settings/endpoints';
import type { OwnKindFieldsAnswer } from '../../common/settings/endpoints';
import * as systems from '../../common/systems/endpoints';
import type { SystemsAnswer } from '../../common/systems/answers';
import type { Verdict } from '../../scripts/roles/access_table';
import { INDICES, names, OTHER, PERIOD, ROLE, TRAIL } from './access_table_endpoints_documents';
import { chains, entityFacts, suggestions } from './access_table_endpoints_facts';
import {
  pciControls,
  pciFindingsState,
  pciItems,
  pciKept,
  pciLogEvidence,
  pciRebuild,
  putPciMarks,
  putPciProfile,
} from './access_table_endpoints_pci';
import { following, oneEvent } from './access_table_endpoints_time_line';
import { agreed, verdict } from './access_table_endpoints_verdict';
import type { Act, AnyEndpoint } from './access_table_endpoints_verdict';
import {
  investigationOf,
  knownGoodOf,
  ownKindOf,
  panelSetOf,
  roleMatchOf,
  systemOf,
  workOf,
} from './settings/company';

export type { AnyEndpoint, Ask } from './access_table_endpoints_verdict';

/** Less when the answer is there, but without what `whole` looks for. */
const seeing =
  <Answer>(endpoint: AnyEndpoint, input: object, whole: (answer: Answer) => boolean): Act =>
  async (ask) => {
    const answer = await ask(endpoint, input);
    const given = verdict(answer);
    if (given !== 'allowed') return given;
    return whole(answer.json() as unknown as Answer) ? given : 'less';
  };

const each =
  (...acts: Act[]): Act =>
  async (ask) => {
    const verdicts: Verdict[] = [];
    for (const act of acts) verdicts.push(await act(ask));
    return agreed(verdicts);
  };

/** Refused within an answer, as one query of twelve is: then no number of the logs stands in it. */
const counting =
  (log: string, all: number): Act =>
  async (ask) => {
    const query = { log, where: [], measure: { count: true }, by: ['cloud.account.id'] };
    const scope = { ...PERIOD, tz: 'Asia/Tokyo' };
    const answer = await ask(askEndpoint, { queries: [query], scope });
    const given = verdict(answer);
    if (given !== 'allowed') return given;
    const [{ coverage, value, rows }] = (answer.json() as unknown as AskAnswer).answers;
    if (coverage.reason !== 'forbidden') return value === all ? 'allowed' : 'less';
    if (value === null && rows?.length === 0 && coverage.newestEvent === undefined) return 'denied';
    throw new Error(`forbidden, and yet: ${answer.text()}`);
  };

/** Of a kind that is refused nothing is told. */
function healthy({ kinds, cells }: DataHealthAnswer): boolean {
  const refused = kinds.filter(({ reading }) => reading === 'forbidden').map(({ log }) => log);
  const told = cells.filter(
    ({ log, documents, newestEvent }) => refused.includes(log) && (documents || newestEvent)
  );
  if (told.length > 0) throw new Error(`forbidden, and yet: ${JSON.stringify(told[0])}`);
  const hidden = kinds.some(({ fields }) => fields.faulty.some(({ fault }) => fault === 'hidden'));
  return refused.length === 0 && !hidden;
}

const seenAccounts: Act = async (ask) => {
  const answer = await ask(systems.systemsEndpoint, { seen: true });
  const given = verdict(answer);
  if (given !== 'allowed') return given;
  const { seen } = answer.json() as unknown as SystemsAnswer;
  if (!seen) throw new Error('asked for accounts, told none');
  const { notRead, unassigned } = seen;
  // Of other kinds there may be no index, which nobody has to be refused.
  const neither = Object.keys(INDICES).every((log) => notRead.includes(log));
  if (neither && unassigned.length === 0) return 'denied';
  return notRead.length === 0 ? 'allowed' : 'less';
};

/** One of a kind of things that are kept, the list of them and its history; each tells the thing itself. */
const reading = (
  kept: { list: AnyEndpoint; one: AnyEndpoint; history: AnyEndpoint; file?: AnyEndpoint },
  id: string
): Act => {
  const told = (endpoint: AnyEndpoint, input: object): Act => seeing(endpoint, input, holds(id));
  return each(
    told(kept.list, {}),
    told(kept.one, { id }),
    told(kept.history, { id }),
    async (ask) => {
      if (!kept.file) return 'allowed';
      const answer = await ask(kept.file, { format: 'csv' });
      return verdict(answer) === 'allowed' && answer.text().includes(id) ? 'allowed' : 'less';
    }
  );
};
const holds = (id: string) => (answer: unknown) => JSON.stringify(answer).includes(`"${id}"`);

/** Makes and removes one; what is between needs it to be there, or the same refusal. */
const changing =
  (put: AnyEndpoint, remove: AnyEndpoint, content: object, id: string, ...more: Act[]): Act =>
  async (ask) => {
    const made = await ask(put, { id, content, version: 0 });
    const verdicts = [verdict(made)];
    for (const act of more) verdicts.push(await act(ask));
    let version = 1;
    if (made.status === 200) {
      const current = await ask(oneOf(put), { id });
      ({ version } = current.json() as { version: number });
    }
    verdicts.push(verdict(await ask(remove, { id, version })));
    return agreed(verdicts);
  };
const oneOf = ({ path }: AnyEndpoint): AnyEndpoint => ({ method: 'get', path });

const importing =
  (endpoint: AnyEndpoint, content: object): Act =>
  async (ask) =>
    verdict(await ask(endpoint, { format: 'json', text: JSON.stringify([content]), dryRun: true }));

const role = { ...PERIOD, role: ROLE };
const ofOther = ROLE.replace(/\d{12}/, OTHER);
const made = { ...names, system: `made-${names.system}`, work: `MADE-${names.work}` };
const work = workOf(made.work);

/** The list names the address of both events: in fields that are hidden nothing is found, and that is told. */
const goodHits: Act = async (ask) => {
  const answer = await ask(good.knownGoodHitsEndpoint, { scope: PERIOD });
  if (verdict(answer) === 'denied') return 'denied';
  const { lists } = answer.json() as unknown as KnownGoodHits;
  const [own] = lists.filter(({ id }) => id === names.knownGood);
  const [hits] = own.kinds.filter(({ log }) => log === 'cloudtrail');
  if (hits.count === null && hits.problem === 'forbidden') return 'denied';
  return hits.count === 2 ? 'allowed' : 'less';
};

/** By the names in scripts/roles/endpoint_table.ts. */
export const ENDPOINT_ACTS: Readonly<Record<string, Act>> = {
  roleUsage: each(
    seeing<RolesAnswer>(roleUsage.rolesEndpoint, PERIOD, ({ roles }) =>
      roles.some(({ accountId }) => accountId === OTHER)
    ),
    // Of the role of the other account: nothing, where its documents are left out.
    ...[roleUsage.actionsEndpoint, roleUsage.trendEndpoint].map((endpoint) =>
      seeing(endpoint, { ...role, role: ofOther }, (answer) =>
        JSON.stringify(answer).includes('GetObject')
      )
    ),
    seeing(compare.compareEndpoint, { ...PERIOD, roles: ofOther }, (answer) =>
      JSON.stringify(answer).includes('GetObject')
    )
  ),
  roleContext: seeing<ContextAnswer>(
    roleUsage.contextEndpoint,
    role,
    ({ sessions, addresses }) => sessions.visible && addresses.visible
  ),
  rolePolicy: seeing<PolicyAnswer>(
    policyEndpoint,
    role,
    ({ evidence }) =>
      evidence !== undefined &&
      evidence.origins.consoleVisible &&
      evidence.actions.every(({ cut }) => cut !== 'hidden')
  ),
  policyDraft: seeing<DraftAnswer>(
    policyDraftEndpoint,
    { text: '{"Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}}' },
    ({ draft }) => draft !== undefined && draft.total === 1
  ),
  roleExport: async (ask) =>
    verdict(await ask(roleUsage.exportEndpoint, { ...role, format: 'csv' })),
  askCloudTrail: counting('cloudtrail', 2),
  askSecurityHub: counting('securityhub', 1),
  timeLineCloudTrail: following('cloudtrail', 2),
  timeLineSecurityHub: following('securityhub', 1),
  oneEvent,
  entityFacts,
  chains,
  suggestions,
  dataHealth: seeing(dataHealthEndpoint, { days: 3 }, healthy),
  pciControls,
  pciItems,
  pciLogEvidence,
  pciFindingsState,
  pciKept,
  pciRebuild,
  systems: reading(
    {
      list: systems.systemsEndpoint,
      one: systems.systemEndpoint,
      history: systems.systemHistoryEndpoint,
      file: systems.exportSystemsEndpoint,
    },
    names.system
  ),
  systemHistory: seeing<{ versions: Array<{ changedBy: string }> }>(
    systems.systemHistoryEndpoint,
    { id: names.system },
    ({ versions }) =>
      versions.length > 0 && versions.every(({ changedBy }) => changedBy === 'admin')
  ),
  seenAccounts,
  plannedWork: reading(
    {
      list: systems.plannedWorksEndpoint,
      one: systems.plannedWorkEndpoint,
      history: systems.plannedWorkHistoryEndpoint,
      file: systems.exportPlannedWorksEndpoint,
    },
    names.work
  ),
  panelSets: reading(
    {
      list: settings.panelSetsEndpoint,
      one: settings.panelSetEndpoint,
      history: settings.panelSetHistoryEndpoint,
    },
    names.panelSet
  ),
  ownKinds: reading(
    {
      list: settings.ownKindsEndpoint,
      one: settings.ownKindEndpoint,
      history: settings.ownKindHistoryEndpoint,
    },
    names.ownKind
  ),
  knownGood: reading(
    {
      list: good.knownGoodListsEndpoint,
      one: good.knownGoodListEndpoint,
      history: good.knownGoodHistoryEndpoint,
    },
    names.knownGood
  ),
  knownGoodHits: goodHits,
  roleMatches: reading(
    {
      list: compare.roleMatchesEndpoint,
      one: compare.roleMatchEndpoint,
      history: compare.roleMatchHistoryEndpoint,
    },
    names.roleMatch
  ),
  investigations: reading(
    {
      list: saved.investigationsEndpoint,
      one: saved.investigationEndpoint,
      history: saved.investigationHistoryEndpoint,
    },
    names.investigation
  ),
  ownKindFields: seeing<OwnKindFieldsAnswer>(
    settings.ownKindFieldsEndpoint,
    { index: TRAIL },
    ({ fields }) => fields.some(({ field }) => field === 'source.ip')
  ),
  putSystem: changing(
    systems.putSystemEndpoint,
    systems.removeSystemEndpoint,
    systemOf(made.system, []),
    made.system,
    importing(systems.importSystemsEndpoint, systemOf(made.system, []))
  ),
  putPlannedWork: changing(
    systems.putPlannedWorkEndpoint,
    systems.removePlannedWorkEndpoint,
    work,
    made.work,
    async (ask) =>
      verdict(await ask(systems.linkEventsEndpoint, { id: made.work, events: ['event-1'] })),
    importing(systems.importPlannedWorksEndpoint, work)
  ),
  putPanelSet: changing(
    settings.putPanelSetEndpoint,
    settings.removePanelSetEndpoint,
    panelSetOf(`made-${names.panelSet}`),
    `made-${names.panelSet}`
  ),
  putKnownGood: changing(
    good.putKnownGoodEndpoint,
    good.removeKnownGoodEndpoint,
    knownGoodOf(`made-${names.knownGood}`),
    `made-${names.knownGood}`
  ),
  putApproval: async (ask) => {
    // A version that there is not: who may approve is told of a conflict, and nothing is written.
    const input = { id: names.knownGood, version: 999_999 };
    const answer = await ask(good.approveKnownGoodEndpoint, input);
    return answer.status === 409 ? 'allowed' : verdict(answer);
  },
  putRoleMatch: changing(
    compare.putRoleMatchEndpoint,
    compare.removeRoleMatchEndpoint,
    roleMatchOf(`made-${names.roleMatch}`),
    `made-${names.roleMatch}`
  ),
  putInvestigation: changing(
    saved.putInvestigationEndpoint,
    saved.removeInvestigationEndpoint,
    investigationOf(`made-${names.investigation}`),
    `made-${names.investigation}`
  ),
  putOwnKind: changing(
    settings.putOwnKindEndpoint,
    settings.removeOwnKindEndpoint,
    ownKindOf(`${names.ownKind}_made`),
    `${names.ownKind}_made`
  ),
  putPciProfile,
  putPciMarks,
};
