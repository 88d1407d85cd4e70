// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import type { DataHealthAnswer } from '../../common/data_health/answers';
import { get } from '../product';
import { launchChromium } from './chromium';
import { app, signedIn, written } from './visit';
import type { Visit } from './visit';

const OWN = '111122223333';
const HEALTH = app('/data_health?days=60');

let browser: Browser;
let one: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  one = await signedIn(browser, 'analyst');
});
afterAll(() => browser.close());
afterEach(() => {
  expect(one.complaints.list.splice(0)).toEqual([]);
});

async function answered(query: Record<string, string> = {}): Promise<DataHealthAnswer> {
  const tz = await one.page.evaluate('Intl.DateTimeFormat().resolvedOptions().timeZone');
  const asked = { days: '60', tz: String(tz), ...query };
  return (await get<DataHealthAnswer>('analyst', 'data_health', asked)).body;
}

test('the matrix shows the states of the endpoint, every kind and account', async () => {
  await one.open(HEALTH);
  const truth = await answered();
  const shown = await one.page
    .locator('[data-test-subj^="cell-"]')
    .evaluateAll((cells) =>
      cells.map((cell) => [cell.getAttribute('data-test-subj'), cell.getAttribute('data-state')])
    );
  const wanted = truth.cells.map(({ log, account, state }) => [`cell-${log}-${account}`, state]);
  expect(shown.sort()).toEqual(wanted.sort());
  const silent = truth.cells.filter(({ state }) => state === 'silent').length;
  expect(await one.number('silent')).toBe(written(silent));
});

test('a cell opens the kind for its account; reload and a link show the same', async () => {
  await one.open(HEALTH);
  await one.find(`cell-cloudtrail-${OWN}`).locator('button').click();
  await one.page.waitForURL(/log=cloudtrail&of=111122223333/);
  await one.settled();
  await one.find('dayView').click();
  await one.page.waitForURL(/view=table/);
  const { cells, days } = await answered({ log: 'cloudtrail' });
  const { perDay = [] } = cells.filter(({ account }) => account === OWN)[0];
  const counts = await one.find('dayTable').locator('td').allInnerTexts();
  expect(counts).toEqual(days.map((_, place) => written(perDay[place])).reverse());
  expect(counts.some((count) => count !== '0')).toBe(true);

  const address = one.page.url();
  const other = await signedIn(browser, 'reviewer');
  await other.open(address);
  expect(await other.find('dayTable').locator('td').allInnerTexts()).toEqual(counts);
  await other.leave();
  await one.page.keyboard.press('Escape');
  await one.find('kindFlyout').waitFor({ state: 'detached' });
  expect(one.page.url()).not.toContain('log=');
});

test('arrow keys walk through the matrix, Enter opens', async () => {
  await one.open(HEALTH);
  await one.find('kind-cloudtrail').locator('button').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await one.page.keyboard.press(key);
  await one.page.waitForURL(/log=securityhub&of=\d{12}/);
  await one.find('kindFlyout').waitFor();
  await one.page.keyboard.press('Escape');
  await one.find('kindFlyout').waitFor({ state: 'detached' });
});

test('only what needs attention is a part of the address', async () => {
  await one.open(HEALTH);
  const all = await one.find('matrixRow').count();
  await one.find('attention').click();
  await one.page.waitForURL(/show=attention/);
  expect(await one.find('matrixRow').count()).toBeLessThanOrEqual(all);
  await one.page.reload();
  await one.settled();
  expect(await one.find('attention').getAttribute('aria-checked')).toBe('true');
});

test('shows its answer at 1366 x 768 without scrolling to the side', async () => {
  await one.page.setViewportSize({ width: 1366, height: 768 });
  await one.open(HEALTH);
  const box = await one.find('matrix').boundingBox();
  expect(box && box.y).toBeLessThan(400);
  const wider = await one.page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  expect(wider).toBe(false);
});

test('a developer is told which kinds are not his to read', async () => {
  const developer = await signedIn(browser, 'developer');
  await developer.open(HEALTH);
  const cell = developer.find(`cell-securityhub-${OWN}`);
  expect(await cell.innerText()).toContain('No right');
  await cell.locator('button').click();
  expect(await developer.find('notRead').innerText()).toContain('Your rights do not allow');
  expect(developer.complaints.list).toEqual([]);
  await developer.leave();
});

test('speaks Japanese', async () => {
  const japanese = await signedIn(browser, 'analyst');
  await japanese.find('languageMenu').click();
  await japanese.find('language-ja-JP').click();
  await japanese.page.locator('html[lang^=ja]').waitFor({ state: 'attached' });
  await japanese.settled();
  await japanese.open(`${HEALTH}&log=guardduty`);
  const page = await japanese.page.locator('body').innerText();
  for (const words of ['ログ収集状況', '途絶', '検出待ち', '次に収集するログ', '注意事項'])
    expect(page).toContain(words);
  expect(page).not.toContain('Which logs come');
  await japanese.leave();
});
