// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync } from 'fs';
import os from 'os';
import path from 'path';
import { startEngine } from '../../engine';
import type { Engine } from '../../engine';
import { connect, expectSuccess } from '../../engine/rest';
import { freePort } from '../../host/testing/free_port';
import { bundleBrowser } from '../../scripts/build/bundle';
import { launchChromium, openPage } from '../browser/chromium';
import { startHostBefore } from '../integration/host_before_engine';
import type { HostBeforeEngine } from '../integration/host_before_engine';
import { API, GOOD, queryText } from '../integration/hostile_inputs';
import { documents } from '../integration/role_usage/documents';

jest.setTimeout(240_000);

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siem-review-restart-'));
const READ = documents[0].document;
let engine: Engine;
let host: HostBeforeEngine;
let port: number;

const start = () => startEngine({ dataDir, port, heap: '512m' });

beforeAll(async () => {
  port = await freePort();
  engine = await start();
  await loadOne(engine);
  const bundleDir = path.join(dataDir, 'browser');
  await bundleBrowser({ outDir: bundleDir, minify: false });
  host = await startHostBefore(engine, {}, bundleDir);
});
afterAll(async () => {
  await host.stop();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('OpenSearch is stopped and started: told while it is away, the same session and host go on', async () => {
  const signIn = await host.ask('/auth/login', {
    method: 'POST',
    headers: { 'osd-xsrf': 'x', 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'analyst', password: passwordOf('analyst') }),
  });
  const cookie = (signIn.headers.get('set-cookie') || '').split(';')[0];
  const ask = () => host.ask(`${API}/roles?${queryText(GOOD.roles)}`, { headers: { cookie } });
  expect((await ask()).status).toBe(200);

  await engine.stop();
  const away = await ask();
  expect(away.status).toBe(503);
  expect(away.json()).toMatchObject({ attributes: { code: 'unavailable' } });
  expect(away.headers.get('retry-after')).toBe('10');

  const seen = new Set<number>();
  let ready = false;
  const starting = start().then((started) => {
    engine = started;
    ready = true;
  });
  while (!ready) {
    seen.add((await ask()).status);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await starting;
  // While it starts it is not there, or there without its users: never a fault, never "no such rights".
  expect([...seen].filter((status) => ![200, 503].includes(status))).toEqual([]);
  expect((await ask()).status).toBe(200);
});

test('a page that is open when OpenSearch is stopped, or killed, comes back by itself', async () => {
  const chromium = await launchChromium();
  try {
    const { page, complaints } = await openPage(chromium, host.url);
    page.setDefaultTimeout(60_000);
    const find = (name: string) => page.locator(`[data-test-subj="${name}"]`);
    await page.goto(`${host.url}/login`);
    await page.fill('[name=username]', 'analyst');
    await page.fill('[name=password]', passwordOf('analyst'));
    await page.keyboard.press('Enter');
    await find('siemReviewPage').waitFor();
    await page.goto(`${host.url}/app/siemReview/role_usage`);
    const role = find('grid').getByText('settle', { exact: true }).first();
    await role.waitFor();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));

    const faults: Array<[string, () => Promise<void>]> = [
      ['set', () => engine.stop()],
      ['settle', kill],
    ];
    for (const [words, takeAway] of faults) {
      await takeAway();
      await find('search').fill(words);
      await find('again').waitFor();
      expect(await find('problem').innerText()).toMatch(/unavailable 503/);
      // What was known stays in sight.
      expect(await role.isVisible()).toBe(true);

      const answered = page.waitForResponse(
        (response) => response.url().includes(`${API}/roles`) && response.status() === 200,
        { timeout: 180_000 }
      );
      engine = await start();
      await answered;
      await find('problem').waitFor({ state: 'detached' });
      await role.waitFor();
    }
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    // The browser itself writes down each answer that is no 2xx.
    const ours = complaints.list.filter((line) => !/Failed to load resource.* 503/.test(line));
    expect(ours).toEqual([]);
  } finally {
    await chromium.close();
  }
}, 400_000);

function passwordOf(name: string): string {
  const user = engine.users.find((one) => one.name === name);
  if (!user) throw new Error(`no user ${name}`);
  return user.password;
}

/** As a system does that is out of memory: it has no time for anything. */
async function kill(): Promise<void> {
  const found = execFileSync('pgrep', ['-P', String(process.pid), 'java'], { encoding: 'utf8' });
  const [pid, ...others] = found.trim().split('\n').map(Number);
  expect(others).toEqual([]);
  process.kill(pid, 'SIGKILL');
  await engine.stop();
}

/** One call of one role yesterday: within the period that a page starts with. */
async function loadOne({ url, caFile, users }: Engine): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  const admin = await connect(url, caFile, { user: users[0] });
  const target = `/log-aws-cloudtrail-${yesterday.slice(0, 7)}/_doc/read-1?refresh=true`;
  await expectSuccess(admin('PUT', target, { ...READ, '@timestamp': yesterday }), 'load');
}
