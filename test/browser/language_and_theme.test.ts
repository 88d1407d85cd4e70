// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { product } from '../product';
import { launchChromium } from './chromium';
import { BATCH, PERIOD, TO, app, roleAddress, signedIn, visit } from './visit';

const HOUR = `from=${new Date(Date.parse(TO) - 3_600_000).toISOString()}&to=${TO}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Words that stay as they are in a Japanese page: names, codes, units of AWS and ours. */
const NAMES = [
  'SIEM Review',
  'CloudTrail',
  'IAM Identity Center',
  'Identity Center',
  'Discover',
  'Lambda',
  'Export',
  'English',
  // Of AWS and of the sample company: systems are named by their team.
  'kms:Decrypt',
  'secretsmanager:GetSecretValue',
  'Card authorisation',
  'Merchant portal',
  'Shared security',
].concat(['AWS', 'ARN', 'IAM', 'CSV', 'JSON', 'XLSX', 'JST', 'UTC', 'ID', 'SCP', 'RCP', 'VPC']);

/** Labels of the English pages. */
const ENGLISH = [
  ...['Columns', '1 column sorted', 'Full screen', 'Complete', 'Calls', 'Denied', 'Succeeded'],
  ...['Home', 'Role usage', 'Account', 'Kind', 'Actions', 'Access level', 'Read', 'Where from'],
];

/** Pieces of two words and more in Latin letters that are no names. */
function englishIn(text: string): string[] {
  const known = NAMES.reduce((rest, name) => rest.split(name).join(''), text);
  return known.match(/\b[A-Z][a-z]+(?: [a-z]+)+\b/g) ?? [];
}

test('Japanese by address, remembered for the next visit; nothing English is left over', async () => {
  const one = await visit(browser);
  await one.page.goto(`${product().url}/login?locale=ja-JP`);
  await one.page.getByText('パスワード', { exact: true }).waitFor();
  expect(englishIn(await one.page.locator('main').innerText())).toEqual([]);
  await one.leave();

  const other = await signedIn(browser, 'analyst');
  await other.find('languageMenu').click();
  await other.find('language-ja-JP').click();
  await other.page.locator('html[lang^=ja]').waitFor({ state: 'attached' });
  await other.settled();
  // No locale in the addresses from here on: the choice is remembered.
  const pages: Array<[string, string[]]> = [
    [app('/'), ['どの権限を使っているか', 'すべてのロール', '集計対象のログ']],
    [app(`/role_usage?${PERIOD}`), ['ロールの利用状況', '呼び出し', '期間内の初回', '全画面表示']],
    [roleAddress(BATCH), ['は実際に何をしたか', 'アクセスレベル', '読み取り', '列で並べ替え']],
    [roleAddress(BATCH, '&tab=denied'), ['拒否の原因', 'ID ベースのポリシー（許可なし）']],
    [roleAddress(BATCH, '&tab=places'), ['送信元アドレス', 'リージョン']],
    [roleAddress(BATCH, '&tab=unknown'), ['権限が不明なイベント']],
    [
      app(`/role_usage/compare?roles=${BATCH}&roles=system:card-authorisation&${PERIOD}`),
      ['比較対象', '類似度', '全 2 列に共通', '列数'],
    ],
    [app(`/investigate?${HOUR}`), ['調査手順', '新しい順', '実行者']],
  ];
  for (const [address, words] of pages) {
    await other.open(address);
    const text = await other.page.locator('body').innerText();
    for (const word of words) expect(text).toContain(word);
    const lines = text.split('\n').map((line) => line.trim());
    for (const english of ENGLISH) expect(lines).not.toContain(english);
    // What the chart library says inside a chart is no part of what is read: the chart has a label of ours.
    const said = other.page.locator('.echScreenReaderOnly');
    const chart = (await said.allInnerTexts()).join('\n').split('\n');
    const page = (await other.find('siemReviewPage').innerText()).split('\n');
    expect(englishIn(page.filter((line) => !chart.includes(line)).join('\n'))).toEqual([]);
  }
  await other.open(roleAddress(BATCH));
  await other.find('period').click();
  await other.page.locator('[data-test-subj=periods] button:focus').waitFor();
  expect(englishIn(await other.page.locator('.euiPopover__panel').innerText())).toEqual([]);
  await other.page.keyboard.press('Escape');
  await other.find('dataGridColumnSelectorButton').click();
  await other.page.getByPlaceholder('検索').waitFor();
  expect(other.complaints.list).toEqual([]);
  await other.leave();
});

test('English names its sorted column properly', async () => {
  const one = await signedIn(browser, 'analyst');
  await one.open(app(`/role_usage?${PERIOD}`));
  expect(await one.find('dataGridColumnSortingButton').innerText()).toBe('1 column sorted');
  await one.leave();
});

test('the dark theme is remembered', async () => {
  const one = await signedIn(browser, 'analyst');
  const paper = () =>
    one.page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
  const light = await paper();
  await one.find('themeToggle').click();
  await one.page.locator('html.hostDark').waitFor({ state: 'attached' });
  await one.settled();
  const dark = await paper();
  await one.open(roleAddress(BATCH));
  expect(await paper()).toBe(dark);
  expect(dark).not.toBe(light);
  const [red, green, blue] = (dark.match(/\d+/g) ?? []).map(Number);
  expect(Math.max(red, green, blue)).toBeLessThan(60);
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});
