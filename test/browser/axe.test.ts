// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { product } from '../product';
import { launchChromium } from './chromium';
import { violations } from './violations';
import { BATCH, PERIOD, TO, app, roleAddress, signedIn, visit } from './visit';

const HOUR = `from=${new Date(Date.parse(TO) - 3_600_000).toISOString()}&to=${TO}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(['light', 'dark'])('axe finds nothing in the %s theme', async (theme) => {
  const one = await visit(browser);
  await one.page.goto(`${product().url}/login`);
  if (theme === 'dark') {
    await one.page.click('#theme');
    await one.page.waitForSelector('html.dark');
  }
  const rules = { coloursOnly: theme === 'dark' };
  const found: Record<string, string[]> = { 'sign-in': await violations(one.page, rules) };
  const cookies = await one.page.context().cookies();
  await one.leave();

  const inside = await signedIn(browser, 'analyst');
  await inside.page.context().addCookies(cookies);
  const pages = {
    home: app('/'),
    // A few rows say as much as fifty, and take axe a tenth of the time.
    roles: app(`/role_usage?${PERIOD}&search=settlement`),
    'one role': roleAddress(BATCH),
    'data health': app('/data_health?days=60'),
    'one kind': app('/data_health?days=60&log=guardduty'),
    systems: app('/systems'),
    'one system': app(`/systems/system?system=card-authorisation&${PERIOD}&set=start`),
    'one panel': app(`/systems/panel?system=card-authorisation&${PERIOD}`),
    investigation: app(`/investigate?${HOUR}`),
    'one thing': app(`/investigate?${HOUR}&entity=role~settlement-batch`),
    'sets of panels': app('/settings/panels'),
    'order of panels': app('/settings/panels?set=start'),
    'no role': roleAddress('arn:aws:iam::111122223333:role/nobody-has-this'),
  };
  for (const [name, address] of Object.entries(pages)) {
    await inside.open(address);
    found[name] = await violations(inside.page, rules);
  }
  await inside.find('asked').click();
  await inside.page.locator('.euiFlyout').waitFor();
  found['what was asked'] = await violations(inside.page, rules);
  await inside.open(pages.investigation);
  await inside.find('eventWhat').first().click();
  await inside.find('allFields').waitFor();
  await inside.settled();
  found['one event'] = await violations(inside.page, rules);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  await inside.leave();
});
