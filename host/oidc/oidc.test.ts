// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HttpAnswer } from '../testing/ask_http';
import type { FakeProvider } from '../testing/fake_provider';
import { cookieOf, useOidc } from '../testing/use_oidc';

const MINUTE = 60_000;
const SUBJECT = 'sub-of-hanako';

describe('sign-in by an identity provider', () => {
  const { rig, begin, comeBack, through } = useOidc();
  const session = (cookie: string) => rig.host.get('/auth/session', { cookie });
  const logout = (cookie: string, query = '') =>
    rig.host.post(`/auth/logout${query}`, '', { cookie, 'osd-xsrf': 'x' });

  it('asks for a code with PKCE, and keeps what it must find again in a cookie of ten minutes', async () => {
    const answer = await rig.host.get('/auth/oidc/start');
    const url = new URL(answer.headers.get('location') || '');
    expect(url.href.startsWith(`${rig.provider.issuer}/authorize?`)).toBe(true);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'siem-review',
      scope: 'openid profile',
      response_type: 'code',
      redirect_uri: `${rig.host.url}/auth/oidc/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^siem_review_session_\d+_oidc=[\w-]{43}; Max-Age=600; Expires=[^;]+; HttpOnly; SameSite=Lax; Path=\/auth\/oidc$/
    );
  });

  it('begins at the address that the provider sends browsers back to', async () => {
    const { port } = new URL(rig.host.url);
    const answer = await rig.host.get('/auth/oidc/start?kept=a', { host: `localhost:${port}` });
    expect(answer.headers.get('location')).toBe(`${rig.host.url}/auth/oidc/start?kept=a`);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('signs in, goes on to the page that was asked for, and sends the token to OpenSearch', async () => {
    const asked = await rig.host.get('/app/siemReview/role_usage?from=now-7d');
    const kept = new URL(asked.headers.get('location') || '', rig.host.url).search;
    expect(await (await rig.host.get(`/login${kept}`)).text()).toContain(`/auth/oidc/start${kept}`);
    const answer = await through(kept);
    expect(answer.headers.get('location')).toBe('/app/siemReview/role_usage?from=now-7d');
    const cookie = cookieOf(answer);
    expect((await session(cookie)).json()).toMatchObject({ username: SUBJECT });
    rig.host.opensearch.callers.length = 0;
    expect((await rig.host.get('/api/fake/search/logs', { cookie })).status).toBe(200);
    const [authorization] = rig.host.opensearch.callers;
    expect(authorization?.startsWith('Bearer ')).toBe(true);
    expect(rig.provider.secrets).toContain(authorization?.slice('Bearer '.length));
  });

  it.each(['https://evil.example/', '//evil.example', '/auth/logout', '../../etc'])(
    'takes no address from the request: %s',
    async (evil) => {
      const value = encodeURIComponent(evil);
      const answer = await through(
        `?kept=${value}&next=${value}&redirect_uri=${value}&returnTo=${value}`
      );
      expect(answer.headers.get('location')).toBe('/app/siemReview');
      expect(rig.page.join()).not.toContain('evil');
    }
  );

  it('keeps no session name from before the sign-in', async () => {
    const planted = `siem_review_session_${new URL(rig.host.url).port}=${'a'.repeat(43)}`;
    const { location, cookie } = await begin('', planted);
    const answer = await comeBack(rig.provider.approve(location), `${planted}; ${cookie}`);
    expect(cookieOf(answer)).not.toBe(planted);
    expect((await session(planted)).status).toBe(401);
    // A name that a session had is not live afterwards either.
    const older = cookieOf(answer);
    const second = await begin('', older);
    await comeBack(rig.provider.approve(second.location), `${older}; ${second.cookie}`);
    expect((await session(older)).status).toBe(401);
  });

  const refused = async (answer: HttpAnswer, reason: string) => {
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`/login?reason=${reason}`);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await rig.host.get(`/login?reason=${reason}`)).status).toBe(200);
  };

  it('takes an answer once, from the browser that began it, within ten minutes', async () => {
    const { location, cookie } = await begin();
    const given = rig.provider.approve(location);
    const elsewhere = await begin();
    await refused(await comeBack(given, elsewhere.cookie), 'host');
    await refused(await comeBack(given, ''), 'host');
    await refused(await comeBack({ ...given, state: 'a'.repeat(43) }, cookie), 'host');
    await refused(await comeBack({ code: given.code, state: '' }, cookie), 'host');
    expect((await comeBack(given, cookie)).headers.get('location')).toBe('/app/siemReview');
    await refused(await comeBack(given, cookie), 'host');
    const late = await begin();
    rig.host.wait(11 * MINUTE);
    await refused(await comeBack(rig.provider.approve(late.location), late.cookie), 'host');
  });

  it.each<[string, Partial<Pick<FakeProvider, 'claims' | 'signing' | 'seconds'>>]>([
    ['nonce mismatch', { claims: { nonce: 'another' } }],
    ['nonce mismatch', { claims: { nonce: undefined } }],
    ['JWT expired', { seconds: -60 }],
    ['unexpected iss value', { claims: { iss: 'https://evil.example' } }],
    ['aud mismatch', { claims: { aud: 'another-client' } }],
    ['azp mismatch', { claims: { aud: ['siem-review', 'another'], azp: 'another' } }],
    ['missing required JWT property sub', { claims: { sub: undefined } }],
    ['failed to validate JWT signature', { signing: 'other_key' }],
    ['unexpected JWT alg received', { signing: 'none' }],
    ['unexpected JWT alg received', { signing: 'hmac_with_public_key' }],
  ])('does not believe a token: %s (%j)', async (why, wrong) => {
    Object.assign(rig.provider, wrong);
    await refused(await through(), 'provider');
    expect(rig.host.lines.join('\n')).toContain(`sign-in refused by provider: ${why}`);
  });

  it('says what went wrong with the provider, and repeats nothing of what the address says', async () => {
    const { location, cookie } = await begin();
    const { state } = rig.provider.approve(location);
    const given = { state, error: 'access_denied', error_description: '<b>canary</b>', code: 'x' };
    await refused(await comeBack(given, cookie), 'provider');
    expect(rig.host.lines.join()).toContain('access_denied');
    expect(rig.host.lines.join()).not.toContain('canary');
    await rig.provider.stop();
    const answer = await rig.host.get('/auth/oidc/callback?state=x&code=y', { cookie });
    await refused(answer, 'host');
  });

  it('says so when OpenSearch does not take the token, or cannot be reached', async () => {
    rig.host.opensearch.nameIn = () => undefined;
    await refused(await through(), 'opensearch');
    await rig.host.opensearch.stop();
    await refused(await through(), 'unavailable');
  });

  it.each([
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['that sends codes elsewhere in the clear', { token_endpoint: 'http://evil.example/token' }],
  ])('does not believe a discovery document %s', async (_what, wrong) => {
    Object.assign(rig.provider.discovery, wrong);
    await refused(await rig.host.get('/auth/oidc/start'), 'unavailable');
    expect(rig.host.lines.join()).toContain('discovery document');
  });

  it('starts without the provider, and works once it is there', async () => {
    const { discovery } = rig.provider;
    rig.provider.discovery = {};
    await refused(await rig.host.get('/auth/oidc/start'), 'unavailable');
    rig.provider.discovery = discovery;
    expect((await through()).headers.get('location')).toBe('/app/siemReview');
  });

  it('asks who it is after a session that was left alone, also in a second window', async () => {
    const cookie = cookieOf(await through());
    expect((await begin('', cookie)).location).not.toContain('prompt=');
    rig.host.wait(16 * MINUTE);
    expect((await begin('', cookie)).location).toContain('prompt=login');
    const window = await through('?window');
    expect(rig.page[rig.page.length - 3]).toContain('prompt=login');
    expect(window.headers.get('location')).toBe('/auth/oidc/done');
    expect((await rig.host.get('/auth/oidc/done')).text()).toContain('Close this window');
  });

  it('signs out at the provider too, without a token in the address, and gives the refresh token back', async () => {
    const cookie = cookieOf(await through());
    const other = cookieOf(await through());
    const answer = await logout(cookie);
    expect(answer.json()).toEqual({
      leaveTo: `${rig.provider.issuer}/leave?${new URLSearchParams({
        client_id: 'siem-review',
        post_logout_redirect_uri: `${rig.host.url}/login?reason=signed_out`,
      })}`,
    });
    expect((await session(cookie)).status).toBe(401);
    expect((await session(other)).status).toBe(200);
    const third = cookieOf(await through());
    await logout(third, '?everywhere');
    expect((await session(other)).status).toBe(401);
    expect(new Set(rig.provider.revoked).size).toBe(3);
  });

  it('tells no secret to logs, pages and addresses', async () => {
    const cookie = cookieOf(await through());
    const home = await rig.host.get('/app/siemReview', { cookie });
    const body = (await rig.host.get('/api/fake/search/logs', { cookie })).text();
    rig.provider.claims = { nonce: 'wrong' };
    await through();
    const told = [
      ...rig.host.lines,
      ...rig.page,
      home.text(),
      body,
      JSON.stringify(home.headers),
    ].join();
    expect(rig.provider.secrets.length).toBeGreaterThan(5);
    for (const secret of rig.provider.secrets) expect(told).not.toContain(secret);
    for (const value of cookie.split('=').slice(1)) expect(told).not.toContain(value);
  });
});
