// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import path from 'path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { startHost } from '../../host';
import type { RunningHost } from '../../host';
import { startRecordingProxy } from '../integration/recording_proxy';
import type { RecordingProxy } from '../integration/recording_proxy';
import { askEngine, basic, passwordOf, product } from '../product';
import { launchChromium, nothingLoads, openPage } from './chromium';
import type { Complaints } from './chromium';
import {
  HOSTILE_INDEX,
  HOSTILE_PERIOD,
  HOSTILE_ROLE,
  HOSTILE_VALUES,
  OTHER_PAN,
  PAN,
  hostileRecords,
} from './hostile_records';

jest.setTimeout(240_000);

let browser: Browser;
let page: Page;
let complaints: Complaints;
let proxy: RecordingProxy;
let host: RunningHost;
const lines: string[] = [];

/** The product's own browser files and OpenSearch, with a host that goes through a proxy which writes down. */
beforeAll(async () => {
  const { dataDir } = product();
  const body = hostileRecords()
    .map(
      ({ id, record }) => `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(record)}\n`
    )
    .join('');
  await askEngine('admin', 'DELETE', `/${HOSTILE_INDEX}`);
  const loaded = await askEngine('admin', 'POST', `/${HOSTILE_INDEX}/_bulk?refresh=true`, body);
  expect(loaded.body).toMatchObject({ errors: false });
  const engine = JSON.parse(readFileSync(path.join(dataDir, 'engine.json'), 'utf8')) as {
    url: string;
    caFile: string;
  };
  proxy = await startRecordingProxy(engine);
  host = await startHost({
    port: 0,
    opensearch: { url: proxy.url },
    bundleDir: path.join(dataDir, 'browser'),
    log: (line) => lines.push(line),
  });
  browser = await launchChromium();
  ({ page, complaints } = await openPage(browser, host.url));
  page.on('dialog', (dialog) => {
    complaints.list.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${host.url}/login`);
  await page.fill('[name=username]', 'analyst');
  await page.fill('[name=password]', passwordOf('analyst'));
  await page.keyboard.press('Enter');
  await settled();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  await proxy.stop();
  await askEngine('admin', 'DELETE', `/${HOSTILE_INDEX}`);
});
afterEach(async () => {
  expect(complaints.list.splice(0)).toEqual([]);
  expect(await page.evaluate('typeof window.__pwned')).toBe('undefined');
});

function find(name: string) {
  return page.locator(`[data-test-subj="${name}"]`);
}

async function settled(): Promise<void> {
  await find('siemReviewPage').waitFor();
  await page.waitForLoadState('networkidle');
  await nothingLoads(page);
}

async function open(address: string): Promise<string> {
  await page.goto(`${host.url}/app/siemReview${address}`);
  await settled();
  await expectHarmless();
  return page.locator('main').innerText();
}

/** Everything that a person could see, hover over, hear or click. */
const SCAN = `(() => {
  const texts = [document.title];
  const links = [];
  const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
  for (let node = walk.currentNode; node; node = walk.nextNode()) {
    const within = node.nodeType === 1 ? node : node.parentElement;
    if (within && within.closest('script, style')) continue;
    if (node.nodeType === 3) texts.push(node.data);
    if (node.nodeType !== 1) continue;
    for (const { name, value } of node.attributes) {
      texts.push(value);
      if (name === 'href' && node.tagName === 'A') links.push(node.href);
      if (/^on/.test(name)) texts.push('\\u0000 an inline handler');
    }
  }
  return { texts, links };
})()`;
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

async function expectHarmless(): Promise<void> {
  const { texts, links } = await page.evaluate<{ texts: string[]; links: string[] }>(SCAN);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => UNSEEN.test(text))).toEqual([]);
  expect(texts.filter((text) => text.includes(PAN) || text.includes(OTHER_PAN))).toEqual([]);
  const foreign = links.filter(
    (link) =>
      !link.startsWith(`${host.url}/`) &&
      !/^https:\/\/([a-z0-9-]+\.)?console\.(aws\.amazon|amazonaws-us-gov|amazonaws)\.(com|cn)\//.test(
        link
      )
  );
  expect(foreign).toEqual([]);
}

/** What must stand on a page that lists all values: as text, with marks, card numbers masked. */
function expectShown(text: string): void {
  expect(text).toContain(HOSTILE_VALUES.image);
  expect(text).toContain(HOSTILE_VALUES.script);
  expect(text).toContain(HOSTILE_VALUES.template);
  expect(text).toContain(HOSTILE_VALUES.message);
  expect(text).toContain('␛[31mred␛[0m␇');
  expect(text).toContain('before␀after');
  expect(text).toContain('invoice[U+202E]gpj.exe');
  expect(text).toContain('ad[U+00AD]min[U+200B]istrator[U+FEFF]');
  expect(text).toContain('card ************1111 end');
  expect(text).toContain('card **** **** **** 4444 end');
}

const roleAddress = `/role_usage/role?role=${encodeURIComponent(HOSTILE_ROLE)}&${HOSTILE_PERIOD}`;

test('the list of roles', async () => {
  const text = await open(`/role_usage?${HOSTILE_PERIOD}`);
  // A role's name is what follows the last slash.
  expect(text).toContain(HOSTILE_VALUES.image);
  expect(text).toContain('␛[31mred␛[0m␇');
  expect(text).toContain('invoice[U+202E]gpj.exe');
  expect(text).toContain('card ************1111 end');
});

test.each(['unknown', 'sessions', 'places', 'resources', 'denied'])('the tab %s', async (tab) => {
  const text = await open(`${roleAddress}&tab=${tab}`);
  if (tab !== 'denied') expectShown(text);
  else expect(text).toContain('invoice[U+202E]gpj.exe');
});

test('the chart, its legend and its tooltip, and the same as a table', async () => {
  await open(roleAddress);
  const chart = page.locator('.siemReview__chart canvas').first();
  const box = await chart.boundingBox();
  if (!box) throw new Error('There is no chart.');
  for (let x = 5; x < box.width; x += Math.floor(box.width / 6)) {
    await page.mouse.move(box.x + x, box.y + box.height - 5);
    await page.waitForTimeout(30);
    await expectHarmless();
  }
  await open(`${roleAddress}&view=table`);
});

test('the flyout with what was asked', async () => {
  await open(roleAddress);
  await find('asked').click();
  await page.locator('.euiFlyout').waitFor();
  await expectHarmless();
  await page.keyboard.press('Escape');
});

test('a cell that is opened', async () => {
  await open(`${roleAddress}&tab=sessions`);
  const cell = page.locator('.euiDataGridRowCell', { hasText: 'invoice' }).first();
  await cell.scrollIntoViewIfNeeded();
  await cell.hover();
  await expectHarmless();
  await cell.click();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  await expectHarmless();
  await page.keyboard.press('Escape');
});

test('an address that somebody else has written', async () => {
  const given = encodeURIComponent(`${HOSTILE_VALUES.image}${HOSTILE_VALUES.bidi}`);
  const text = await open(
    `${roleAddress}&tab=unknown&filter=eventName:${given}&filter=-eventSource:${given}`
  );
  expect(text).toContain(`${HOSTILE_VALUES.image}invoice[U+202E]gpj.exe`);
  await open(`/role_usage/role?role=${given}&${HOSTILE_PERIOD}`);
  await open(`/role_usage?${HOSTILE_PERIOD}&search=${encodeURIComponent(HOSTILE_VALUES.script)}`);
  await open(`/role_usage?from=${given}&to=${given}&sort=${given}&tab=${given}&account=${given}`);
});

test('a card number that is searched for is refused and not written down', async () => {
  await open(`/role_usage?${HOSTILE_PERIOD}`);
  proxy.forget();
  const [status, text] = await page.evaluate<[number, string]>(
    `fetch('/api/siem_review/role_usage/roles?${HOSTILE_PERIOD}&search=${PAN}').then(async (answer) => [answer.status, await answer.text()])`
  );
  expect(status).toBe(400);
  expect(text).not.toContain(PAN);
  expect(proxy.calls).toEqual([]);
  expect(lines.join('\n')).not.toContain(PAN);
  // The browser says that the server refused; that is no fault of the page.
  complaints.list = complaints.list.filter((one) => !/status of 400/.test(one));
});

test('a card number comes into no address: refused at the field, dropped from a link', async () => {
  const asked: string[] = [];
  const note = (request: { url(): string }) => asked.push(request.url());
  const addresses = () =>
    page.evaluate<string>(
      '[location.href, JSON.stringify(history.state), ...navigation.entries().map(({ url }) => url)].join(" ")'
    );
  await open(`/role_usage?${HOSTILE_PERIOD}`);
  page.on('request', note);
  await find('search').fill(PAN);
  await find('cardNumberRefused').waitFor();
  await page.keyboard.press('Enter');
  await settled();
  expect(await addresses()).not.toContain(PAN);
  await find('search').fill('image');
  await page.waitForURL(/search=image/);
  expect(await find('cardNumberRefused').count()).toBe(0);

  await open('/');
  await find('lookUp').fill(PAN);
  await find('lookUpGo').click();
  await page.getByText('Card numbers are not searched for').waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(asked.join('\n')).not.toContain(PAN);
  page.off('request', note);

  await page.goto(`${host.url}/app/siemReview/role_usage?${HOSTILE_PERIOD}&search=${PAN}`);
  await page.getByText('A card number was taken out of the address').waitFor();
  await settled();
  expect(page.url()).toContain('/role_usage?from=');
  expect(await addresses()).not.toContain(PAN);
  expect(await find('roleLink').count()).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toContain(PAN);
});

/** Cells of a CSV text, by the rules of RFC 4180. */
function cellsOf(csv: string): string[] {
  const cells = csv.replace(/^\uFEFF/, '').match(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n|$)/g) || [];
  return cells.map((cell) =>
    cell
      .replace(/(,|\r\n)$/, '')
      .replace(/^"([\s\S]*)"$/, (_, inner: string) => inner.replace(/""/g, '"'))
  );
}

function expectHarmlessCsv(csv: string): void {
  const cells = cellsOf(csv);
  expect(cells.length).toBeGreaterThan(20);
  expect(
    cells.filter((cell) => /^[\s\u0000]*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+$/.test(cell))
  ).toEqual([]);
  expect(cells.filter((cell) => UNSEEN.test(cell) || cell.includes(PAN))).toEqual([]);
  expect(csv).not.toContain(OTHER_PAN);
}

test('the CSV file of a grid', async () => {
  await open(`${roleAddress}&tab=sessions`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    find('gridCsv').first().click(),
  ]);
  const csv = readFileSync(String(await file.path()), 'utf8');
  expectHarmlessCsv(csv);
  expect(csv).toContain("'=HYPERLINK");
  expect(csv).toContain('card ************1111 end');
});

async function exported(format: string): Promise<Buffer> {
  await open(roleAddress);
  await find('export').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    find(`export-${format}`).click(),
  ]);
  return readFileSync(String(await file.path()));
}

test('the exported CSV file', async () => {
  const csv = (await exported('csv')).toString('utf8');
  expectHarmlessCsv(csv);
  expect(csv).toContain('before␀after');
  expect(csv).toContain('card ************1111 end');
});

test('the exported workbook: text cells only, nothing that XML cannot hold', async () => {
  const parts = unzipSync(new Uint8Array(await exported('xlsx')));
  const all = Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
  expect(all).not.toContain('<f>');
  expect(all).not.toContain('<img');
  expect(all).toContain('&lt;img src=x');
  expect(all).toContain('invoice[U+202E]gpj.exe');
  expect(all).not.toContain(PAN);
  expect(all).not.toContain(OTHER_PAN);
});

test('the exported JSON is JSON, with the values as they were logged but for card numbers', async () => {
  const text = (await exported('json')).toString('utf8');
  const names = (JSON.parse(text) as { events: Array<{ eventName: string }> }).events.map(
    ({ eventName }) => eventName
  );
  expect(names).toContain(HOSTILE_VALUES.bidi);
  expect(names).toContain('card ************1111 end');
  expect(text).not.toContain(PAN);
  expect(text).not.toContain(OTHER_PAN);
});

test('every call to OpenSearch in all this carried the credentials of who was signed in', async () => {
  proxy.forget();
  await open(`/role_usage?${HOSTILE_PERIOD}`);
  await open(`${roleAddress}&tab=denied`);
  expect(proxy.calls.length).toBeGreaterThan(5);
  proxy.calls.forEach(({ authorization }) => expect(authorization).toBe(basic('analyst')));
});

test('the log of the host holds no card number, no password and no fault', () => {
  const log = lines.join('\n');
  expect(log).not.toContain(PAN);
  expect(log).not.toContain(passwordOf('analyst'));
  expect(log).not.toMatch(/\[(ERROR|FATAL)\]/);
});
