// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer, LogRow } from '../../../log_query/answers';
import type { Coverage } from '../../../search/coverage';
import type { SystemDefinition } from '../../../systems/system';
import type { EvidenceContext, EvidenceVerdict } from '../definition';
import { EVIDENCE_DEFINITIONS } from '../definitions/all';

export const WINDOW = { from: '2026-04-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' };

/** Thirty days, all of them with logs. */
export function coverage(more: Partial<Coverage> = {}): Coverage {
  return {
    state: 'complete',
    period: WINDOW,
    shards: { total: 1, failed: 0 },
    timedOut: false,
    missingDays: [],
    daysInPeriod: 30,
    closedIndices: [],
    hiddenFields: [],
    ...more,
  };
}

/** An answer over complete logs, with what a test says of it. */
export function logAnswer(more: Partial<LogAnswer> = {}): LogAnswer {
  return { coverage: coverage(), errorBound: 0, took: 1, ...more };
}

/** Rows of keys and a value, and the instant of a bucket. */
export function rowsOf(...rows: Array<[LogRow['keys'], number | null, string?]>): LogRow[] {
  return rows.map(([keys, value, at]) => ({ keys, value, ...(at && { at }) }));
}

export function contextOf(more: Partial<EvidenceContext> = {}): EvidenceContext {
  return {
    asOf: WINDOW.to,
    window: WINDOW,
    systems: [],
    lists: () => undefined,
    planned: () => undefined,
    control: () => undefined,
    ...more,
  };
}

/** A system of these environments and accounts. */
export function systemOf(
  environments: Record<string, string[]>,
  more: Partial<SystemDefinition> = {}
): SystemDefinition {
  return {
    id: 'shop',
    name: 'Shop',
    description: '',
    owner: '',
    contacts: [],
    environments: Object.entries(environments).map(([name, accounts]) => ({
      name,
      accounts: accounts.map((id) => ({ id, name: id })),
    })),
    inCde: true,
    networks: [],
    administratorRoles: [],
    pipelineRoles: [],
    applicationRoles: [],
    dataStores: [],
    logStores: [],
    keys: [],
    criticalResources: [],
    publicInterfaces: [],
    allowedServices: [],
    vendors: [],
    organisationAccounts: [],
    expectedLogs: [],
    ...more,
  };
}

/** What the query of this id says of these answers. */
export function judge(
  id: string,
  answers: Record<string, Partial<LogAnswer>>,
  more: Partial<EvidenceContext> = {}
): EvidenceVerdict {
  const definition = EVIDENCE_DEFINITIONS.filter((one) => one.id === id)[0];
  if (!definition) throw new Error(`There is no query ${id}`);
  const context = contextOf(more);
  const names = Object.keys(definition.asks(context));
  Object.keys(answers).forEach((name) => {
    if (names.indexOf(name) < 0) throw new Error(`${id} does not ask ${name}`);
  });
  return definition.judge({
    answers: Object.fromEntries(names.map((name) => [name, logAnswer(answers[name])])),
    context,
  });
}
