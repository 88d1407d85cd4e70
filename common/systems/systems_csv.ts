// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { csvText } from '../csv';
import { itemsOf, linesOf, partsOf } from './csv_cells';
import type { NamedRow } from './csv_cells';
import type { ExpectedLog, SystemDefinition } from './system';

type ListField =
  | 'contacts'
  | 'administratorRoles'
  | 'pipelineRoles'
  | 'applicationRoles'
  | 'dataStores'
  | 'logStores'
  | 'keys'
  | 'criticalResources'
  | 'publicInterfaces'
  | 'organisationAccounts';

const LISTS: Record<string, ListField> = {
  contacts: 'contacts',
  administrator_roles: 'administratorRoles',
  pipeline_roles: 'pipelineRoles',
  application_roles: 'applicationRoles',
  data_stores: 'dataStores',
  log_stores: 'logStores',
  keys: 'keys',
  critical_resources: 'criticalResources',
  public_interfaces: 'publicInterfaces',
  organisation_accounts: 'organisationAccounts',
};
const STRUCTURED = ['networks', 'allowed_services', 'vendors', 'expected_logs'] as const;

/** One row for each account; what is of the whole system stands in its first row. */
export const SYSTEM_COLUMNS: readonly string[] = [
  'system_id',
  'name',
  'environment',
  'account_id',
  'account_name',
  'in_cde',
  'description',
  'owner',
  'runbook',
  ...Object.keys(LISTS),
  ...STRUCTURED,
];

/** The register as CSV that `systemsOfRows` reads back. */
export function systemsCsv(systems: readonly SystemDefinition[]): string {
  const rows = systems.reduce<string[][]>((all, system) => all.concat(rowsOf(system)), []);
  return csvText([SYSTEM_COLUMNS.slice(), ...rows]);
}

function rowsOf(system: SystemDefinition): string[][] {
  const places = system.environments.reduce<string[][]>((all, { name, accounts }) => {
    if (accounts.length === 0) return all.concat([[name, '', '']]);
    return all.concat(accounts.map((account) => [name, account.id, account.name]));
  }, []);
  if (places.length === 0) places.push(['', '', '']);
  const cells: Record<string, string> = {
    in_cde: system.inCde ? 'yes' : 'no',
    description: system.description,
    owner: system.owner,
    runbook: system.runbook || '',
    networks: system.networks.map((one) => join([one.name, one.cidr, one.kind])).join('\n'),
    allowed_services: system.allowedServices
      .map((one) => join([one.service, one.reason]))
      .join('\n'),
    vendors: system.vendors.map((one) => join([one.name, one.accounts.join(' ')])).join('\n'),
    expected_logs: system.expectedLogs.map(expectedText).join('\n'),
  };
  Object.keys(LISTS).forEach((column) => {
    cells[column] = system[LISTS[column]].join('\n');
  });
  return places.map(([environment, id, account], place) =>
    SYSTEM_COLUMNS.map((column) => {
      if (column === 'system_id') return system.id;
      if (column === 'environment') return environment;
      if (column === 'account_id') return id;
      if (column === 'account_name') return account;
      if (place > 0) return '';
      return column === 'name' ? system.name : cells[column];
    })
  );
}

const join = (parts: string[]) => parts.join(' = ').replace(/( = )+$/, '');

function expectedText({ log, account = 'all', expected, until = '', reason = '' }: ExpectedLog) {
  return join([log, account, expected ? 'expected' : 'not', until, reason]);
}

/** A system as a row group says it, unchecked; `rows` are the lines it came from. */
export interface RawSystem {
  id: string;
  line: number;
  rows: NamedRow[];
  /** What the columns that are there say; to be laid over what is registered. */
  content: Record<string, unknown>;
  /** A row that says something else than the first row of its system. */
  fault?: { line: number; field: string; message: string };
}

/** Systems of the rows, in their order: rows of one `system_id` belong together. */
export function systemsOfRows(rows: readonly NamedRow[], columns: readonly string[]): RawSystem[] {
  const groups = new Map<string, NamedRow[]>();
  rows.forEach((row) => {
    const id = row.cells.get('system_id') || '';
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  });
  return Array.from(groups.entries()).map(([id, group]) => {
    const content: Record<string, unknown> = { id };
    let fault: RawSystem['fault'];
    columns.forEach((column) => {
      if (ACCOUNT_COLUMNS.indexOf(column) >= 0) return;
      const said = group.filter((row) => row.cells.get(column));
      const cell = said.length > 0 ? (said[0].cells.get(column) as string) : '';
      const other = said.filter((row) => row.cells.get(column) !== cell)[0];
      if (other && !fault)
        fault = {
          line: other.line,
          field: column,
          message: 'says something else than the rows above',
        };
      Object.assign(content, contentOf(column, cell));
    });
    if (columns.indexOf('account_id') >= 0) content.environments = environmentsOf(group);
    return { id, line: group[0].line, rows: group, content, ...(fault && { fault }) };
  });
}

const ACCOUNT_COLUMNS = ['system_id', 'environment', 'account_id', 'account_name'];

function contentOf(column: string, cell: string): Record<string, unknown> {
  if (LISTS[column]) return { [LISTS[column]]: itemsOf(cell) };
  switch (column) {
    case 'in_cde':
      return { inCde: yes(cell) };
    case 'runbook':
      return cell === '' ? {} : { runbook: cell };
    case 'networks':
      return {
        networks: linesOf(cell).map((item) => {
          const [name = '', cidr = '', kind = 'own'] = partsOf(item, 3);
          return { name, cidr, kind };
        }),
      };
    case 'allowed_services':
      return {
        allowedServices: linesOf(cell).map((item) => {
          const [service, reason = ''] = partsOf(item, 2);
          return { service, reason };
        }),
      };
    case 'vendors':
      return {
        vendors: linesOf(cell).map((item) => {
          const [name, accounts = ''] = partsOf(item, 2);
          return { name, accounts: accounts.split(/\s+/).filter((one) => one !== '') };
        }),
      };
    case 'expected_logs':
      return { expectedLogs: linesOf(cell).map(expectedOf) };
    default:
      return { [column]: cell };
  }
}

/** Anything else than yes and no stays as it is and is refused by the check of the system. */
function yes(cell: string): unknown {
  const word = cell.toLowerCase();
  if (['yes', 'true', '1', 'はい'].indexOf(word) >= 0) return true;
  if (['no', 'false', '0', '', 'いいえ'].indexOf(word) >= 0) return false;
  return cell;
}

function expectedOf(item: string): Record<string, unknown> {
  const [log, account = 'all', word = 'expected', until = '', reason = ''] = partsOf(item, 5);
  return {
    log,
    ...(account !== 'all' && { account }),
    expected: word === 'expected' ? true : word === 'not' ? false : word,
    ...(until && { until }),
    ...(reason && { reason }),
  };
}

/** Rows without environment and account say nothing of accounts. */
function environmentsOf(rows: readonly NamedRow[]): unknown[] {
  const environments = new Map<string, unknown[]>();
  rows.forEach(({ cells }) => {
    const name = cells.get('environment') || '';
    const id = cells.get('account_id') || '';
    if (name === '' && id === '') return;
    const accounts = environments.get(name) || [];
    environments.set(name, accounts);
    if (id !== '') accounts.push({ id, name: cells.get('account_name') || '' });
  });
  return Array.from(environments.entries()).map(([name, accounts]) => ({ name, accounts }));
}
