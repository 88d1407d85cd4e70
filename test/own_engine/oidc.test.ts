// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'child_process';
import type { ChildProcess } from 'child_process';
import { createHash } from 'crypto';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { startEngine } from '../../engine';
import type { Engine } from '../../engine';
import { connect, expectSuccess } from '../../engine/rest';
import { startHost } from '../../host';
import type { RunningHost } from '../../host';
import { freePort } from '../../host/testing/free_port';
import { bundleBrowser } from '../../scripts/build/bundle';
import { launchChromium } from '../browser/chromium';
import { send } from '../product';
import { HttpBrowser } from './oidc_browser';

/** Sign-in by a real identity provider, through the host, to the real security plugin, which checks the token itself. */

const SECRET = 'of-the-client-canary-4Tg';
/** Less than a minute: tokens are refreshed while the tests run. */
const TOKEN_SECONDS = 35;
const PERIOD = 'from=2026-05-01T00:00:00Z&to=2026-05-02T00:00:00Z';
const NAME = 'analyst.hanako';
const folder = mkdtempSync(path.join(tmpdir(), 'siem-review-oidc-'));
const lines: string[] = [];
const granted: string[] = [];
let provider: ChildProcess | undefined;
let engine: Engine | undefined;
let host: RunningHost | undefined;
/** The same, but hands the access token on to OpenSearch. */
let accessHost: RunningHost | undefined;
let issuer: string;
let home: string;
let accessHome: string;
let firstToken: { text: string; at: number };

beforeAll(async () => {
  const [providerPort, hostPort, accessPort, enginePort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  issuer = `http://127.0.0.1:${providerPort}`;
  home = `http://127.0.0.1:${hostPort}`;
  accessHome = `http://127.0.0.1:${accessPort}`;
  provider = await startProvider(providerPort);
  const bundleDir = path.join(folder, 'bundle');
  await bundleBrowser({ outDir: bundleDir, minify: false });
  const openId = { issuer, audience: 'siem-review', nameClaim: 'sub', rolesClaim: 'roles' };
  const dataDir = path.join(folder, 'data');
  engine = await startEngine({ dataDir, port: enginePort, heap: '512m', openId });
  await loadOne(engine);
  const opensearch = { url: engine.url, caFile: engine.caFile };
  const hostWith = (port: number, token: 'id_token' | 'access_token') =>
    startHost({
      port,
      opensearch,
      oidc: {
        issuer,
        clientId: 'siem-review',
        clientSecret: SECRET,
        scope: 'openid profile email',
        token,
      },
      basicSignIn: false,
      bundleDir,
      log: (line) => lines.push(line),
    });
  host = await hostWith(hostPort, 'id_token');
  accessHost = await hostWith(accessPort, 'access_token');
}, 300_000);

afterAll(async () => {
  await host?.stop();
  await accessHost?.stop();
  await engine?.stop();
  provider?.kill();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const isCallback = (url: string) => url.startsWith(`${home}/auth/oidc/callback`);
const isApp = (url: string) => url.startsWith(`${home}/app/`);
const isLogin = (url: string) => url.startsWith(`${home}/login`);
const roles = (browser: HttpBrowser) =>
  browser.ask(`${home}/api/siem_review/role_usage/roles?${PERIOD}`);
const whoAmI = async (authorization: string) => {
  const { url, caFile } = engine as Engine;
  const target = new URL('/_plugins/_security/authinfo', url);
  return send<unknown>(target, { ca: readFileSync(caFile), headers: { authorization } });
};

async function signedIn(name = NAME): Promise<HttpBrowser> {
  const browser = new HttpBrowser();
  await browser.follow(`${home}/auth/oidc/start`, name, isApp);
  return browser;
}

test('OpenSearch takes the name and the groups from the token, and no token that was changed', async () => {
  const token = await tokenOf('analyst.taro');
  firstToken = { text: token, at: Date.now() };
  const { status, body } = await whoAmI(`Bearer ${token}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    user_name: 'analyst.taro',
    backend_roles: ['siem_review_analyst'],
  });
  expect((body as { roles: string[] }).roles).toContain('siem_review_analyst');
  const [head, , signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, roles: ['all_access'] }));
  const forged = `${head}.${changed.toString('base64url')}.${signature}`;
  expect((await whoAmI(`Bearer ${forged}`)).status).toBe(401);
});

test('a name of the embedded OpenSearch gives no rights to who has it at the provider', async () => {
  const { body } = await whoAmI(`Bearer ${await tokenOf('admin')}`);
  expect(body).toMatchObject({ user_name: 'admin', backend_roles: [] });
  expect((body as { roles: string[] }).roles).toEqual(
    expect.not.arrayContaining(['all_access', 'siem_review_admin'])
  );
  const password = (engine as Engine).users.find(({ name }) => name === 'admin')?.password;
  const basic = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
  const own = await whoAmI(basic);
  expect((own.body as { roles: string[] }).roles).toContain('all_access');
});

test('signs in, reads as that person, and signs out', async () => {
  const browser = await signedIn();
  const session = await browser.ask(`${home}/auth/session`);
  expect(JSON.parse(session.text)).toMatchObject({ username: NAME });
  expect((await roles(browser)).status).toBe(200);
  const other = await signedIn('nobody.jiro');
  expect((await roles(other)).status).toBe(403);

  const out = await browser.ask(`${home}/auth/logout`, {}, { 'osd-xsrf': 'x' });
  const { leaveTo } = JSON.parse(out.text) as { leaveTo: string };
  expect(leaveTo.startsWith(`${issuer}/session/end?client_id=siem-review&`)).toBe(true);
  expect(leaveTo).not.toMatch(/token|eyJ/);
  expect((await roles(browser)).status).toBe(401);
});

test('with access_token, OpenSearch gets the access token: it reads as that person', async () => {
  const browser = new HttpBrowser();
  const isThere = (url: string) => url.startsWith(`${accessHome}/app/`);
  await browser.follow(`${accessHome}/auth/oidc/start`, NAME, isThere);
  const session = await browser.ask(`${accessHome}/auth/session`);
  expect(JSON.parse(session.text)).toMatchObject({ username: NAME });
  const asked = `${accessHome}/api/siem_review/role_usage/roles?${PERIOD}`;
  expect((await browser.ask(asked)).status).toBe(200);
  const other = new HttpBrowser();
  await other.follow(`${accessHome}/auth/oidc/start`, 'nobody.jiro', isThere);
  expect((await other.ask(asked)).status).toBe(403);
  // The two tokens differ: this one is for an API, as its type says, and lives longer.
  const { access_token: token } = await tokensOf(NAME);
  const [head, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
  expect(head).toMatchObject({ typ: 'at+jwt', alg: 'RS256' });
  expect(claims).toMatchObject({ sub: NAME, aud: 'siem-review', roles: ['siem_review_analyst'] });
  const { status, body } = await whoAmI(`Bearer ${token}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ user_name: NAME, backend_roles: ['siem_review_analyst'] });
});

test('refuses an answer with another state, and a code that was used', async () => {
  const browser = new HttpBrowser();
  const answer = await browser.follow(`${home}/auth/oidc/start`, NAME, isCallback);
  const changed = new URL(answer);
  changed.searchParams.set('state', 'x'.repeat(43));
  expect((await browser.ask(changed.href)).location).toBe(`${home}/login?reason=host`);
  // As another browser would: the code is good, the cookie is not there.
  expect((await new HttpBrowser().ask(answer)).location).toBe(`${home}/login?reason=host`);
  expect((await browser.ask(answer)).location).toBe(`${home}/app/siemReview`);
  expect((await browser.ask(answer)).location).toBe(`${home}/login?reason=host`);
  const second = new URL(await browser.follow(`${home}/auth/oidc/start`, NAME, isCallback));
  second.searchParams.set('code', new URL(answer).searchParams.get('code') ?? '');
  expect((await browser.ask(second.href)).location).toBe(`${home}/login?reason=provider`);
});

test('refreshes the token before it expires, and OpenSearch takes the new one', async () => {
  const browser = await signedIn();
  const before = granted.filter((kind) => kind === 'refresh_token').length;
  await new Promise((resolve) => setTimeout(resolve, (TOKEN_SECONDS - 30 + 1) * 1000));
  expect((await roles(browser)).status).toBe(200);
  expect(granted.filter((kind) => kind === 'refresh_token')).toHaveLength(before + 1);
});

test('takes no names and passwords anywhere', async () => {
  const { users } = engine as Engine;
  const { name, password } = users[0];
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const api = `${home}/api/siem_review/role_usage/roles?${PERIOD}`;
  const browser = new HttpBrowser();
  expect((await browser.ask(api, undefined, { authorization })).status).toBe(401);
  expect((await browser.ask(`${home}/auth/once?token=x`)).status).toBe(404);
  expect((await browser.ask(`${home}/login`)).text).not.toMatch(/password/i);
});

test('in Chromium: signs in, again over the page when the session has ended, and out', async () => {
  const chromium = await launchChromium();
  try {
    const context = await chromium.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const signIn = async (at: typeof page) => {
      await at.fill('[name=login]', NAME);
      await at.fill('[name=password]', 'any');
      await at.click('button[type=submit]');
    };
    await page.goto(`${home}/app/siemReview/role_usage?from=now-7d`);
    await page.click('#provider');
    await signIn(page);
    await page.waitForURL((url) => isApp(url.href));
    await page.waitForSelector('[data-test-subj=userMenu]');
    expect(page.url()).toContain('from=now-7d');
    expect(await page.textContent('[data-test-subj=userMenu]')).toContain(NAME);

    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])
    );
    const seen = stored + (await page.content());
    for (const { value, httpOnly, name } of await context.cookies(home)) {
      if (name.startsWith('siem_review_session')) {
        expect(httpOnly).toBe(true);
        expect(seen).not.toContain(value);
      }
    }
    expect(seen).not.toMatch(/eyJ[\w-]+\.|canary|Bearer/);

    await page.evaluate(() =>
      fetch('/auth/logout?everywhere', { method: 'POST', headers: { 'osd-xsrf': 'x' } })
    );
    const dialog = page.locator('[data-test-subj=signInDialog]');
    await dialog.waitFor({ timeout: 90_000 });
    const [window] = await Promise.all([
      context.waitForEvent('page'),
      page.click('[data-test-subj=signInAgain]'),
    ]);
    await signIn(window);
    await window.waitForURL(`${home}/auth/oidc/done`);
    await dialog.waitFor({ state: 'detached' });
    await window.close();

    await page.click('[data-test-subj=userMenu]');
    await page.click('[data-test-subj=signOut]');
    await page.waitForURL((url) => url.href.startsWith(issuer));
    await page.click('button[value=yes]');
    await page.waitForURL((url) => isLogin(url.href));
    expect(await page.textContent('#message')).toBe('You are signed out.');
  } finally {
    await chromium.close();
  }
}, 240_000);

test('OpenSearch takes no token that has expired', async () => {
  // Its clock may differ from the provider's by half a minute.
  const left = firstToken.at + (TOKEN_SECONDS + 32) * 1000 - Date.now();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
  expect((await whoAmI(`Bearer ${firstToken.text}`)).status).toBe(401);
}, 90_000);

test('no secret is in the log', () => {
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('\n')).not.toMatch(/canary|eyJ[\w-]+\.|Bearer|code=/);
});

/** Without any log there is nothing to be refused. */
async function loadOne({ url, caFile, users }: Engine): Promise<void> {
  const admin = await connect(url, caFile, { user: users[0] });
  const target = '/log-aws-cloudtrail-2026-05-access/_doc/e1?refresh=true';
  const log = { '@timestamp': '2026-05-01T04:05:06Z', eventID: 'e1', eventName: 'GetObject' };
  await expectSuccess(admin('PUT', target, log), 'load');
}

async function tokenOf(name: string): Promise<string> {
  return (await tokensOf(name)).id_token;
}

/** The tokens as the host gets them, by the same steps. */
async function tokensOf(name: string): Promise<{ id_token: string; access_token: string }> {
  const browser = new HttpBrowser();
  const verifier = 'v'.repeat(43);
  const asked = new URLSearchParams({
    client_id: 'siem-review',
    scope: 'openid',
    response_type: 'code',
    redirect_uri: `${home}/auth/oidc/callback`,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const back = new URL(await browser.follow(`${issuer}/auth?${asked}`, name, isCallback));
  const answer = await browser.ask(
    `${issuer}/token`,
    {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${home}/auth/oidc/callback`,
      code_verifier: verifier,
    },
    { authorization: `Basic ${Buffer.from(`siem-review:${SECRET}`).toString('base64')}` }
  );
  return JSON.parse(answer.text) as { id_token: string; access_token: string };
}

async function startProvider(port: number): Promise<ChildProcess> {
  const script = path.join(__dirname, 'oidc_provider.mjs');
  const child = spawn(process.execPath, [
    script,
    String(port),
    `${home},${accessHome}`,
    SECRET,
    String(TOKEN_SECONDS),
  ]);
  await new Promise<void>((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    child.on('exit', (code) => reject(new Error(`provider ended with ${code}: ${complaint}`)));
    child.stdout.on('data', (part: Buffer) => {
      const said = part.toString().trim().split('\n');
      granted.push(...said);
      if (said.includes('ready')) resolve();
    });
  });
  return child;
}
