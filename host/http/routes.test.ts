// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { request as httpRequest } from 'http';
import { basic, startHostUnderTest } from '../testing/host_under_test';
import type { HttpAnswer } from '../testing/ask_http';
import type { HostUnderTest } from '../testing/host_under_test';

describe('routes of a plugin', () => {
  let host: HostUnderTest;
  let cookie: string;
  const get = (path: string) => host.get(path, { cookie });
  const json = async (answer: Promise<HttpAnswer>) => {
    const response = await answer;
    return { status: response.status, body: await response.json() };
  };

  beforeAll(async () => {
    host = await startHostUnderTest();
    cookie = await host.signIn();
  });
  afterAll(() => host.stop());

  it('gives what the schemas made of the input, and empty objects for what has no schema', async () => {
    expect(await json(get('/api/fake/roles/abc?size=7'))).toEqual({
      status: 200,
      body: { params: { id: 'abc' }, query: { size: 7 }, body: {} },
    });
    expect(await json(get('/api/fake/unread?a=1'))).toEqual({
      status: 200,
      body: { params: {}, query: {}, body: {} },
    });
  });

  it.each([
    [
      '/api/fake/roles/abcdef',
      '[request params.id]: value has length [6] but it must have a maximum length of [5].',
    ],
    [
      '/api/fake/roles/a?size=11',
      '[request query.size]: Value must be equal to or lower than [10].',
    ],
    ['/api/fake/roles/a?other=1', '[request query.other]: definition for this key is missing'],
    ['/api/fake/by_function?a=bad', '[request query.a]: a is not good'],
  ])('answers 400 to %s', async (path, message) => {
    expect(await json(get(path))).toEqual({
      status: 400,
      body: { statusCode: 400, error: 'Bad Request', message },
    });
  });

  it('takes what a validation function takes', async () => {
    expect(await json(get('/api/fake/by_function?a=good'))).toEqual({
      status: 200,
      body: { a: 'good' },
    });
  });

  it('gives a named error its attributes', async () => {
    expect(await json(get('/api/fake/named_error'))).toEqual({
      status: 422,
      body: {
        statusCode: 422,
        error: 'Unprocessable Entity',
        message: 'too many',
        attributes: { code: 'too_many_buckets' },
      },
    });
  });

  it.each([
    '/api/fake/fault',
    '/api/fake/no_answer',
    '/api/fake/internal',
    '/api/fake/search/broken',
  ])('answers %s with 500 and none of its text, and logs it on one line', async (path) => {
    const before = host.lines.length;
    expect(await json(get(path))).toEqual({
      status: 500,
      body: {
        statusCode: 500,
        error: 'Internal Server Error',
        message: 'An internal server error occurred.',
      },
    });
    const logged = host.lines.slice(before);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/\[ERROR\]\[http\]/);
    expect(logged[0]).not.toMatch(/\n|right/);
  });

  it('asks OpenSearch as the person who asks', async () => {
    const admin = await host.signIn('admin', 'root');
    host.opensearch.callers.length = 0;
    await host.get('/api/fake/search/logs', { cookie });
    await host.get('/api/fake/search/logs', { cookie: admin });
    expect(host.opensearch.callers).toEqual([basic('analyst', 'right'), basic('admin', 'root')]);
  });

  it('passes a 401 of OpenSearch on', async () => {
    const admin = await host.signIn('admin', 'root');
    host.opensearch.passwords.admin = 'changed';
    const { status, body } = await json(host.get('/api/fake/search/logs', { cookie: admin }));
    host.opensearch.passwords.admin = 'root';
    expect(status).toBe(401);
    expect(body).toMatchObject({ statusCode: 401, error: 'Unauthorized' });
  });

  it('gives the service its own identity, and none to the host', async () => {
    expect((await json(get('/api/fake/service'))).body).toMatchObject({ user_name: 'admin' });
  });

  it('ends the search when the browser leaves', async () => {
    host.opensearch.callers.length = 0;
    const left = httpRequest(`${host.url}/api/fake/search/slow`, { headers: { cookie } });
    left.on('error', () => undefined);
    left.end();
    await until(() => host.opensearch.callers.length === 1);
    left.destroy();
    await until(() => host.opensearch.abandoned === 1);
    expect(host.opensearch.abandoned).toBe(1);
  });

  it('wants the cross-site header on what changes something, and the right version if any', async () => {
    const plain = { cookie, 'content-type': 'application/json' };
    const write = (headers: Record<string, string>) =>
      json(host.post('/api/fake/write', { name: 'a' }, { ...plain, ...headers }));
    expect(await write({})).toEqual({
      status: 400,
      body: {
        statusCode: 400,
        error: 'Bad Request',
        message: 'Request must contain the osd-xsrf header.',
      },
    });
    expect((await write({ 'osd-xsrf': 'x' })).status).toBe(200);
    expect((await write({ 'osd-version': '2.19.4' })).body).toEqual({ got: { name: 'a' } });
    const stale = await write({ 'osd-version': '2.19.3' });
    expect(stale.status).toBe(400);
    expect(stale.body.attributes).toEqual({ expected: '2.19.4', got: '2.19.3' });
  });

  it('refuses bodies that are too big, of another type, or broken', async () => {
    const send = async (body: string, type = 'application/json') =>
      (await host.post('/api/fake/write', body, { cookie, 'osd-xsrf': 'x', 'content-type': type }))
        .status;
    expect(await send(JSON.stringify({ name: 'a'.repeat(200) }))).toBe(413);
    expect(await send('{"name":"a"}', 'text/plain')).toBe(415);
    expect(await send('{"name":')).toBe(400);
    expect(await send('{"name":"a","__proto__":{"b":1}}')).toBe(400);
  });

  it('answers without signing in only where a route says so', async () => {
    expect((await host.get('/api/fake/open')).status).toBe(200);
    expect(await json(host.get('/api/fake/unread'))).toEqual({
      status: 401,
      body: {
        statusCode: 401,
        error: 'Unauthorized',
        message: 'Not signed in.',
        attributes: { code: 'not_signed_in' },
      },
    });
  });
});

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
