// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../../../common/endpoint';
import type { NamedNetwork, SystemDefinition } from '../../../common/systems/system';
import type { Cells } from '../form/rows_field';
import { linesSaid } from '../form/lines_said';

/** A system as its form holds it: texts, lines and rows of texts, right or not. */
export interface SystemDraft {
  id: string;
  name: string;
  description: string;
  owner: string;
  runbook: string;
  inCde: boolean;
  accounts: Array<Cells<'environment' | 'id' | 'name'>>;
  networks: Array<Cells<'name' | 'cidr' | 'kind'>>;
  services: Array<Cells<'service' | 'reason'>>;
  vendors: Array<Cells<'name' | 'accounts'>>;
  expected: Array<Cells<'log' | 'account' | 'expected' | 'reason' | 'until'>>;
  lines: Record<LinesName, string[]>;
}

export const LINES = [
  'contacts',
  'administratorRoles',
  'pipelineRoles',
  'applicationRoles',
  'dataStores',
  'logStores',
  'keys',
  'criticalResources',
  'publicInterfaces',
  'organisationAccounts',
] as const;
export type LinesName = (typeof LINES)[number];

export const EMPTY_SYSTEM: SystemDefinition = {
  id: '',
  name: '',
  description: '',
  owner: '',
  contacts: [],
  environments: [],
  inCde: false,
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
};

export function draftOf(system: SystemDefinition): SystemDraft {
  const lines = {} as Record<LinesName, string[]>;
  LINES.forEach((name) => {
    lines[name] = system[name].slice();
  });
  return {
    id: system.id,
    name: system.name,
    description: system.description,
    owner: system.owner,
    runbook: system.runbook || '',
    inCde: system.inCde,
    accounts: system.environments.reduce<SystemDraft['accounts']>((all, { name, accounts }) => {
      if (accounts.length === 0) return all.concat({ environment: name, id: '', name: '' });
      return all.concat(accounts.map((account) => ({ environment: name, ...account })));
    }, []),
    networks: system.networks.map(({ name, cidr, kind }) => ({ name, cidr, kind })),
    services: system.allowedServices.map(({ service, reason }) => ({ service, reason })),
    vendors: system.vendors.map(({ name, accounts }) => ({ name, accounts: accounts.join(', ') })),
    expected: system.expectedLogs.map((one) => ({
      log: one.log,
      account: one.account || '',
      expected: one.expected ? 'yes' : 'no',
      reason: one.reason || '',
      until: one.until || '',
    })),
    lines,
  };
}

/** What would be sent: nothing is mended here but blanks around texts, so that a fault is found and told. */
export function systemOfDraft(draft: SystemDraft): SystemDefinition {
  const lines = {} as Record<LinesName, string[]>;
  LINES.forEach((name) => {
    lines[name] = linesSaid(draft.lines[name]);
  });
  const runbook = draft.runbook.trim();
  return {
    id: draft.id.trim(),
    name: draft.name.trim(),
    description: draft.description.trim(),
    owner: draft.owner.trim(),
    ...(runbook && { runbook }),
    inCde: draft.inCde,
    environments: environmentsOf(draft.accounts),
    networks: draft.networks.map(({ name, cidr, kind }) => ({
      name: name.trim(),
      cidr: cidr.trim(),
      kind: kind as NamedNetwork['kind'],
    })),
    allowedServices: draft.services.map(({ service, reason }) => ({
      service: service.trim(),
      reason: reason.trim(),
    })),
    vendors: draft.vendors.map(({ name, accounts }) => ({
      name: name.trim(),
      accounts: linesSaid(accounts.split(/[,\s]+/)),
    })),
    expectedLogs: draft.expected.map(({ log, account, expected, reason, until }) => ({
      log,
      ...(account.trim() && { account: account.trim() }),
      expected: expected === 'yes',
      ...(reason.trim() && { reason: reason.trim() }),
      ...(until.trim() && { until: until.trim() }),
    })),
    ...lines,
  };
}

/** Rows of one environment come together, in the order in which the environments are first named. */
function environmentsOf(rows: SystemDraft['accounts']): SystemDefinition['environments'] {
  const byName = new Map<string, Array<{ id: string; name: string }>>();
  rows.forEach(({ environment, id, name }) => {
    const key = environment.trim();
    const accounts = byName.get(key) || [];
    // An environment without account is one row without id.
    if (id.trim() !== '' || name.trim() !== '') accounts.push({ id: id.trim(), name: name.trim() });
    byName.set(key, accounts);
  });
  return Array.from(byName, ([name, accounts]) => ({ name, accounts }));
}

/** A fault of the system with its place in the draft: accounts stand in rows there, whatever their environment. */
export function faultInDraft(draft: SystemDraft, fault: Fault): Fault {
  const place = /^environments\[(\d+)\](?:\.accounts\[(\d+)\]\.(id|name))?/.exec(fault.at);
  if (!place) return fault;
  const environment = environmentsOf(draft.accounts)[Number(place[1])];
  const wanted = environment && environment.accounts[Number(place[2])];
  const of = (row: SystemDraft['accounts'][number]) =>
    environment && row.environment.trim() === environment.name;
  const rows = draft.accounts.map((row, number) => ({ row, number })).filter(({ row }) => of(row));
  const held = rows.filter(({ row }) => row.id.trim() !== '' || row.name.trim() !== '');
  const found = wanted ? held[Number(place[2])] : rows[0];
  if (!found) return fault;
  return { ...fault, at: `environments[${found.number}].${place[3] || 'environment'}` };
}

/** With an account that the logs have, unless it is there already. */
export function withAccount(
  draft: SystemDraft,
  account: { id: string; name: string }
): SystemDraft {
  if (draft.accounts.some(({ id }) => id === account.id)) return draft;
  const [first] = draft.accounts;
  const environment = first ? first.environment : 'production';
  return { ...draft, accounts: [...draft.accounts, { environment, ...account }] };
}
