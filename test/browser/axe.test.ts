// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { product } from '../product';
import { axeExceptions } from './axe_exceptions';
import { launchChromium } from './chromium';
import { BATCH, PERIOD, app, roleAddress, signedIn, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Rule and element of each violation that no exception covers. */
async function violations(page: Page): Promise<string[]> {
  // While a flyout fades in, none of its texts has contrast enough.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getTiming().iterations !== Infinity
        )
        .map((one) => one.finished.catch(() => undefined))
    ).then(() => undefined)
  );
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run(document)');
  const open: string[] = [];
  for (const { id, nodes } of found) {
    for (const { target, html } of nodes) {
      const selector = String(target[0]);
      const inside = axeExceptions.filter(({ rule }) => rule === id).map((one) => one.inside);
      const excused = await page
        .locator(selector)
        .first()
        .evaluate((element, parents) => parents.some((one) => element.closest(one)), inside);
      if (!excused) open.push(`${id}: ${html.slice(0, 200)}`);
    }
  }
  return open;
}

test.each(['light', 'dark'])('axe finds nothing in the %s theme', async (theme) => {
  const one = await visit(browser);
  await one.page.goto(`${product().url}/login`);
  if (theme === 'dark') {
    await one.page.click('#theme');
    await one.page.waitForSelector('html.dark');
  }
  const found: Record<string, string[]> = { 'sign-in': await violations(one.page) };
  const cookies = await one.page.context().cookies();
  await one.leave();

  const inside = await signedIn(browser, 'analyst');
  await inside.page.context().addCookies(cookies);
  const pages = {
    home: app('/'),
    // A few rows say as much as fifty, and take axe a tenth of the time.
    roles: app(`/role_usage?${PERIOD}&search=settlement`),
    'one role': roleAddress(BATCH),
    'no role': roleAddress('arn:aws:iam::111122223333:role/nobody-has-this'),
  };
  for (const [name, address] of Object.entries(pages)) {
    await inside.open(address);
    found[name] = await violations(inside.page);
  }
  await inside.find('asked').click();
  await inside.page.locator('.euiFlyout').waitFor();
  found['what was asked'] = await violations(inside.page);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  await inside.leave();
});
