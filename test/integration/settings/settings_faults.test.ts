// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import { beyondItsOwn, forPeople } from '../program_calls';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { systemOf } from './company';

const API = '/api/siem_review';
const ID = `fault-${Date.now().toString(36)}`;

let proxy: RecordingProxy;
beforeAll(async () => {
  proxy = await startRecordingProxy(engineAccess());
});
afterAll(() => proxy.stop());
afterEach(() => {
  proxy.instead = undefined;
});

const hostWith = (settings: object) => startHostBefore({ url: proxy.url }, { ...settings });
type Host = Awaited<ReturnType<typeof hostWith>>;

async function put(host: Host, cookie: string, version: number, owner = 'a') {
  const answer = await host.ask(`${API}/systems/${ID}`, {
    method: 'PUT',
    headers: { cookie, 'osd-xsrf': 'test', 'content-type': 'application/json' },
    body: JSON.stringify({ content: systemOf(ID, [], { owner }), version }),
  });
  return { status: answer.status, body: JSON.parse(answer.text()) as Record<string, unknown> };
}

async function read(host: Host, cookie: string, path: string) {
  const answer = await host.ask(`${API}${path}`, { headers: { cookie } });
  return { status: answer.status, body: JSON.parse(answer.text()) as Record<string, unknown> };
}

test('without an identity of the program settings are read, and writing is off and says why', async () => {
  const host = await hostWith({});
  try {
    const cookie = await host.signIn('admin');
    const list = await read(host, cookie, '/systems');
    expect(list).toMatchObject({
      status: 200,
      body: { writing: { may: false, why: 'no_service' } },
    });
    const refused = await put(host, cookie, 0);
    expect(refused).toMatchObject({ status: 403, body: { attributes: { code: 'forbidden' } } });
    expect(refused.body.message).toContain('siem_review.service');
    expect(host.lines.join('\n')).toContain('settings can be read, and not changed');
  } finally {
    await host.stop();
  }
}, 60000);

test('OpenSearch away: a clear error, nothing lost, and it goes on by itself', async () => {
  const { service } = engineAccess();
  // Not there yet at start: the program waits for it.
  proxy.instead = ({ path }) =>
    path.includes('siem-review-settings') ? { status: 503, body: {} } : undefined;
  const host = await hostWith({
    service: { username: service.name, password: service.password },
  });
  try {
    const cookie = await host.signIn('admin');
    expect((await put(host, cookie, 0)).status).toBe(503);
    proxy.instead = undefined;
    expect(await put(host, cookie, 0)).toMatchObject({ status: 200, body: { version: 1 } });
    // The second of the two writes fails: the version is made, and who comes next puts it in place.
    let writes = 0;
    proxy.instead = ({ method, path }) => {
      if (method !== 'PUT' || !path.includes('siem-review-settings')) return undefined;
      writes += 1;
      return writes === 2 ? { status: 503, body: {} } : undefined;
    };
    expect((await put(host, cookie, 1, 'b')).status).toBe(503);
    proxy.instead = undefined;
    expect(await put(host, cookie, 1, 'c')).toMatchObject({
      status: 409,
      body: { attributes: { current: { version: 2, content: { owner: 'b' } } } },
    });
    const { body } = await read(host, cookie, `/systems/${ID}`);
    expect(body).toMatchObject({ version: 2, content: { owner: 'b' } });
  } finally {
    await host.stop();
  }
}, 60000);

test("reads run as the person, and the program's identity is used for what it keeps alone", async () => {
  const { service } = engineAccess();
  const host = await hostWith({
    service: { username: service.name, password: service.password },
  });
  try {
    const cookie = await host.signIn('admin');
    const { body } = await read(host, cookie, `/systems/${ID}`);
    proxy.forget();
    expect((await put(host, cookie, body.version as number, 'd')).status).toBe(200);
    const own = `Basic ${Buffer.from(`${service.name}:${service.password}`).toString('base64')}`;
    const byProgram = proxy.calls.filter(({ authorization }) => authorization === own);
    expect(forPeople(byProgram).length).toBeGreaterThan(0);
    expect(beyondItsOwn(byProgram)).toEqual([]);
    const byPerson = proxy.calls.filter(({ authorization }) => authorization !== own);
    expect(byPerson.map(({ path }) => path)).toContain('/_plugins/_security/authinfo');
  } finally {
    await host.stop();
  }
}, 60000);
