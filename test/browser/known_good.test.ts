// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import type { KnownGoodList } from '../../common/known_good/known_good_list';
import type { Versioned } from '../../common/systems/system';
import { get } from '../product';
import { launchChromium } from './chromium';
import { violations } from './violations';
import { app, PERIOD, signedIn } from './visit';
import type { Visit } from './visit';

/** Not to be met again in a product that an earlier run has left. */
const ID = `test_${Date.now().toString(36)}`;
const NAME = `Scanner ${ID}`;
const SOON = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

let browser: Browser;
let analyst: Visit;
let reviewer: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  analyst = await signedIn(browser, 'analyst');
});
afterAll(() => browser.close());

const list = async () =>
  (await get<Versioned<KnownGoodList>>('analyst', `known_good/${ID}`, {})).body;

test('a list is made from a value and a network of a system; who made it cannot approve it', async () => {
  await analyst.open(app(`/settings/known_good?add=${encodeURIComponent('cidr:192.0.2.0/33')}`));
  await analyst.find('field-name').fill(NAME);
  await analyst.find('field-id').fill(ID);
  const offered = analyst.find('offeredNetwork').first();
  const [cidr] = (await offered.innerText()).trim().split(' ');
  await offered.click();
  await analyst.find('field-owner').fill('Aoi Tanaka');
  await analyst.find('field-reason').fill('Our own scanner');
  await analyst.find('field-expires').fill(SOON);
  await analyst.page.getByText('Used for evidence').click();
  await analyst.find('save').click();
  await analyst.page.getByText('Line 1: must be an address or a network').waitFor();
  await analyst.find('field-values').fill(`192.0.2.0/24\n${cidr}`);
  await analyst.find('save').click();
  await analyst.find('saved').getByText('Saved.').waitFor();
  const { content, version } = await list();
  expect(version).toBe(1);
  expect(content).toMatchObject({
    of: 'cidr',
    values: ['192.0.2.0/24', cidr],
    expires: SOON,
    authors: ['analyst'],
  });
  expect(await analyst.find('approve').isDisabled()).toBe(true);
  expect(await analyst.find('approval').innerText()).toContain('Waits for approval');
  expect(await violations(analyst.page)).toEqual([]);
  expect(analyst.complaints.list.splice(0)).toEqual([]);
});

test('a second person approves what he sees, in Japanese', async () => {
  reviewer = await signedIn(browser, 'reviewer');
  await reviewer.find('languageMenu').click();
  await reviewer.find('language-ja-JP').click();
  await reviewer.page.locator('html[lang^=ja]').waitFor({ state: 'attached' });
  await reviewer.open(app('/settings/known_good'));
  await reviewer.find('goodLink').getByText(NAME).waitFor();
  expect(await reviewer.page.locator('body').innerText()).toContain('承認待ち');
  expect(await violations(reviewer.page)).toEqual([]);
  await reviewer.find('goodLink').getByText(NAME).click();
  expect(await reviewer.find('save').isDisabled()).toBe(true);
  await reviewer.find('approve').click();
  await reviewer.find('approval').getByText('reviewer が承認').waitFor();
  expect((await list()).content.approval).toMatchObject({ by: 'reviewer', version: 1 });
  expect(reviewer.complaints.list).toEqual([]);
  await reviewer.leave();
});

test('a dashboard says which lists leave out how much, and takes them off again', async () => {
  // Its panels need not be waited for.
  await analyst.page.goto(app(`/systems/system?${PERIOD}&good=without`));
  const pill = analyst.find('knownGoodPills');
  const own = pill.getByText(new RegExp(`^${NAME} [1-9][\\d,]*$`));
  await own.click();
  await analyst.page.getByText('The list').waitFor();
  await analyst.find('knownGoodPill').getByRole('button').click();
  await pill.waitFor({ state: 'detached' });
  expect(analyst.page.url()).not.toContain('good=without');
  await analyst.open(app(`/settings/known_good?list=${ID}`));
  await analyst.find('remove').click();
  await analyst.page.locator('[data-test-subj="confirmModalConfirmButton"]').click();
  await analyst.page.waitForURL(/\/settings\/known_good$/);
  await analyst.settled();
  expect(await analyst.page.locator('body').innerText()).not.toContain(NAME);
  expect(analyst.complaints.list).toEqual([]);
});
