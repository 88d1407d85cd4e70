// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { basic, startHostUnderTest } from '../testing/host_under_test';
import { cookieOf, useOidc } from '../testing/use_oidc';

const MINUTE = 60_000;

describe('when the token expires', () => {
  const { rig, through } = useOidc();
  const used = async (cookie: string) =>
    (await rig.host.get('/api/fake/unread', { cookie })).status;

  it('gets a new one, once for all calls at the same time', async () => {
    rig.provider.seconds = 300;
    const cookie = cookieOf(await through());
    rig.host.wait(4 * MINUTE);
    expect(await used(cookie)).toBe(200);
    expect(rig.provider.used).toEqual([]);
    rig.provider.seconds = 3600;
    rig.host.wait(MINUTE);
    expect(await Promise.all([1, 2, 3, 4].map(() => used(cookie)))).toEqual([200, 200, 200, 200]);
    expect(rig.provider.used).toHaveLength(1);
    rig.host.opensearch.callers.length = 0;
    await rig.host.get('/api/fake/search/logs', { cookie });
    const last = rig.provider.secrets.filter((one) => one.split('.').length === 3).pop();
    expect(rig.host.opensearch.callers).toEqual([`Bearer ${last}`]);
  });

  it.each(['refused', 'other_person'] as const)('ends the session: %s', async (how) => {
    rig.provider.seconds = 300;
    const cookie = cookieOf(await through());
    rig.provider.refresh = how;
    rig.host.wait(6 * MINUTE);
    const answer = await rig.host.get('/api/fake/unread', { cookie });
    expect(answer.status).toBe(401);
    expect(answer.json().attributes).toEqual({ code: 'session_expired' });
    rig.provider.refresh = 'good';
    expect(await used(cookie)).toBe(401);
  });

  it('waits for a provider that is away, and goes on', async () => {
    rig.provider.seconds = 300;
    const cookie = cookieOf(await through());
    rig.provider.refresh = 'down';
    rig.host.wait(4.8 * MINUTE);
    expect(await used(cookie)).toBe(200);
    rig.host.wait(MINUTE);
    expect(await used(cookie)).toBe(503);
    rig.provider.refresh = 'good';
    expect(await used(cookie)).toBe(200);
  });
});

describe('with names and passwords off', () => {
  const { rig, through } = useOidc({
    basicSignIn: false,
    oneTimeToken: {
      token: 'once',
      username: 'admin',
      password: 'root',
      expiresAt: Date.now() + 10 * MINUTE,
    },
  });

  it('takes none: on the page, as HTTP Basic, by the one-time link', async () => {
    const login = await rig.host.post('/auth/login', { username: 'analyst', password: 'right' });
    expect(login.status).toBe(401);
    expect(login.json().attributes).toEqual({ code: 'basic_off' });
    const authorization = basic('analyst', 'right');
    expect((await rig.host.get('/api/fake/unread', { authorization })).status).toBe(401);
    expect((await rig.host.get('/auth/once?token=once')).status).toBe(404);
    expect(rig.host.opensearch.callers).toEqual([]);
    const html = (await rig.host.get('/login')).text();
    expect(html).not.toMatch(/password/i);
    expect(html).toContain('href="/auth/oidc/start"');
    expect((await through()).headers.get('location')).toBe('/app/siemReview');
  });
});

it('cannot be the case without an identity provider', async () => {
  await expect(startHostUnderTest({ basicSignIn: false })).rejects.toThrow('OIDC');
});
