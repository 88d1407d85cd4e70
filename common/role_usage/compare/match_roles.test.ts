// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RoleRow } from '../answers';
import { correctMatch, filled, freeMatchId, matchRoles, rolesOfRow } from './match_roles';
import { readRoleMatch } from './role_match';
import type { RoleMatch } from './role_match';

const role = (accountId: string, name: string, events = 10): RoleRow => ({
  arn: `arn:aws:iam::${accountId}:role/app/${name}`,
  name,
  accountId,
  kind: 'service',
  events,
  succeeded: events,
  denied: 0,
  failed: 0,
  firstSeen: '2026-05-04T00:00:00Z',
  lastSeen: '2026-05-05T00:00:00Z',
});
const ONE = '111122223333';
const TWO = '444455556666';
const COLUMNS = [{ accounts: [ONE] }, { accounts: [TWO] }];
const batch = role(ONE, 'settlement-batch-prod', 50);
const batchStaging = role(TWO, 'stg-SettlementBatch', 5);
const second = role(ONE, 'settlement-batch', 7);
const portal = role(TWO, 'portal', 90);
const ROLES = [batch, batchStaging, second, portal, role('999988887777', 'settlement-batch')];
const brief = (rows: ReturnType<typeof matchRoles>) =>
  rows.map((row) => [row.key, ...row.cells.map((cell) => cell.map(({ name }) => name))]);

test('roles are matched by what is left of their names', () => {
  const rows = matchRoles(COLUMNS, ROLES, []);
  expect(brief(rows)).toEqual([
    [
      'name:settlement-batch',
      ['settlement-batch-prod', 'settlement-batch'],
      ['stg-SettlementBatch'],
    ],
    ['name:portal', [], ['portal']],
  ]);
  expect(rows.map(filled)).toEqual([2, 1]);
  expect(rolesOfRow(rows[0])).toEqual([batch.arn, batchStaging.arn]);
});

test('what people said counts more than names', () => {
  const match: RoleMatch = { id: 'm', name: 'Batch', roles: [batch.arn, portal.arn] };
  expect(brief(matchRoles(COLUMNS, ROLES, [match]))).toEqual([
    ['match:m', ['settlement-batch-prod'], ['portal']],
    ['name:settlement-batch', ['settlement-batch'], ['stg-SettlementBatch']],
  ]);
});

/** What is kept after a correction. */
function after(matches: RoleMatch[], correction: ReturnType<typeof correctMatch>): RoleMatch[] {
  return correction.write.reduce((now, { id, content }) => {
    const rest = now.filter((one) => one.id !== id);
    return content ? rest.concat(content) : rest;
  }, matches);
}
const free = (matches: RoleMatch[]) => (name: string) =>
  freeMatchId(
    name,
    matches.map(({ id }) => id)
  );

test('a role is moved to another row, away again, and stands alone', () => {
  let kept: RoleMatch[] = [];
  let rows = matchRoles(COLUMNS, ROLES, kept);
  kept = after(kept, correctMatch(portal, rows[0], kept, free(kept)));
  expect(kept).toEqual([
    {
      id: 'settlement-batch',
      name: 'settlement-batch',
      roles: [batch.arn, second.arn, batchStaging.arn, portal.arn],
    },
  ]);
  rows = matchRoles(COLUMNS, ROLES, kept);
  expect(rows).toHaveLength(1);

  kept = after(kept, correctMatch(second, undefined, kept, free(kept)));
  expect(kept.map(({ id, roles }) => [id, roles.length])).toEqual([
    ['settlement-batch', 3],
    ['settlement-batch-2', 1],
  ]);
  rows = matchRoles(COLUMNS, ROLES, kept);
  expect(brief(rows)[1]).toEqual(['match:settlement-batch-2', ['settlement-batch'], []]);

  kept = after(kept, correctMatch(second, rows[0], kept, free(kept)));
  expect(kept.map(({ id, roles }) => [id, roles.length])).toEqual([['settlement-batch', 4]]);
});

test('ids are made of names', () => {
  expect(freeMatchId('Settlement Batch!', [])).toBe('settlement-batch');
  expect(freeMatchId('本番', [])).toBe('roles');
  expect(freeMatchId('本番', ['roles', 'roles-2'])).toBe('roles-3');
});

test.each([
  ['no object', 'x', ''],
  ['no role', { id: 'm', name: 'M', roles: [] }, 'roles'],
  ['roles missing', { id: 'm', name: 'M' }, 'roles'],
  ['a role that is none', { id: 'm', name: 'M', roles: ['settle'] }, 'roles[0]'],
  ['a role twice', { id: 'm', name: 'M', roles: [batch.arn, batch.arn] }, 'roles[1]'],
  ['too many', { id: 'm', name: 'M', roles: Array(51).fill(batch.arn) }, 'roles'],
  ['a bad id', { id: 'M!', name: 'M', roles: [batch.arn] }, 'id'],
  ['no name', { id: 'm', name: '', roles: [batch.arn] }, 'name'],
  ['more', { id: 'm', name: 'M', roles: [batch.arn], more: 1 }, 'more'],
])('%s is no match', (_, raw, at) => {
  expect(readRoleMatch(raw).fault).toMatchObject({ at });
});

test('a match is taken as it is', () => {
  const match = { id: 'm', name: 'M', roles: [batch.arn] };
  expect(readRoleMatch(match)).toEqual({ value: match });
});
