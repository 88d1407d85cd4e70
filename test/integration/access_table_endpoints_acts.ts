// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataHealthAnswer } from '../../common/data_health/answers';
import { dataHealthEndpoint } from '../../common/data_health/endpoints';
import type { Endpoint } from '../../common/endpoint';
import type { AskAnswer } from '../../common/log_query/answers';
import { askEndpoint } from '../../common/log_query/endpoints';
import type { ContextAnswer, RolesAnswer } from '../../common/role_usage/answers';
import * as roleUsage from '../../common/role_usage/endpoints';
import * as settings from '../../common/settings/endpoints';
import type { OwnKindFieldsAnswer } from '../../common/settings/endpoints';
import * as systems from '../../common/systems/endpoints';
import type { SystemsAnswer } from '../../common/systems/answers';
import type { Verdict } from '../../scripts/roles/access_table';
import type { HttpAnswer } from '../../host/testing/ask_http';
import { INDICES, names, OTHER, PERIOD, ROLE, TRAIL } from './access_table_endpoints_documents';
import { ownKindOf, panelSetOf, systemOf, workOf } from './settings/company';

export type AnyEndpoint = Pick<Endpoint<object, unknown>, 'method' | 'path'>;
/** Asks an endpoint as one person; what its path does not take of the input stands in the query or the body. */
export type Ask = (endpoint: AnyEndpoint, input?: object) => Promise<HttpAnswer>;
type Act = (ask: Ask) => Promise<Verdict>;

/** Any other answer than these two is a fault of the test itself. */
function verdict(answer: HttpAnswer): Verdict {
  if (answer.status === 200) return 'allowed';
  const { attributes } = answer.json() as { attributes?: { code?: string } };
  if (answer.status === 403 && attributes?.code === 'forbidden') return 'denied';
  throw new Error(`${answer.status} ${answer.text().slice(0, 300)}`);
}

/** Several questions that must have one answer. */
function agreed(verdicts: Verdict[]): Verdict {
  const [first] = verdicts;
  if (verdicts.every((one) => one === first)) return first;
  throw new Error(`no one answer: ${verdicts.join(', ')}`);
}

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
const made = { ...names, system: `made-${names.system}`, work: `MADE-${names.work}` };
const work = workOf(made.work);

/** By the names in scripts/roles/endpoint_table.ts. */
export const ENDPOINT_ACTS: Readonly<Record<string, Act>> = {
  roleUsage: each(
    seeing<RolesAnswer>(roleUsage.rolesEndpoint, PERIOD, ({ roles }) =>
      roles.some(({ accountId }) => accountId === OTHER)
    ),
    // Of the role of the other account: nothing, where its documents are left out.
    ...[roleUsage.actionsEndpoint, roleUsage.trendEndpoint].map((endpoint) =>
      seeing(endpoint, { ...role, role: ROLE.replace(/\d{12}/, OTHER) }, (answer) =>
        JSON.stringify(answer).includes('GetObject')
      )
    )
  ),
  roleContext: seeing<ContextAnswer>(
    roleUsage.contextEndpoint,
    role,
    ({ sessions, addresses }) => sessions.visible && addresses.visible
  ),
  roleExport: async (ask) =>
    verdict(await ask(roleUsage.exportEndpoint, { ...role, format: 'csv' })),
  askCloudTrail: counting('cloudtrail', 2),
  askSecurityHub: counting('securityhub', 1),
  dataHealth: seeing(dataHealthEndpoint, { days: 3 }, healthy),
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
  putOwnKind: changing(
    settings.putOwnKindEndpoint,
    settings.removeOwnKindEndpoint,
    ownKindOf(`${names.ownKind}_made`),
    `${names.ownKind}_made`
  ),
};
