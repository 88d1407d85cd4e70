// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { basic, startHostUnderTest } from '../testing/host_under_test';
import type { HostUnderTest } from '../testing/host_under_test';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the end of a session', () => {
  let host: HostUnderTest;
  beforeEach(async () => {
    host = await startHostUnderTest();
  });
  afterEach(() => host.stop());

  const lives = async (cookie: string) =>
    (await host.get('/api/fake/unread', { cookie })).status === 200;
  const logout = (cookie: string, query = '', more: Record<string, string> = {}) =>
    host.post(`/auth/logout${query}`, '', { cookie, 'osd-xsrf': 'x', ...more });

  it('comes after 12 hours, however much it is used', async () => {
    const cookie = await host.signIn();
    for (let quarter = 1; quarter < 71; quarter++) {
      host.wait(10 * MINUTE);
      expect(await lives(cookie)).toBe(true);
    }
    host.wait(10 * MINUTE);
    expect(await lives(cookie)).toBe(true);
    host.wait(10 * MINUTE);
    const answer = await host.get('/api/fake/unread', { cookie });
    expect(answer.status).toBe(401);
    expect(answer.json().attributes).toEqual({ code: 'session_expired' });
  });

  it('comes when the settings say so', async () => {
    await host.stop();
    host = await startHostUnderTest({ sessionHours: 1, idleMinutes: 120 });
    const cookie = await host.signIn();
    host.wait(HOUR - 1);
    expect(await lives(cookie)).toBe(true);
    host.wait(1);
    expect(await lives(cookie)).toBe(false);
  });

  it('comes to all sessions of the person who signs out everywhere, and to nobody else', async () => {
    const [first, second] = [await host.signIn(), await host.signIn()];
    const admin = await host.signIn('admin', 'root');
    expect((await logout(first, '?everywhere')).status).toBe(204);
    expect([await lives(first), await lives(second), await lives(admin)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('comes to one session at an ordinary sign-out, and to none without a live session', async () => {
    const [first, second] = [await host.signIn(), await host.signIn()];
    await logout(first);
    await logout(first, '?everywhere');
    await logout('siem_review_session=analyst', '?everywhere');
    expect(await lives(second)).toBe(true);
  });

  it('comes when OpenSearch does not accept the credentials any more', async () => {
    const [first, second] = [await host.signIn(), await host.signIn()];
    const admin = await host.signIn('admin', 'root');
    host.opensearch.passwords.analyst = 'changed';
    const answer = await host.get('/api/fake/search/logs', { cookie: first });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBeNull();
    expect([await lives(first), await lives(second), await lives(admin)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await host.get('/auth/session', { cookie: first })).status).toBe(401);
    expect(await lives(await host.signIn('analyst', 'changed'))).toBe(true);
  });

  it('is remembered for HTTP Basic as well: OpenSearch is asked again', async () => {
    const authorization = basic('analyst', 'right');
    expect((await host.get('/api/fake/search/logs', { authorization })).status).toBe(200);
    host.opensearch.passwords.analyst = 'changed';
    await host.get('/api/fake/search/logs', { authorization });
    host.opensearch.callers.length = 0;
    expect((await host.get('/api/fake/unread', { authorization })).status).toBe(401);
    expect(host.opensearch.callers).toHaveLength(1);
  });
});

describe('calls from pages of other sites', () => {
  let host: HostUnderTest;
  let cookie: string;
  beforeAll(async () => {
    host = await startHostUnderTest();
    cookie = await host.signIn();
  });
  afterAll(() => host.stop());

  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['an origin that begins like ours', { origin: 'HOST.evil.example' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['both', { origin: 'HOST', 'sec-fetch-site': 'cross-site' }],
  ])('change nothing although they bring the header: %s', async (_what, headers) => {
    const sent = { ...headers, origin: (headers.origin || '').replace('HOST', host.url) };
    if (!sent.origin) delete (sent as { origin?: string }).origin;
    const answer = await host.post('/auth/logout', '', { cookie, 'osd-xsrf': 'x', ...sent });
    expect(answer.status).toBe(403);
    const write = await host.post(
      '/api/fake/write',
      { name: 'x' },
      { cookie, 'osd-xsrf': 'x', 'content-type': 'application/json', ...sent }
    );
    expect(write.status).toBe(403);
    expect((await host.get('/auth/session', { cookie })).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['our own origin', { origin: 'HOST' }],
    ['our own page', { origin: 'HOST', 'sec-fetch-site': 'same-origin' }],
    ['a script without a browser', {}],
  ])('are not: %s', async (_what, headers) => {
    const sent = headers.origin ? { ...headers, origin: host.url } : headers;
    const answer = await host.post(
      '/api/fake/write',
      { name: 'x' },
      { cookie, 'osd-xsrf': 'x', 'content-type': 'application/json', ...sent }
    );
    expect(answer.status).toBe(200);
  });

  it.each(['/auth/logout', '/auth/login', '/api/fake/write'])(
    'find nothing to do with GET: %s',
    async (where) => {
      expect((await host.get(where, { cookie })).status).toBe(404);
      expect((await host.get('/auth/session', { cookie })).status).toBe(200);
    }
  );
});

describe('secrets', () => {
  it('are in no line, answer or page: sign-in, failures, HTTP Basic, one-time link', async () => {
    const canary = {
      password: 'canary-pass-7Qx',
      wrong: 'canary-wrong-9Zk',
      token: 'canary-once-3Lm',
    };
    const host = await startHostUnderTest({
      service: { username: 'service', password: 'canary-service-5Rt' },
      oneTimeToken: {
        token: canary.token,
        username: 'admin',
        password: 'canary-admin-2Vb',
        expiresAt: Date.now() + MINUTE,
      },
    });
    const told: string[] = [];
    try {
      Object.assign(host.opensearch.passwords, {
        analyst: canary.password,
        admin: 'canary-admin-2Vb',
      });
      const seen = async (answer: ReturnType<HostUnderTest['get']>, setsCookie = false) => {
        const got = await answer;
        told.push(got.text(), got.headers.get('location') || '');
        if (!setsCookie) told.push(got.headers.get('set-cookie') || '');
        return (got.headers.get('set-cookie') || '').split(';')[0];
      };
      const login = (password: string) =>
        host.post('/auth/login', { username: 'analyst', password });
      await seen(login(canary.wrong));
      await seen(host.post('/auth/login', `{"username":"analyst","password":"${canary.wrong}"`));
      await seen(host.post('/auth/login', { username: 'analyst', password: [canary.wrong] }));
      const cookie = await seen(login(canary.password), true);
      for (const where of ['/app/siemReview', '/api/fake/search/logs', '/api/fake/search/broken']) {
        await seen(host.get(where, { cookie }));
      }
      for (const where of ['/api/fake/fault', '/auth/session', '/login', '/api/fake/no_answer']) {
        await seen(host.get(where, { cookie }));
      }
      await seen(
        host.get('/api/fake/search/logs', { authorization: basic('analyst', canary.wrong) })
      );
      await seen(host.get('/api/fake/search/logs', { authorization: `Bearer ${canary.wrong}` }));
      const authorization = basic('analyst', canary.password);
      await seen(host.get('/api/fake/search/logs', { authorization }));
      await seen(host.get(`/auth/once?token=${canary.wrong}`));
      const second = await seen(host.get(`/auth/once?token=${canary.token}`), true);
      await seen(host.get(`/auth/once?token=${canary.token}`));
      await seen(host.get('/app/siemReview', { cookie: second }));
      host.opensearch.passwords.analyst = 'changed';
      await seen(host.get('/api/fake/search/logs', { cookie }));
      await host.opensearch.stop();
      await seen(host.get('/api/fake/search/logs', { cookie: second }));
      await seen(login(canary.wrong));
      const names = [cookie, second].map((one) => one.split('=')[1]);
      expect(names.every((name) => /^[\w-]{43}$/.test(name))).toBe(true);
      const encoded = Buffer.from(`analyst:${canary.password}`).toString('base64');
      const all = [...host.lines, ...told].join('\n');
      expect(all).toMatch(/sign-in failed/);
      expect(all).not.toMatch(/canary/);
      for (const secret of [...names, encoded]) expect(all).not.toContain(secret);
    } finally {
      await host.stop();
    }
  });
});
