// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HoldingList } from '../../../common/known_good/holding';
import type { LogAnswer } from '../../../common/log_query/answers';
import type { LogQuery } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import { EVIDENCE_DEFINITIONS } from '../../../common/pci/evidence/definitions/all';
import type {
  EvidenceAnswer,
  EvidenceAsk,
  EvidenceContext,
  EvidenceDefinition,
} from '../../../common/pci/evidence/definition';
import { judged } from '../../../common/pci/evidence/judged';
import { EVIDENCE_FACTS } from '../../../common/pci/facts/evidence_facts';
import type { SystemDefinition } from '../../../common/systems/system';
import { accountsOf } from '../../../common/systems/scope_accounts';
import { listOf } from '../../../common/systems/system_lists';
import type { Period } from '../../../common/time/period';
import { askLogQueries } from '../../log_query/service';
import type { LogSearchPort } from '../../search/search_port';

const DAY = 24 * 60 * 60 * 1000;
/** Queries of one ask, and asks that run at the same time. */
const TOGETHER = 12;
const SIDE_BY_SIDE = 2;

export interface EvidenceRun {
  kinds: readonly LogKind[];
  indexOf(kind: LogKind): string;
  now(): number;
  /** Accounts of the question; absent: all that the person may read. */
  accounts?: readonly string[];
  /** Systems in scope: their lists count. */
  inScope: readonly SystemDefinition[];
  /** Known-good lists that may stand in evidence. */
  knownGood: readonly HoldingList[];
  context: EvidenceContext;
  /** Ids; absent: all. */
  only?: readonly string[];
}

interface Planned {
  definition: EvidenceDefinition;
  name: string;
  query: LogQuery;
  period: Period;
  knownGood: boolean;
  /** Absent: all that the person may read. */
  accounts?: readonly string[];
}

/**
 * Asks the queries of evidence as the person, in as few requests as there are periods and sets of accounts, and judges
 * them. One answer for each query of the table: those that are not asked are `not_yet`.
 */
export async function runEvidence(
  port: LogSearchPort,
  run: EvidenceRun
): Promise<EvidenceAnswer[]> {
  const wanted = EVIDENCE_FACTS.filter(({ id }) => !run.only || run.only.indexOf(id) >= 0);
  const definitions = EVIDENCE_DEFINITIONS.filter(({ id }) => wanted.some((one) => one.id === id));
  const planned = definitions.flatMap((definition) => plan(definition, run));
  const groups = grouped(planned);
  const answers = new Map<Planned, LogAnswer>();
  for (let at = 0; at < groups.length; at += SIDE_BY_SIDE) {
    await Promise.all(
      groups.slice(at, at + SIDE_BY_SIDE).map(async (group) => {
        const found = await askGroup(port, run, group);
        group.forEach((one, place) => answers.set(one, found[place]));
      })
    );
  }
  return wanted.map(({ id }): EvidenceAnswer => {
    const definition = definitions.filter((one) => one.id === id)[0];
    if (!definition) return notYet(id);
    const own = planned.filter((one) => one.definition === definition);
    const named: Record<string, LogAnswer> = {};
    own.forEach((one) => {
      named[one.name] = answers.get(one) as LogAnswer;
    });
    return {
      id,
      ...judged(
        definition,
        named,
        run.context,
        own.map(({ name, accounts }) => ({ name, accounts }))
      ),
      asked: own.map(({ name, query, period, accounts }) => ({
        name,
        query,
        period,
        ...(accounts && { accounts: accounts.slice() }),
      })),
      coverage: coverageOf(own, answers),
    };
  });
}

function plan(definition: EvidenceDefinition, run: EvidenceRun): Planned[] {
  const { asOf, window } = run.context;
  return Object.entries(definition.asks(run.context)).map(([name, ask]) => {
    const accounts = accountsFor(ask.of, run);
    return {
      definition,
      name,
      query: ask.query,
      period: ask.days
        ? { from: new Date(Date.parse(asOf) - ask.days * DAY).toISOString(), to: asOf }
        : window,
      knownGood: ask.knownGood === true,
      ...(accounts && { accounts }),
    };
  });
}

/** Accounts in scope that a query is about; absent: all that the person may read. */
function accountsFor(of: EvidenceAsk['of'], run: EvidenceRun): readonly string[] | undefined {
  if (!of) return run.accounts;
  const systems = of === 'cde' ? run.inScope.filter(({ inCde }) => inCde) : run.inScope;
  const names = Array.from(
    new Set(systems.flatMap(({ environments }) => environments.map(({ name }) => name)))
  );
  const environments = names.filter(
    (name) => of === 'cde' || (of === 'production') === (name === 'production')
  );
  // No environment chosen would be all of them.
  const found =
    environments.length > 0
      ? accountsOf(
          systems,
          systems.map(({ id }) => id),
          environments
        )
      : [];
  const { accounts } = run;
  if (systems.length === 0) return [];
  return accounts ? found.filter((id) => accounts.indexOf(id) >= 0) : found;
}

function grouped(planned: readonly Planned[]): Planned[][] {
  const groups = new Map<string, Planned[][]>();
  planned.forEach((one) => {
    const key = JSON.stringify([one.period, one.accounts, one.knownGood]);
    const held = groups.get(key) || [[]];
    groups.set(key, held);
    if (held[held.length - 1].length >= TOGETHER) held.push([]);
    held[held.length - 1].push(one);
  });
  return Array.from(groups.values()).flatMap((held) => held);
}

async function askGroup(
  port: LogSearchPort,
  { kinds, indexOf, now, inScope, knownGood }: EvidenceRun,
  group: readonly Planned[]
): Promise<LogAnswer[]> {
  const [{ period, accounts, knownGood: leavesOut }] = group;
  const { answers } = await askLogQueries(
    port,
    {
      kinds,
      indexOf,
      now,
      lists: (id) => listOf(inScope, id),
      ...(accounts && { accounts }),
      knownGood,
    },
    { queries: group.map(({ query }) => query), scope: { ...period, knownGood: leavesOut } }
  );
  return answers;
}

function notYet(id: string): EvidenceAnswer {
  return {
    id,
    result: 'not_yet',
    reason: 'not_yet',
    value: null,
    unit: null,
    asked: [],
    coverage: [],
  };
}

function coverageOf(
  own: readonly Planned[],
  answers: ReadonlyMap<Planned, LogAnswer>
): EvidenceAnswer['coverage'] {
  const found = new Map<string, EvidenceAnswer['coverage'][number]>();
  own.forEach((one) => {
    const answer = answers.get(one);
    if (answer && !found.has(one.query.log))
      found.set(one.query.log, { log: one.query.log, coverage: answer.coverage });
  });
  return Array.from(found.values());
}
