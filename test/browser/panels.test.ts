// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { PERIOD, TO, app, signedIn } from './visit';

const DAY = 86_400_000;
const SYSTEM = 'system=card-authorisation';
// Two days in Tokyo, which begin at 15:00 of the day before in UTC.
const LAST = Date.parse(TO) - 3 * DAY;
const at = (time: number) => `${new Date(time).toISOString().slice(0, 10)}T15:00:00.000Z`;
const TOKYO_DAYS = `from=${at(LAST - 2 * DAY)}&to=${at(LAST)}`;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10).replace(/-/g, '/');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a panel is built in forms, sent as a link, and kept for the dashboard', async () => {
  const title = `Tried ports ${Date.now()}`;
  const one = await signedIn(browser, 'admin');
  await one.open(app(`/systems/panel?${SYSTEM}&${PERIOD}`));
  await one.find('editLog').selectOption('vpcflowlogs');
  await one.find('addClause').click();
  await one.find('clauseField-1').click();
  await one.page.keyboard.type('event.action');
  await one.page.getByRole('option', { name: /event\.action/ }).click();
  await one.find('clauseValue-1').click();
  await one.page.getByRole('option', { name: 'REJECT' }).click();
  await one.page.keyboard.press('Escape');
  await one.find('editBy').click();
  await one.page.keyboard.type('destination.port');
  await one.page.getByRole('option', { name: /destination\.port/ }).click();
  await one.page.keyboard.press('Escape');
  await one.find('editOver').selectOption('no');
  await one.find('editDrawing').selectOption('top');
  await one.find('editTitle-en').fill(title);
  await one.find('editPurpose-en').fill('Which doors are tried.');
  await one.page.keyboard.press('Enter');
  await one.settled();
  await one.page.waitForFunction((text) => document.title.includes(text), title);
  const words = await one.find('panelWords').innerText();
  expect(words).toContain('where action is REJECT, by destination port');
  const shown = await one.page.locator('.siemReview__top').innerText();
  const link = one.page.url();

  const other = await signedIn(browser, 'reviewer');
  await other.open(link);
  expect(await other.find('panelWords').innerText()).toBe(words);
  expect(await other.page.locator('.siemReview__top').innerText()).toBe(shown);
  // Who may only read finds the reason instead of a button that works.
  expect(await other.find('savePanel').isDisabled()).toBe(true);
  expect(await other.find('cannotWrite').count()).toBe(1);
  expect(other.complaints.list).toEqual([]);
  await other.leave();

  await one.find('savePanel').click();
  await one.find('panelSaved').waitFor();
  await one.find('toDashboard').click();
  // The page before stands until the parts of the dashboard are there.
  await one.page.getByRole('heading', { name: title }).waitFor();
  await one.settled();
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('a panel as a table has one line for each day in Tokyo', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.open(app(`/systems/system?${TOKYO_DAYS}&set=start&table=calls-per-day`));
  const panel = one.find('panel-calls-per-day');
  await panel.locator('[role="gridcell"]').first().waitFor();
  const cells = await panel.locator('[role="gridcell"]').allInnerTexts();
  const days = cells.map((cell) => /\d{4}\/\d\d\/\d\d/.exec(cell)).filter(Boolean);
  // The day that begins at 15:00 UTC is the next one in Tokyo.
  expect(days.map((day) => day && day[0])).toEqual([dayOf(LAST - DAY), dayOf(LAST)]);
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('the dashboard speaks Japanese, its charts and words too', async () => {
  const one = await signedIn(browser, 'analyst', { locale: 'ja-JP' });
  await one.open(app(`/systems/system?${SYSTEM}&${PERIOD}&set=start`));
  const page = await one.page.locator('main').innerText();
  ['前期間', '日別の呼び出し', 'ルートユーザーの利用', '計画'].forEach((text) =>
    expect(page).toContain(text)
  );
  await one.find('panel-root-use').locator('[data-test-subj="panelMenu"]').click();
  await one.find('panelAsked').click();
  expect(await one.find('askedWords').innerText()).toContain('イベントの件数');
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('a value leads to the dashboard without it, and back by its pill', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.open(app(`/systems/system?${SYSTEM}&${PERIOD}&set=start`));
  await one.find('panel-source-addresses').locator('[data-test-subj="value"]').first().click();
  await one.find('valueOut').click();
  await one.settled();
  expect(one.page.url()).toContain('filter=-source.ip');
  expect(await one.find('pill').count()).toBe(1);
  await one.find('pill').getByRole('button').click();
  await one.settled();
  expect(one.page.url()).not.toContain('filter=');
  await one.leave();
});

test('home begins an investigation of what somebody has at hand', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.open(app('/'));
  await one.find('investigate').fill('DeleteTrail');
  await one.find('investigateGo').click();
  await one.settled();
  expect(await one.find('step-0').innerText()).toContain('DeleteTrail');
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('an event is linked with a planned work from its list, and taken off again', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.open(app(`/systems/system?${PERIOD}&set=start`));
  const unplanned = one.page.locator('tr', { has: one.find('unplanned') }).first();
  const name = await unplanned.locator('input[type=checkbox]').getAttribute('aria-label');
  const row = one.page.locator('tr', { has: one.page.getByLabel(String(name)) }).first();
  const link = async (act: string, then: string) => {
    await row.locator('input[type=checkbox]').check();
    await one.find(act).click();
    await row.locator(`[data-test-subj="${then}"]`).waitFor();
    // What was kept is no longer chosen.
    await one.find('linkPlanned').waitFor({ state: 'detached' });
  };
  await link('linkEvents', 'planned');
  await link('unlinkEvents', 'unplanned');
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('who may not write planned work finds nothing to choose', async () => {
  const one = await signedIn(browser, 'reader');
  await one.open(app(`/systems/system?${PERIOD}&set=start`));
  await one.find('unplanned').first().waitFor();
  expect(await one.find('chooseEvent').count()).toBe(0);
  await one.leave();
});
