// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { engineAccess } from './engine_access';
import { API, ENDPOINTS, GOOD, queryText } from './hostile_inputs';
import { startHostBefore } from './host_before_engine';
import type { HostBeforeEngine } from './host_before_engine';
import { withoutKeeping } from './program_calls';
import { startRecordingProxy } from './recording_proxy';
import type { RecordingProxy } from './recording_proxy';

const NAMES = ['analyst', 'developer', 'reviewer'];
let proxy: RecordingProxy;
let host: HostBeforeEngine;

beforeAll(async () => {
  proxy = await startRecordingProxy(engineAccess());
  const { service } = engineAccess();
  host = await startHostBefore(
    { url: proxy.url },
    // As an installation has it: the service's identity is known, and must not be used to read.
    { service: { username: service.name, password: service.password } }
  );
}, 60000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
});
beforeEach(() => proxy.forget());

/** What was asked of OpenSearch because of a request: findings are kept in the background. */
function askedCalls() {
  const { name, password } = engineAccess().service;
  const program = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  return withoutKeeping(proxy.calls, program);
}

function authorizationOf(name: string): string {
  const user = engineAccess().users.find((one) => one.name === name);
  return `Basic ${Buffer.from(`${name}:${user && user.password}`).toString('base64')}`;
}

test('three people at once: every call to OpenSearch is made as the one who asked', async () => {
  const people = await Promise.all(
    // A second of the period for each, so that his searches are known by what they ask.
    NAMES.map(async (name, place) => ({
      name,
      cookie: await host.signIn(name),
      from: `2026-05-04T00:00:0${place + 1}Z`,
    }))
  );
  proxy.forget();
  const answers = await Promise.all(
    people.flatMap(({ cookie, from }) =>
      ENDPOINTS.map((endpoint) =>
        host.ask(`${API}/${endpoint}?${queryText({ ...GOOD[endpoint], from })}`, {
          headers: { cookie },
        })
      )
    )
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const known = NAMES.map(authorizationOf);
  const calls = askedCalls();
  expect(calls.length).toBeGreaterThanOrEqual(3 * ENDPOINTS.length);
  calls.forEach(({ authorization }) => expect(known).toContain(authorization));
  people.forEach(({ name, from }) => {
    const own = calls.filter(({ body }) => body.includes(from));
    expect(own.length).toBeGreaterThanOrEqual(ENDPOINTS.length);
    own.forEach((call) => expect(call.authorization).toBe(authorizationOf(name)));
  });
  calls.forEach(({ opaqueId }) => expect(opaqueId).toMatch(/^siem_review:[0-9a-f-]{36}$/));
});

test('a header beside the session does not change who asks', async () => {
  const cookie = await host.signIn('developer');
  proxy.forget();
  const headers = {
    cookie,
    'x-proxy-user': 'admin',
    'x-forwarded-for': '127.0.0.1',
    securitytenant: 'admin_tenant',
    opendistro_security_impersonate_as: 'admin',
  };
  const { status } = await host.ask(`${API}/roles?${queryText(GOOD.roles)}`, { headers });
  expect(status).toBe(200);
  askedCalls().forEach((call) => expect(call.authorization).toBe(authorizationOf('developer')));
  expect(askedCalls().length).toBeGreaterThan(0);
});

test('who is not signed in, or no longer, causes no call', async () => {
  const cookie = await host.signIn('analyst');
  await host.ask('/auth/logout', { method: 'POST', headers: { cookie, 'osd-xsrf': 'x' } });
  proxy.forget();
  for (const headers of [{}, { cookie }] as Array<Record<string, string>>) {
    const { status } = await host.ask(`${API}/roles?${queryText(GOOD.roles)}`, { headers });
    expect(status).toBe(401);
  }
  expect(askedCalls()).toEqual([]);
});

test('four searches of a person run at a time, however many sessions he has', async () => {
  const cookies = [await host.signIn('analyst'), await host.signIn('analyst')];
  let running = 0;
  let most = 0;
  proxy.instead = () => {
    running += 1;
    most = Math.max(most, running);
    setTimeout(() => {
      running -= 1;
    }, 95);
    return { status: 403, body: { error: { type: 'security_exception' } }, delay: 100 };
  };
  try {
    const answers = await Promise.all(
      [...cookies, ...cookies, ...cookies].map((cookie) =>
        host.ask(`${API}/context?${queryText(GOOD.context)}`, { headers: { cookie } })
      )
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(most).toBe(4);
  } finally {
    proxy.instead = undefined;
  }
});

test('nothing of the credentials stands in the log', () => {
  const log = host.lines.join('\n');
  [...engineAccess().users, engineAccess().service].forEach(({ name, password }) => {
    expect(log).not.toContain(password);
    expect(log).not.toContain(Buffer.from(`${name}:${password}`).toString('base64'));
  });
});
