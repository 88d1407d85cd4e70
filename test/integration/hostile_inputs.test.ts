// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { connect } from 'net';
import type { Socket } from 'net';
import { clientOf, engineAccess } from './engine_access';
import { API, ENDPOINTS, GOOD, HOSTILE_QUERIES, PAN, queryText } from './hostile_inputs';
import type { EndpointName } from './hostile_inputs';
import { startHostBefore } from './host_before_engine';
import type { HostBeforeEngine } from './host_before_engine';
import { startRecordingProxy } from './recording_proxy';
import type { RecordingProxy } from './recording_proxy';
import { PREFIX } from './role_usage/documents';
import { dropDocuments, loadDocuments } from './role_usage/load_documents';

const admin = clientOf('admin');
let proxy: RecordingProxy;
let host: HostBeforeEngine;
let cookie: string;

beforeAll(async () => {
  await loadDocuments(admin);
  proxy = await startRecordingProxy(engineAccess());
  host = await startHostBefore({ url: proxy.url }, { indices: { cloudtrail: `${PREFIX}-*` } });
  cookie = await host.signIn('analyst');
}, 120000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
  await dropDocuments(admin);
});
beforeEach(() => proxy.forget());

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).sort();

function get(endpoint: string, query: string, headers: Record<string, string> = {}) {
  return host.ask(`${API}/${endpoint}${query && `?${query}`}`, { headers: { cookie, ...headers } });
}

async function expectGoodAnswer(endpoint: EndpointName = 'roles'): Promise<void> {
  const { status } = await get(endpoint, queryText(GOOD[endpoint]));
  expect(status).toBe(200);
}

test('there are enough of them', () => {
  expect(HOSTILE_QUERIES.length).toBeGreaterThanOrEqual(150);
});

test.each(HOSTILE_QUERIES)('%s with %s is refused by name', async (endpoint, _, query, field) => {
  const answer = await get(endpoint, query);
  expect(answer.status).toBe(400);
  const body = answer.json();
  expect(Object.keys(body).sort()).toEqual(['attributes', 'error', 'message', 'statusCode']);
  expect(body).toMatchObject({
    statusCode: 400,
    error: 'Bad Request',
    attributes: { code: 'bad_input', field },
  });
  expect(body.message).toMatch(new RegExp(`^${field.replace(/[[\].]/g, '\\$&')}: `));
  expect(answer.text().length).toBeLessThan(600);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(proxy.calls).toEqual([]);
});

test('after all of these every endpoint answers, and nothing in the process has changed', async () => {
  for (const endpoint of ENDPOINTS) await expectGoodAnswer(endpoint);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeBefore);
  expect(({} as Record<string, unknown>).from).toBeUndefined();
});

test('no card number and no password that was sent stands in an answer or in the log', async () => {
  const secrets = [PAN, ...engineAccess().users.map(({ password }) => password)];
  const answers = [
    await get('roles', `${queryText(GOOD.roles)}&search=${PAN}`),
    await get('roles', `${queryText(GOOD.roles)}&${PAN}=1`),
    await get(PAN, ''),
    await host.ask('/auth/login', {
      method: 'POST',
      headers: { 'osd-xsrf': 'x', 'content-type': 'application/json' },
      body: JSON.stringify({ username: PAN, password: PAN }),
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 401]);
  const said = [...answers.map((answer) => answer.text()), ...host.lines].join('\n');
  secrets.forEach((secret) => expect(said).not.toContain(secret));
});

test.each([
  ['a path out of the endpoint', `${API}/roles/..%2f..%2f..%2fetc%2fpasswd`, 404],
  ['dots', `${API}/../../../etc/passwd`, 404],
  ['an encoded slash', `${API}%2Froles`, 404],
  ['NUL in the path', `${API}/roles%00`, 404],
  ['a wrong escape', `${API}/ro%ZZles`, 404],
  ['half an escape', `${API}/roles%`, 404],
  ['bytes that are no UTF-8', `${API}/roles%FF`, 404],
  ['another case', `${API}/ROLES`, 404],
  ['a slash more', `${API}/roles/`, 404],
  ['a version in front', `/api/v1/siem_review/role_usage/roles`, 404],
  ['a proxy to OpenSearch', '/api/console/proxy?path=_search&method=GET', 404],
  ['a data source', '/api/siem_review/role_usage/_search', 404],
  ['two slashes', `/${API}/roles`, 404],
  ['a long path', `${API}/${'a'.repeat(7000)}`, 404],
])('%s in the path is no endpoint', async (_, path, status) => {
  const answer = await host.ask(path, { headers: { cookie } });
  expect(answer.status).toBe(status);
  expect(Object.keys(answer.json())).toEqual(
    expect.arrayContaining(['statusCode', 'error', 'message'])
  );
  expect(answer.text()).not.toMatch(/node_modules|\.ts:|\.js:/);
  expect(proxy.calls).toEqual([]);
});

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'BREW'];
test.each(ENDPOINTS.flatMap((endpoint) => METHODS.map((method) => [method, endpoint] as const)))(
  '%s of %s changes nothing and asks nothing',
  async (method, endpoint) => {
    const known = METHODS.indexOf(method) < 7;
    if (!known) {
      // Node's own client would not send it.
      expect(await raw(`BREW ${API}/${endpoint} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/ 400 /);
    } else {
      const { status } = await host.ask(`${API}/${endpoint}?${queryText(GOOD[endpoint])}`, {
        method,
        headers: { cookie, 'osd-xsrf': 'x' },
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(proxy.calls).toEqual([]);
  }
);

test.each([
  ['a cookie that is none', { cookie: 'a=b; =;;; ==' }],
  ['a session that does not exist', { cookie: 'siem_review_session_0=x' }],
  ['a long session', { cookie: `siem_review_session_0=${'x'.repeat(6000)}` }],
  ['a scheme that is not understood', { authorization: 'Bearer x' }],
  ['no credentials', { authorization: 'Basic' }],
  ['credentials that are not base64', { authorization: 'Basic ***' }],
  [
    'credentials without a colon',
    { authorization: `Basic ${Buffer.from('analyst').toString('base64')}` },
  ],
  [
    'credentials without a name',
    { authorization: `Basic ${Buffer.from(':x').toString('base64')}` },
  ],
  ['somebody else named beside', { 'x-proxy-user': 'admin', 'x-proxy-roles': 'all_access' }],
  ['an address named beside', { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-user': 'admin' }],
])('%s is not signed in', async (_, headers) => {
  const answer = await host.ask(`${API}/roles?${queryText(GOOD.roles)}`, {
    headers: headers as Record<string, string>,
  });
  expect(answer.status).toBe(401);
  expect(answer.json()).toMatchObject({ statusCode: 401 });
  expect(proxy.calls).toEqual([]);
});

test.each([
  ['two lengths', 'Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc'],
  ['a length and chunks', 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a header of 20 KB', `X-Long: ${'a'.repeat(20000)}\r\n\r\n`],
  ['a header with a line of its own', 'X-A: b\n c: d\r\n\r\n'],
  ['NUL in a header', 'X-A: b\u0000c\r\n\r\n'],
  ['three thousand headers', `${'X-Abcd: efghij\r\n'.repeat(3000)}\r\n`],
])('%s is cut off', async (_, rest) => {
  const answer = await raw(
    `GET ${API}/roles?${queryText(GOOD.roles)} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nConnection: close\r\n${rest}`
  );
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(proxy.calls).toEqual([]);
  await expectGoodAnswer();
});

test.each([
  ['more than 64 KB', JSON.stringify({ username: 'a', password: 'x'.repeat(66000) }), 413],
  ['no JSON', '{"username":', 400],
  ['a list', '[]', 400],
  ['a text', '"x"', 400],
  ['null', 'null', 400],
  ['nested 3,000 deep', `${'['.repeat(3000)}${']'.repeat(3000)}`, 400],
  ['__proto__', '{"username":"a","password":"b","__proto__":{"admin":true}}', 400],
  ['__proto__ in disguise', '{"username":"a","password":"b","\\u005f_proto__":{"a":1}}', 400],
  ['constructor', '{"username":"a","password":"b","constructor":{"prototype":{"a":1}}}', 400],
  ['a name that is no text', '{"username":{"a":1},"password":"b"}', 400],
  ['a name with NUL', '{"username":"a\\u0000","password":"b"}', 400],
  ['a name with a colon', '{"username":"a:b","password":"b"}', 400],
  ['a long name', JSON.stringify({ username: 'a'.repeat(300), password: 'b' }), 400],
  ['a field more', '{"username":"a","password":"b","role":"admin"}', 400],
])('a sign-in with %s is refused', async (_, body, status) => {
  const answer = await host.ask('/auth/login', {
    method: 'POST',
    headers: { 'osd-xsrf': 'x', 'content-type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(status);
  expect(answer.text()).not.toContain('x'.repeat(100));
  expect(proxy.calls).toEqual([]);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'osd-xsrf': 'x' }, 415],
  ['plain text', { 'content-type': 'text/plain', 'osd-xsrf': 'x' }, 415],
  ['XML', { 'content-type': 'text/xml', 'osd-xsrf': 'x' }, 415],
  ['no header against other sites', { 'content-type': 'application/json' }, 400],
  ['another version', { 'content-type': 'application/json', 'osd-version': '9.9.9' }, 400],
  [
    'a compressed nothing',
    { 'content-type': 'application/json', 'osd-xsrf': 'x', 'content-encoding': 'gzip' },
    400,
  ],
])('a sign-in sent as %s is refused', async (_, headers, status) => {
  const body = JSON.stringify({ username: 'analyst', password: 'x' });
  const sent = headers as unknown as Record<string, string>;
  const answer = await host.ask('/auth/login', { method: 'POST', headers: sent, body });
  expect(answer.status).toBe(status);
  expect(proxy.calls).toEqual([]);
});

test('whatever is asked: an answer or a refusal, never a fault; refused, nothing was asked of OpenSearch', async () => {
  const values = fc.oneof(
    fc.string(),
    fc.fullUnicodeString(),
    fc.webQueryParameters(),
    fc.constantFrom(...HOSTILE_QUERIES.map(([, , query]) => query.slice(-60)))
  );
  const names = fc.oneof(
    fc.constantFrom('from', 'to', 'role', 'account', 'search', 'uses', 'tz', 'format', '__proto__'),
    fc.string({ maxLength: 8 })
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ENDPOINTS),
      fc.boolean(),
      fc.array(fc.tuple(names, values), { maxLength: 4 }),
      async (endpoint, onGoodOnes, pairs) => {
        proxy.forget();
        const good = onGoodOnes ? [queryText(GOOD[endpoint])] : [];
        const query = [
          ...good,
          ...pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`),
        ];
        const answer = await get(endpoint, query.join('&'));
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 200) return;
        expect(proxy.calls).toEqual([]);
        expect(answer.json()).toMatchObject({ attributes: { code: 'bad_input' } });
        expect(Object.keys(answer.json().attributes as object)).toEqual(['code', 'field']);
      }
    ),
    { numRuns: 100 }
  );
  await expectGoodAnswer();
}, 60000);

test('whatever bytes stand in the path and query: never a fault', async () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map((all) =>
    [...all]
      .filter((byte) => byte > 32 && byte !== 127)
      .map((byte) => String.fromCharCode(byte))
      .join('')
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', ...ENDPOINTS), bytes, async (endpoint, rest) => {
      proxy.forget();
      const answer = await raw(
        `GET ${API}/${endpoint}${rest} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
      );
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(proxy.calls).toEqual([]);
    }),
    { numRuns: 150 }
  );
  await expectGoodAnswer();
}, 60000);

test('nothing of all this is a fault in the log', () => {
  expect(host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
});

/** Percent-encoded, halves of surrogate pairs too (`encodeURIComponent` throws at them). */
function encoded(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');
}

/** Sends bytes as they are and gives what came back before the connection closed. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(host.url);
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
    let answer = '';
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
