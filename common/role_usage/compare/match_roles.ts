// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RoleRow } from '../answers';
import { normaliseRoleName } from './normalise_role_name';
import type { RoleMatch } from './role_match';

/** Roles of several systems or environments that are the same as far as names, or people, tell. */
export interface MatchedRoles {
  /** Stands for the row: `match:<id>` or `name:<normalised name>`. */
  key: string;
  name: string;
  /** The match that people made; absent: by the names alone. */
  match?: string;
  /** One list for each column, most calls first. */
  cells: RoleRow[][];
}

/**
 * Rows of matched roles: one column for each set of accounts. Those that most columns have come first, then those with
 * most calls. A role that is in a match of people is matched with the roles of that match alone.
 */
export function matchRoles(
  columns: ReadonlyArray<{ accounts: readonly string[] }>,
  roles: readonly RoleRow[],
  matches: readonly RoleMatch[],
  environments: readonly string[] = []
): MatchedRoles[] {
  const matchOf = new Map<string, RoleMatch>();
  [...matches]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .forEach((match) =>
      match.roles.forEach((arn) => {
        if (!matchOf.has(arn)) matchOf.set(arn, match);
      })
    );
  const rows = new Map<string, MatchedRoles>();
  roles.forEach((role) => {
    const places = columns.map(({ accounts }) => accounts.indexOf(role.accountId) >= 0);
    if (places.indexOf(true) < 0) return;
    const match = matchOf.get(role.arn);
    const normal = match ? '' : normaliseRoleName(role.name, environments);
    const key = match ? `match:${match.id}` : `name:${normal}`;
    const row = rows.get(key) || {
      key,
      name: match ? match.name : normal,
      ...(match && { match: match.id }),
      cells: columns.map(() => []),
    };
    rows.set(key, row);
    places.forEach((here, place) => {
      if (here) row.cells[place].push(role);
    });
  });
  const all = Array.from(rows.values());
  all.forEach(({ cells }) => cells.forEach((cell) => cell.sort(byCalls)));
  return all.sort(
    (a, b) => filled(b) - filled(a) || callsOf(b) - callsOf(a) || (a.key < b.key ? -1 : 1)
  );
}

/** In how many columns a row has a role. */
export function filled({ cells }: Pick<MatchedRoles, 'cells'>): number {
  return cells.filter((cell) => cell.length > 0).length;
}

/** ARNs to be compared for a row: the role of most calls of each column. */
export function rolesOfRow({ cells }: Pick<MatchedRoles, 'cells'>): string[] {
  const arns = cells.flatMap((cell) => cell.slice(0, 1).map(({ arn }) => arn));
  return Array.from(new Set(arns));
}

/** What is to be written so that a role belongs to another row, or to a row of its own. */
export interface Correction {
  /** `null`: the match is to be removed. */
  write: Array<{ id: string; content: RoleMatch | null }>;
}

/**
 * Moves a role: out of the match that it is in, into that of the row; the row's match is made of its roles where it
 * has none. Without a row the role stands alone. `newId` makes an id that is free.
 */
export function correctMatch(
  role: RoleRow,
  to: MatchedRoles | undefined,
  matches: readonly RoleMatch[],
  newId: (name: string) => string
): Correction {
  const write: Correction['write'] = [];
  const from = matches.filter(({ roles }) => roles.indexOf(role.arn) >= 0)[0];
  if (from && from.id !== (to && to.match)) {
    const rest = from.roles.filter((arn) => arn !== role.arn);
    write.push({ id: from.id, content: rest.length === 0 ? null : { ...from, roles: rest } });
  }
  const kept = to && matches.filter(({ id }) => id === to.match)[0];
  if (kept) {
    if (kept.roles.indexOf(role.arn) < 0)
      write.push({ id: kept.id, content: { ...kept, roles: kept.roles.concat(role.arn) } });
    return { write };
  }
  const name = to ? to.name : role.name;
  const arns = to ? to.cells.reduce<string[]>((all, cell) => all.concat(arnsOf(cell)), []) : [];
  const roles = Array.from(new Set(arns.concat(role.arn)));
  const id = newId(name);
  write.push({ id, content: { id, name, roles } });
  return { write };
}

/** An id made of a name, with a number behind it where others have it. */
export function freeMatchId(name: string, taken: readonly string[]): string {
  const word =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 56)
      .replace(/-+$/, '') || 'roles';
  let id = word;
  for (let count = 2; taken.indexOf(id) >= 0; count += 1) id = `${word}-${count}`;
  return id;
}

function arnsOf(cell: RoleRow[]): string[] {
  return cell.map(({ arn }) => arn);
}

function callsOf({ cells }: MatchedRoles): number {
  return cells.reduce((sum, cell) => sum + cell.reduce((all, role) => all + role.events, 0), 0);
}

function byCalls(a: RoleRow, b: RoleRow): number {
  return b.events - a.events || (a.arn < b.arn ? -1 : 1);
}
