// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { violations } from './violations';
import { TO, app, signedIn } from './visit';

/** The last instant of the sample. */
const AS_OF = `asOf=${new Date(Date.parse(TO) - 1).toISOString()}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The numbers of a line of marks, and the sum that it names. */
function addsUp(line: string): [sum: number, told: number] {
  const numbers = (line.match(/\d[\d,]*/g) || []).map((one) => Number(one.replace(/,/g, '')));
  const told = numbers[numbers.length - 1];
  return [numbers.slice(0, -1).reduce((one, other) => one + other, 0), told];
}

test('the board of a past day adds up, leads to a sheet, a control and a finding', async () => {
  const visit = await signedIn(browser, 'analyst');
  const { page } = visit;
  await visit.open(app(`/pci?${AS_OF}`));
  const lines = await visit.find('pciTotals').locator('p').allInnerTexts();
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const [sum, told] = addsUp(line);
    expect([sum, told]).toEqual([250, 250]);
  }
  expect(await visit.find('asOfTold').innerText()).toContain('recomputed');
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/compliant|準拠率/i);
  expect(text).not.toMatch(/\d\s?%/);
  await visit.find('requirement-8').locator('a, button').first().click();
  await visit.settled();
  expect(page.url()).toContain('requirement=8');

  await visit.open(app(`/pci/requirement?id=1.3.1&${AS_OF}`));
  expect(await visit.find('sheetAnswer').innerText()).toContain('Responsibility');
  expect(await visit.find('notShown').innerText()).toContain('a person decides');
  expect(await violations(page, { coloursOnly: false })).toEqual([]);

  await visit.open(app(`/pci?tab=controls&${AS_OF}`));
  const [sum, told] = addsUp((await visit.find('controlTotals').innerText()).replace(/;.*$/s, ''));
  expect(sum).toBe(told);
  await visit.open(app(`/pci/control?id=IAM.6&${AS_OF}`));
  await page.locator('a[href*="/finding?id="]').first().click();
  await visit.settled();
  expect(await visit.find('findingVersions').locator('tbody tr').count()).toBeGreaterThan(0);
  await visit.leave();
});

test('two dates are compared, and a sheet prints in Japanese', async () => {
  const visit = await signedIn(browser, 'reviewer', { locale: 'ja-JP' });
  const { page } = visit;
  const from = new Date(Date.parse(TO) - 20 * 86_400_000).toISOString();
  await visit.open(
    app(`/pci/compare?from=${from}&to=${new Date(Date.parse(TO) - 1).toISOString()}`)
  );
  expect(await visit.find('number-fixed').innerText()).toMatch(/解消/);
  await visit.open(app(`/pci/requirement?id=10.2.1&${AS_OF}`));
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('main').innerText();
  expect(printed).toContain('このページで示していないこと');
  expect(printed).toContain('ログのエビデンス');
  expect(printed).not.toMatch(/[a-z]+\.[a-z]+\.[a-z]+ has no/);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  await visit.leave();
});

test('an assessor sees the controls, and no log evidence', async () => {
  const visit = await signedIn(browser, 'assessor');
  await visit.open(app(`/pci/requirement?id=8.4.2&${AS_OF}`));
  expect(await visit.find('sheetControls').innerText()).toContain('IAM.6');
  expect(await visit.find('evidence-login-no-mfa').innerText()).toContain(
    'Your rights do not show these logs'
  );
  await visit.leave();
});
