// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { passwordOf, product } from '../product';
import { launchChromium } from './chromium';
import { PERIOD, app, enterPassword, roleAddress, BATCH, signedIn, visit } from './visit';

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

test('the printed link signs in once as admin, and not a second time', async () => {
  const [link] = /http\S+\/auth\/once\?token=\w+/.exec(product().printed) ?? [];
  const first = await visit(browser);
  await first.open(String(link));
  expect(await first.find('userMenu').innerText()).toBe('admin');
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
