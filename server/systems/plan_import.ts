// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { NotTaken, shortName } from '../../common/log_query/closed';
import type { ImportInput, ImportRow } from '../../common/settings/kept';
import { namedRows } from '../../common/systems/csv_cells';
import { plannedWorkOf } from '../../common/systems/read_planned_work';
import { workOfRow, WORK_COLUMNS } from '../../common/systems/planned_csv';
import { systemOf } from '../../common/systems/read_system';
import { systemsOfRows, SYSTEM_COLUMNS } from '../../common/systems/systems_csv';
import type { PlannedWork, SystemDefinition, Versioned } from '../../common/systems/system';
import { changedFields } from '../records/changed_fields';
import { SearchProblem } from '../search/errors';
import { accountOwners } from './account_owners';

/** One thing of an import: how it is answered, and what to write. */
export interface Planned<Content> {
  row: ImportRow;
  basedOn: number;
  /** Absent: refused. */
  content?: Content;
}

const MOST = 2000;

/** Reads systems out of a file and lays them over the register. An account that is anywhere twice is refused. */
export function planSystems(
  input: ImportInput,
  register: ReadonlyArray<Versioned<SystemDefinition>>
): Array<Planned<SystemDefinition>> {
  const known = byId(register, ({ id }) => id);
  const raws = input.format === 'json' ? jsonItems(input.text) : undefined;
  if (raws) {
    const rows = raws.map((raw, place) => planOne(place + 1, raw, 'id', known, systemOf));
    return withoutSharedAccounts(refuseTwice(rows), register);
  }
  const { rows, columns } = csvRows(input.text, SYSTEM_COLUMNS);
  const planned = systemsOfRows(rows, columns).map((raw): Planned<SystemDefinition> => {
    const before = known.get(raw.id);
    const content = { ...NEW_SYSTEM, ...(before && before.content), ...raw.content };
    const lineOf = (at: string) => lineOfAccount(raw.rows, content.environments, at) || raw.line;
    if (raw.fault) {
      const { line, field, message } = raw.fault;
      return refused(line, raw.id, field, message);
    }
    return planOne(raw.line, content, 'id', known, systemOf, lineOf);
  });
  return withoutSharedAccounts(planned, register);
}

/** Reads planned works out of a file. */
export function planWorks(
  input: ImportInput,
  held: ReadonlyArray<Versioned<PlannedWork>>
): Array<Planned<PlannedWork>> {
  const known = byId(held, ({ number }) => number);
  const raws = input.format === 'json' ? jsonItems(input.text) : undefined;
  if (raws)
    return refuseTwice(
      raws.map((raw, place) => planOne(place + 1, raw, 'number', known, plannedWorkOf))
    );
  const { rows, columns } = csvRows(input.text, WORK_COLUMNS);
  const planned = rows.map((row) => {
    const before = known.get(row.cells.get('number') || '');
    const content = { ...(before && before.content), ...workOfRow(row, columns) };
    return planOne(row.line, content, 'number', known, plannedWorkOf);
  });
  return refuseTwice(planned);
}

const NEW_SYSTEM = { description: '', owner: '', environments: [] as unknown, inCde: false };

function planOne<Content extends object>(
  row: number,
  raw: unknown,
  idField: keyof Content & string,
  known: ReadonlyMap<string, Versioned<Content>>,
  read: (raw: unknown) => Content,
  lineOf: (at: string) => number = () => row
): Planned<Content> {
  const said = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const named = said[idField];
  const name = typeof named === 'string' ? shortName(named) : '';
  let content: Content;
  try {
    content = read(raw);
  } catch (fault) {
    if (!(fault instanceof NotTaken)) throw fault;
    return refused(lineOf(fault.at), name, fault.at, fault.reason);
  }
  const id = String(content[idField]);
  const before = known.get(id);
  if (!before) return { row: { row, id, change: 'new' }, basedOn: 0, content };
  const changed = changedFields(before.content, content);
  const change = changed.length === 0 ? 'same' : 'changed';
  return {
    row: { row, id, change, ...(changed.length > 0 && { changed }) },
    basedOn: before.version,
    content,
  };
}

function refused<Content>(
  row: number,
  id: string,
  field: string,
  message: string
): Planned<Content> {
  return { row: { row, id, change: 'refused', field, message }, basedOn: 0 };
}

function refuseTwice<Content>(planned: Array<Planned<Content>>): Array<Planned<Content>> {
  const first = new Map<string, number>();
  return planned.map((one) => {
    if (!one.content) return one;
    const { id, row } = one.row;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, row);
      return one;
    }
    return refused(row, id, 'id', `is in row ${before} as well`);
  });
}

/** The register as it would be: of the rows that share an account with another system, each is refused. */
function withoutSharedAccounts(
  planned: Array<Planned<SystemDefinition>>,
  register: ReadonlyArray<Versioned<SystemDefinition>>
): Array<Planned<SystemDefinition>> {
  const coming = new Map(register.map(({ content }) => [content.id, content]));
  planned.forEach(({ content }) => content && coming.set(content.id, content));
  const all = Array.from(coming.values());
  return planned.map((one) => {
    const { content, row } = one;
    if (!content) return one;
    const owners = accountOwners(all.filter(({ id }) => id !== content.id));
    for (const { accounts } of content.environments) {
      for (const { id } of accounts) {
        const owner = owners.get(id);
        if (owner)
          return refused(
            row.row,
            row.id,
            'environments',
            `account ${id} belongs to system ${owner.system}`
          );
      }
    }
    return one;
  });
}

function byId<Content>(
  held: ReadonlyArray<Versioned<Content>>,
  idOf: (content: Content) => string
): Map<string, Versioned<Content>> {
  return new Map(held.map((one) => [idOf(one.content), one]));
}

function csvRows(text: string, known: readonly string[]) {
  const { rows, columns, fault } = namedRows(text, known);
  if (fault !== undefined || !rows || !columns) throw badText(fault || 'has no rows');
  if (columns.indexOf(known[0]) < 0) throw badText(`column ${known[0]} is missing`);
  if (rows.length === 0) throw badText('has no rows below its head');
  if (rows.length > MOST) throw badText(`at most ${MOST} rows`);
  return { rows, columns };
}

/** A list of definitions, or of what the export writes: `{ items: [...] }`. */
function jsonItems(text: string): unknown[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw badText('is no JSON');
  }
  const items = Array.isArray(raw) ? raw : (raw as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw badText('must be a JSON list');
  if (items.length === 0) throw badText('has no items');
  if (items.length > MOST) throw badText(`at most ${MOST} items`);
  return items;
}

function badText(reason: string): SearchProblem {
  return new SearchProblem('bad_input', 400, `text: ${reason}`, { field: 'text' });
}

/** The line of the account that a fault is about: `environments[0].accounts[2].id`. */
function lineOfAccount(
  rows: ReadonlyArray<{ line: number; cells: Map<string, string> }>,
  environments: unknown,
  at: string
): number | undefined {
  const place = /^environments\[(\d+)\](?:\.accounts\[(\d+)\])?/.exec(at);
  if (!place || !Array.isArray(environments)) return undefined;
  const environment = environments[Number(place[1])] as { name: string };
  const of = rows.filter(({ cells }) => (cells.get('environment') || '') === environment.name);
  if (place[2] === undefined) return of[0] && of[0].line;
  const withAccount = of.filter(({ cells }) => (cells.get('account_id') || '') !== '');
  const row = withAccount[Number(place[2])];
  return row && row.line;
}
