// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { systemOf } from '../../test/integration/settings/company';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';
import { resolveScope } from './resolve_scope';

const card = systemOf('card', ['111111111111'], { keys: ['a'] });
const portal = systemOf('portal', ['222222222222'], {
  environments: [
    { name: 'production', accounts: [{ id: '222222222222', name: '' }] },
    { name: 'staging', accounts: [{ id: '333333333333', name: '' }] },
  ],
  keys: ['b', 'a'],
});

function portWith(fault?: SearchProblem): SearchPort {
  return {
    search: async () => {
      if (fault) throw fault;
      const hits = [card, portal].map((content) => ({
        _id: content.id,
        _index: 'siem-review-settings-000001',
        _source: { key: content.id, version: 1, content },
        sort: [content.id],
      }));
      const total = { value: 2, relation: 'eq' };
      return { timed_out: false, _shards: { total: 1, failed: 0 }, hits: { total, hits } };
    },
    fieldCaps: async () => ({}),
    resolveIndex: async () => undefined,
  };
}

test.each([
  ['nothing chosen: all that the person may read', {}, undefined, ['card', 'portal']],
  ['a system', { systems: ['portal'] }, ['222222222222', '333333333333'], ['portal']],
  ['an environment', { environments: ['staging'] }, ['333333333333'], ['portal']],
  ['both', { systems: ['card'], environments: ['staging'] }, [], ['card']],
  [
    'an account of it',
    { systems: ['portal'], accounts: ['222222222222'] },
    ['222222222222'],
    ['portal'],
  ],
  ['an account of another', { systems: ['card'], accounts: ['222222222222'] }, [], ['card']],
  ['accounts alone', { accounts: ['111111111111', '9'] }, ['111111111111', '9'], ['card']],
])('%s', async (_, scope, accounts, inScope) => {
  const resolved = await resolveScope(portWith(), scope);
  expect(resolved.accounts).toEqual(accounts);
  expect(resolved.inScope.map(({ id }) => id)).toEqual(inScope);
});

test('lists are those of the systems in scope, each value once; an empty one is undefined', async () => {
  const both = await resolveScope(portWith(), {});
  expect(both.lists('system.keys')).toEqual(['a', 'b']);
  expect(both.lists('system.log_stores')).toBeUndefined();
  expect(both.lists('known_good.x')).toBeUndefined();
  const one = await resolveScope(portWith(), { systems: ['card'] });
  expect(one.lists('system.keys')).toEqual(['a']);
});

test.each([
  [{ systems: ['nobody'] }, 'scope.systems'],
  [{ environments: ['nowhere'] }, 'scope.environments'],
])('what is not in the register is named: %j', async (scope, field) => {
  await expect(resolveScope(portWith(), scope)).rejects.toMatchObject({
    status: 404,
    more: { field },
  });
});

test('who may not read the register reads logs, but no system', async () => {
  const port = portWith(new SearchProblem('forbidden', 403, 'no'));
  const free = await resolveScope(port, { accounts: ['1'] });
  expect(free).toMatchObject({ accounts: ['1'], register: 'forbidden' });
  await expect(resolveScope(port, { systems: ['card'] })).rejects.toMatchObject({ status: 403 });
});
