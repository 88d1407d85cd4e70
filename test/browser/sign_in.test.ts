// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { passwordOf, product } from '../product';
import { launchChromium } from './chromium';
import { PERIOD, app, enterPassword, roleAddress, BATCH, signedIn, visit } from './visit';
import type { Visit } from './visit';

/** All that a script, or whoever looks into the browser later, can read of a page that is signed in. */
const READABLE = `(async () => {
  const databases = await Promise.all(
    (await indexedDB.databases()).map(({ name }) => new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        if (stores.length === 0) return resolve([name]);
        const reading = opening.result.transaction(stores);
        const all = stores.map((store) => reading.objectStore(store).getAll());
        reading.oncomplete = () => resolve([name, all.map(({ result }) => result)]);
      };
    }))
  );
  return JSON.stringify({
    databases,
    local: { ...localStorage },
    session: { ...sessionStorage },
    caches: await caches.keys(),
    cookie: document.cookie,
    referrer: document.referrer,
    state: history.state,
    entries: navigation.entries().map(({ url }) => url),
    loaded: performance.getEntries().map(({ name }) => name),
    name: window.name,
    page: document.documentElement.outerHTML,
  });
})()`;

/** Goes through some pages and back; then no secret, and no cookie of the session, can be read. */
async function expectNothingKept(one: Visit, secrets: string[]): Promise<void> {
  for (const address of [app('/'), app(`/role_usage?${PERIOD}&search=batch`), roleAddress(BATCH)]) {
    await one.open(address);
  }
  await one.page.goBack();
  await one.settled();
  const readable = await one.page.evaluate<string>(READABLE);
  expect(JSON.parse(readable)).toMatchObject({
    page: expect.stringContaining('userMenu') as string,
  });
  const cookies = await one.page.context().cookies();
  const kept = cookies.filter(({ name }) => name.startsWith('siem_review_session'));
  expect(kept).toMatchObject([{ httpOnly: true }]);
  for (const secret of [...secrets, ...kept.map(({ value }) => value)]) {
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of forms) expect(readable.includes(form)).toBe(false);
  }
  const beside = cookies.filter((cookie) => !kept.includes(cookie));
  for (const secret of secrets) expect(JSON.stringify(beside)).not.toContain(secret);
}

/** What the browser itself says of a refused sign-in or an ended session. */
const REFUSED = /^console: Failed to load resource: the server responded with a status of 401/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a wrong password is refused, the right one leads to the page that was asked for', async () => {
  const one = await visit(browser);
  const asked = app(`/role_usage?${PERIOD}&search=batch`);
  await one.page.goto(asked);
  expect(new URL(one.page.url()).pathname).toBe('/login');
  await enterPassword(one.page, 'analyst', 'not-the-password');
  await one.page.getByText('The name or the password is wrong.').waitFor();
  await enterPassword(one.page, 'analyst', passwordOf('analyst'));
  await one.settled();
  expect(one.page.url()).toBe(asked);
  expect(await one.find('userMenu').innerText()).toBe('analyst');
  expect(one.complaints.list.filter((line) => !REFUSED.test(line))).toEqual([]);
  await one.leave();
});

test('neither password nor session can be read by scripts, from the address or from the history', async () => {
  const one = await signedIn(browser, 'analyst');
  const [name, password] = ['analyst', passwordOf('analyst')];
  const basic = Buffer.from(`${name}:${password}`).toString('base64');
  await expectNothingKept(one, [password, basic]);
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('the printed link signs in once as admin, and not a second time', async () => {
  const [link] = /http\S+\/auth\/once\?token=\w+/.exec(product().printed) ?? [];
  const first = await visit(browser);
  await first.open(String(link));
  expect(await first.find('userMenu').innerText()).toBe('admin');
  const { searchParams } = new URL(String(link));
  await expectNothingKept(first, [String(searchParams.get('token')), passwordOf('admin')]);
  expect(first.complaints.list).toEqual([]);
  await first.leave();

  const second = await visit(browser);
  await second.page.goto(String(link));
  await second.page.getByText('This sign-in link was used before, or is too old.').waitFor();
  expect(second.complaints.list).toEqual([]);
  await second.leave();
});

test('signing out ends the session', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.find('userMenu').click();
  await one.find('signOut').click();
  await one.page.getByText('You are signed out.').waitFor();
  await one.page.goto(app('/'));
  expect(new URL(one.page.url()).pathname).toBe('/login');
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('a session that ends asks for the password over the page, and keeps page and typed text', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.open(app(`/role_usage?${PERIOD}`));
  await one.page.context().clearCookies();
  await one.find('search').fill('settlement');
  await one.find('signInDialog').waitFor();
  const inDialog = one.find('signInDialog').locator('[name=password]');
  await inDialog.fill('not-the-password');
  await inDialog.press('Enter');
  await one.find('signInDialog').getByText('The name or the password is wrong.').waitFor();
  await inDialog.fill(passwordOf('analyst'));
  await inDialog.press('Enter');
  await one.find('signInDialog').waitFor({ state: 'detached' });
  await one.settled();
  expect(await one.find('search').inputValue()).toBe('settlement');
  expect(one.page.url()).toContain('search=settlement');
  expect(await one.find('roleLink').allInnerTexts()).toContain('settlement-batch');
  expect(one.complaints.list.filter((line) => !REFUSED.test(line))).toEqual([]);
  await one.leave();
});

test('the title of a page stands below the header from the first moment', async () => {
  const one = await signedIn(browser, 'analyst');
  for (const address of [app('/'), app(`/role_usage?${PERIOD}`), roleAddress(BATCH)]) {
    await one.page.goto(address);
    await one.find('siemReviewPage').waitFor();
    const title = await one.page.locator('h1').boundingBox();
    const header = await one.page.locator('.hostHeader').boundingBox();
    expect(title?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    await one.settled();
    expect(await one.page.evaluate('window.scrollY')).toBe(0);
  }
  await one.leave();
});
