// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { askHttp } from '../testing/ask_http';
import { basic, startHostUnderTest } from '../testing/host_under_test';
import type { HostUnderTest } from '../testing/host_under_test';

const MINUTE = 60_000;

describe('signing in', () => {
  let host: HostUnderTest;
  beforeEach(async () => {
    host = await startHostUnderTest({
      oneTimeToken: {
        token: 'once-only',
        username: 'admin',
        password: 'root',
        expiresAt: Date.now() + 10 * MINUTE,
      },
    });
  });
  afterEach(() => host.stop());

  const status = async (path: string, headers: Record<string, string>) =>
    (await host.get(path, headers)).status;
  const login = (username: string, password: string) =>
    host.post('/auth/login', { username, password });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await login('analyst', 'right');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ username: 'analyst' });
    expect(response.headers.get('set-cookie')).toMatch(
      /^siem_review_session_\d+=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/$/
    );
  });

  it('refuses a wrong password, a wrong name and a name with a colon without saying which', async () => {
    for (const [name, password] of [
      ['analyst', 'wrong'],
      ['nobody', 'right'],
    ]) {
      const response = await login(name, password);
      expect(response.status).toBe(401);
      expect((await response.json()).message).toBe('The name or the password is wrong.');
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect((await login('analyst:right', 'x')).status).toBe(400);
    expect(host.lines.join()).not.toMatch(/wrong\b|right/);
  });

  it('wants the cross-site header and JSON', async () => {
    const body = { username: 'analyst', password: 'right' };
    expect(
      (await host.post('/auth/login', body, { 'content-type': 'application/json' })).status
    ).toBe(400);
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'osd-xsrf': 'x' };
    expect((await host.post('/auth/login', 'username=analyst', form)).status).toBe(415);
  });

  it('slows down guessing, and forgets it after a minute', async () => {
    for (let n = 0; n < 10; n++) expect((await login('analyst', 'guess')).status).toBe(401);
    const refused = await login('analyst', 'right');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await login('ANALYST', 'right')).status).toBe(429);
    expect((await login('admin', 'root')).status).toBe(200);
    host.wait(61_000);
    expect((await login('analyst', 'right')).status).toBe(200);
  });

  it('lets no parallel tries past the limit', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => login('analyst', 'guess')));
    expect(tries.filter((response) => response.status === 401)).toHaveLength(10);
  });

  it('says so when OpenSearch cannot be reached', async () => {
    await host.opensearch.stop();
    const response = await login('analyst', 'right');
    expect(response.status).toBe(503);
    expect((await response.json()).attributes).toEqual({ code: 'unavailable' });
  });

  it('ends a session that is not used for 15 minutes, and only then', async () => {
    const cookie = await host.signIn();
    host.wait(14 * MINUTE);
    expect(await status('/api/fake/unread', { cookie })).toBe(200);
    host.wait(14 * MINUTE);
    expect(await status('/api/fake/unread', { cookie })).toBe(200);
    host.wait(15 * MINUTE);
    const response = await host.get('/api/fake/unread', { cookie });
    expect(response.status).toBe(401);
    expect((await response.json()).attributes).toEqual({ code: 'session_expired' });
  });

  it('is not kept alive by calls that no person made', async () => {
    const cookie = await host.signIn();
    host.wait(14 * MINUTE);
    expect(await status('/auth/session', { cookie, 'osd-system-request': 'true' })).toBe(200);
    host.wait(2 * MINUTE);
    expect(await status('/auth/session', { cookie, 'osd-system-request': 'true' })).toBe(401);
  });

  it('ends at sign-out, and with the next sign-in of the same browser', async () => {
    const cookie = await host.signIn();
    expect((await host.post('/auth/logout', '', { cookie, 'osd-xsrf': 'x' })).status).toBe(204);
    expect(await status('/api/fake/unread', { cookie })).toBe(401);
    const older = await host.signIn();
    await host.post(
      '/auth/login',
      { username: 'admin', password: 'root' },
      {
        cookie: older,
        'osd-xsrf': 'x',
        'content-type': 'application/json',
      }
    );
    expect(await status('/api/fake/unread', { cookie: older })).toBe(401);
  });

  it('takes HTTP Basic on /api/ alone, asks OpenSearch once, and slows down guessing there too', async () => {
    const authorization = basic('analyst', 'right');
    host.opensearch.callers.length = 0;
    expect(await status('/api/fake/unread', { authorization })).toBe(200);
    expect(await status('/api/fake/unread', { authorization })).toBe(200);
    expect(host.opensearch.callers).toHaveLength(1);
    expect(await status('/auth/session', { authorization })).toBe(401);
    expect(await status('/app/siemReview', { authorization })).toBe(302);
    const guess = basic('admin', 'guess');
    for (let n = 0; n < 10; n++)
      expect(await status('/api/fake/unread', { authorization: guess })).toBe(401);
    expect(await status('/api/fake/unread', { authorization: guess })).toBe(429);
    expect(await status('/api/fake/unread', { authorization: 'Bearer x' })).toBe(401);
  });

  it('signs in by the one-time link once', async () => {
    expect((await askHttp(host.url, '/auth/once?token=once-only', { method: 'HEAD' })).status).toBe(
      405
    );
    expect((await host.get('/auth/once?token=wrong')).headers.get('location')).toBe(
      '/login?reason=link'
    );
    const first = await host.get('/auth/once?token=once-only');
    expect(first.headers.get('location')).toBe('/app/siemReview');
    const cookie = (first.headers.get('set-cookie') || '').split(';')[0];
    expect(await (await host.get('/auth/session', { cookie })).json()).toEqual({
      username: 'admin',
      idleSeconds: 900,
    });
    const second = await host.get('/auth/once?token=once-only');
    expect(second.headers.get('location')).toBe('/login?reason=link');
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('does not take the one-time link after its time', async () => {
    host.wait(11 * MINUTE);
    expect((await host.get('/auth/once?token=once-only')).headers.get('location')).toBe(
      '/login?reason=link'
    );
  });

  it('says that names are not proved where OpenSearch has no security plugin', async () => {
    host.opensearch.security = false;
    const cookie = await host.signIn('anybody', 'x');
    const page = await (await host.get('/app/siemReview', { cookie })).text();
    expect(page).toContain('{&quot;name&quot;:&quot;anybody&quot;,&quot;proved&quot;:false}');
  });
});
