// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { SearchProblem } from '../search/errors';
import { ServiceIdentity } from './service_identity';
import type { WritingClient } from './service_identity';
import { SettingsStore } from './settings_store';

/** Documents by id, as OpenSearch keeps them; what a call does before or after may be laid in its way. */
class Documents {
  readonly held = new Map<string, { source: Record<string, unknown>; seq: number }>();
  private seq = 0;
  /** Lost: the write is applied and its answer is not heard. */
  lose: string[] = [];

  readonly client: WritingClient = {
    get: async ({ id }) => {
      const found = this.held.get(id);
      if (!found) throw fault(404, 'not_found');
      return { body: { _source: found.source, _seq_no: found.seq, _primary_term: 1 } };
    },
    index: async ({ id, body, op_type: type, if_seq_no: seq }) => {
      const found = this.held.get(id);
      if (type === 'create' ? found : !found || found.seq !== seq) throw fault(409, 'version');
      this.held.set(id, { source: body, seq: (this.seq += 1) });
      const place = this.lose.indexOf(id);
      if (place >= 0) {
        this.lose.splice(place, 1);
        throw Object.assign(new Error('reset'), { name: 'ConnectionError' });
      }
      return { body: {} };
    },
    indices: { create: async () => ({}), exists: async () => ({ body: true }) },
  };
}

const fault = (statusCode: number, type: string) =>
  Object.assign(new Error(type), {
    name: 'ResponseError',
    meta: { statusCode, body: { error: { type } } },
  });
const asking = (body: unknown) => ({ transport: { request: async () => ({ body }) } });
const admin = asking({ user_name: 'mio', roles: ['siem_review_admin'] });
const storeOf = (documents?: Documents) =>
  new SettingsStore({
    identity: () => documents && new ServiceIdentity(documents.client),
    administratorRoles: ['siem_review_admin'],
    now: () => Date.parse('2026-05-01T00:00:00Z'),
  });
const change = { kind: 'system' as const, id: 'card', basedOn: 0, content: { name: 'a' } };

test.each(['system:card@000001', 'system:card'])(
  'a write of %s whose answer is lost is found by reading back',
  async (id) => {
    const documents = new Documents();
    documents.lose = [id];
    const writer = await storeOf(documents).writer(admin, 'system');
    expect(await writer.write(change)).toMatchObject({ version: 1, changedBy: 'mio' });
    expect(Array.from(documents.held.keys()).sort()).toEqual(['system:card', 'system:card@000001']);
  }
);

test('a version that was made but never put in place is put in place by who comes next', async () => {
  const documents = new Documents();
  const writer = await storeOf(documents).writer(admin, 'system');
  await writer.write(change);
  await writer.write({ ...change, basedOn: 1, content: { name: 'b' } });
  // As if the program had ended between the two writes.
  const first = documents.held.get('system:card@000001');
  documents.held.set('system:card', { source: { ...first?.source, part: 'current' }, seq: 99 });
  const late = writer.write({ ...change, basedOn: 1, content: { name: 'c' } });
  await expect(late).rejects.toMatchObject({ code: 'conflict', more: { current: { version: 2 } } });
  expect(documents.held.get('system:card')?.source).toMatchObject({ version: 2, part: 'current' });
});

test('nobody writes without a name that is proved, a role, or an identity of the program', async () => {
  const cases: Array<[unknown, Documents | undefined, string]> = [
    [{}, new Documents(), 'identity'],
    [
      { user_name: 'opendistro_security_anonymous', roles: ['siem_review_admin'] },
      new Documents(),
      'identity',
    ],
    [{ user_name: 'mio', roles: ['siem_review_reader'] }, new Documents(), 'roles'],
    [{ user_name: 'mio', roles: ['siem_review_admin'] }, undefined, 'off'],
  ];
  for (const [body, documents, word] of cases) {
    const refused = storeOf(documents).writer(asking(body), 'system');
    await expect(refused).rejects.toBeInstanceOf(SearchProblem);
    await expect(refused).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining(word),
    });
  }
  const bare = { transport: { request: () => Promise.reject(fault(400, 'no_handler')) } };
  await expect(storeOf(new Documents()).writer(bare, 'system')).rejects.toMatchObject({
    status: 403,
  });
});
