// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import type { ActionsAnswer, ContextAnswer } from '../../common/role_usage/answers';
import { get } from '../product';
import { launchChromium } from './chromium';
import { BATCH, FROM, PERIOD, TO, app, roleAddress, signedIn, written } from './visit';
import type { Visit } from './visit';

const query = { role: BATCH, from: FROM, to: TO };

let browser: Browser;
let one: Visit;
let truth: ActionsAnswer;
let context: ContextAnswer;

beforeAll(async () => {
  browser = await launchChromium();
  truth = (await get<ActionsAnswer>('analyst', 'role_usage/actions', query)).body;
  context = (await get<ContextAnswer>('analyst', 'role_usage/context', query)).body;
  one = await signedIn(browser, 'analyst');
  await one.open(roleAddress(BATCH));
});
afterAll(() => browser.close());
afterEach(() => {
  expect(one.complaints.list.splice(0)).toEqual([]);
});

async function tab(name: string): Promise<string> {
  await one.find(`tab-${name}`).click();
  await one.page.waitForURL(new RegExp(name === 'actions' ? 'role=' : `tab=${name}`));
  await one.settled();
  return one.page.locator('main').innerText();
}

async function download(format: string): Promise<{ name: string; bytes: Buffer }> {
  await one.find('export').click();
  const [file] = await Promise.all([
    one.page.waitForEvent('download'),
    one.find(`export-${format}`).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(String(await file.path())) };
}

test('shows the numbers of the endpoint', async () => {
  expect(await one.number('actions')).toBe(written(truth.actions.length));
  expect(await one.number('calls')).toBe(written(truth.role?.events ?? 0));
  expect(await one.number('denied')).toBe(written(truth.role?.denied ?? 0));
  expect(await one.number('failed')).toBe(written(truth.role?.failed ?? 0));
  const cells = await one.find('grid').innerText();
  for (const { action, succeeded } of truth.actions) {
    expect(cells).toContain(action);
    expect(cells).toContain(written(succeeded));
  }
});

test('the equation with Discover adds up and says the numbers of the endpoint', async () => {
  const { documents, counted, copiesElsewhere, secondDeliveries } = truth.reconcile;
  expect(documents).toBe(counted + copiesElsewhere + secondDeliveries);
  expect((await one.find('equation').innerText()).trim()).toBe(
    `Discover ${written(documents)} = ${written(counted)} counted + ${written(copiesElsewhere)} copies in other accounts + ${written(secondDeliveries)} second deliveries`
  );
});

test('groups by service, closes a group, and shows a plain list', async () => {
  const services = new Set(truth.actions.map(({ action }) => action.split(':')[0]));
  const groups = one.find('group');
  expect(await groups.count()).toBe(services.size);
  const grid = one.find('grid');
  const [first] = await groups.allInnerTexts();
  const inside = truth.actions.find(({ action }) => action.startsWith(first.trim().split(' ')[0]));
  const row = grid.getByText(String(inside?.action), { exact: true });
  await groups.first().click();
  await row.waitFor({ state: 'detached' });
  await groups.first().click();
  await row.waitFor();
  await one.find('grouped').click();
  await groups.first().waitFor({ state: 'detached' });
  expect(one.page.url()).toContain('grouped=no');
  await one.find('grouped').click();
});

test('the tabs show denied calls with their cause, sessions, places, resources', async () => {
  const denied = await tab('denied');
  expect(context.denied.rows.length).toBeGreaterThan(0);
  expect(denied).toContain('Identity-based policy: nothing allows it');
  for (const row of context.denied.rows) expect(denied).toContain(row.eventName);

  const sessions = await tab('sessions');
  expect(sessions).toContain(context.sessions.rows[0].value);
  const places = await tab('places');
  expect(places).toContain(context.addresses.rows[0].value);
  expect(places).toContain(context.regions.rows[0].value);
  expect(places).toContain(context.viaServices.rows[0].value);
  const resources = await tab('resources');
  expect(resources).toContain(context.resources.rows[0].value);
  await tab('actions');
});

test('events without a known permission stand in sight, with the reason', async () => {
  const roles = await get<{ roles: Array<{ arn: string }> }>('analyst', 'role_usage/roles', {
    ...{ from: FROM, to: TO, search: 'portal' },
  });
  for (const { arn } of roles.body.roles) {
    const { body } = await get<ActionsAnswer>('analyst', 'role_usage/actions', {
      ...query,
      role: arn,
    });
    const unknown = body.events.filter(({ actions }) => actions.length === 0);
    if (unknown.length === 0) continue;
    await one.open(roleAddress(arn, '&tab=unknown'));
    expect(await one.find('tab-unknown').innerText()).toContain(`(${unknown.length})`);
    const text = await one.find('grid').innerText();
    for (const { eventName } of unknown) expect(text).toContain(eventName);
    await one.open(roleAddress(BATCH));
    return;
  }
  throw new Error('No portal role of the sample has an event without an action.');
});

test('the CSV file opens in a spreadsheet and has the numbers of the endpoint', async () => {
  const { name, bytes } = await download('csv');
  expect(name).toMatch(/^role-usage_111122223333_settlement-batch_.*\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString('utf8');
  expect(text.split('\n').length).toBe(text.split('\r\n').length);
  const rows = text.split('\r\n');
  for (const { action, succeeded, denied, failed, viaService } of truth.actions) {
    const row = String(rows.find((line) => line.startsWith(`${action},`)));
    expect(row).toContain(`,${succeeded},${denied},${failed},${viaService},`);
  }
  expect(rows).toContain('Days with logs (UTC),30 / 30');
});

test('the JSON file has what the endpoint answers', async () => {
  const { bytes } = await download('json');
  const file = JSON.parse(bytes.toString('utf8')) as ActionsAnswer;
  expect(file.actions).toEqual(truth.actions);
  expect(file.events).toEqual(truth.events);
  expect(file.reconcile).toEqual(truth.reconcile);
});

test('the XLSX file is a workbook with account ids as text', async () => {
  const { bytes } = await download('xlsx');
  const parts = unzipSync(new Uint8Array(bytes));
  const text = (part: string) => Buffer.from(parts[part]).toString('utf8');
  expect(text('xl/workbook.xml')).toContain('<sheet ');
  const sheets = Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'));
  const all = sheets.map(text).join('');
  for (const { action } of truth.actions) expect(all).toContain(action);
  expect(all).toContain(BATCH);
});

test('the CSV file of a grid has the rows in sight', async () => {
  const [file] = await Promise.all([
    one.page.waitForEvent('download'),
    one.find('gridCsv').first().click(),
  ]);
  const text = readFileSync(String(await file.path()), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(truth.actions.length + 1);
});

test('"what was asked" says the question in words and shows the searches', async () => {
  await one.find('asked').click();
  const flyout = one.page.locator('.euiFlyout');
  const text = await flyout.innerText();
  expect(text).toContain('all calls made with sessions of');
  expect(text).toContain('An event counts once by its eventID');
  expect(text).toContain('log-aws-cloudtrail-');
  expect(text).toContain('"composite"');
  await one.page.keyboard.press('Escape');
  await flyout.waitFor({ state: 'detached' });
});

test('the chart has a twin in a table', async () => {
  await one.find('asTable').click();
  await one.find('trend').locator('[role=grid], table').first().waitFor();
  expect(one.page.url()).toContain('view=table');
  await one.find('asTable').click();
});

test('printing leaves out what only a screen needs', async () => {
  await one.page.emulateMedia({ media: 'print' });
  expect(await one.page.locator('.hostHeader').isVisible()).toBe(false);
  expect(await one.page.locator('.hostNav').isVisible()).toBe(false);
  expect(await one.find('export').isVisible()).toBe(false);
  expect(await one.page.locator('h1').isVisible()).toBe(true);
  expect(await one.find('number-calls').isVisible()).toBe(true);
  await one.page.emulateMedia({ media: 'screen' });
});

test('the keyboard alone leads to a role and through its tabs', async () => {
  const { page } = one;
  await one.open(app(`/role_usage?${PERIOD}&search=settlement-batch`));
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  const inFocus = () =>
    page.evaluate(
      "document.activeElement.getAttribute('data-test-subj') || document.activeElement.getAttribute('role') || ''"
    );
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await inFocus()) === wanted) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${wanted}.`);
  };
  await tabTo('search');
  await tabTo('gridCsv');
  await tabTo('dataGridFullScrenButton');
  // A grid is one stop: arrows move inside it, Enter goes into a cell.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  // The first column has the ticks for a comparison.
  await page.keyboard.press('ArrowRight');
  expect(await page.locator(':focus').innerText()).toContain('settlement-batch');
  await page.keyboard.press('Enter');
  await page.locator('[data-test-subj=roleLink]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/role_usage\/role/);
  await one.settled();
  await tabTo('tab-denied');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tab=denied/);
});
