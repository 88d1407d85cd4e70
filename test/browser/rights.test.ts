// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import type { ContextAnswer, RolesAnswer } from '../../common/role_usage/answers';
import { get } from '../product';
import { launchChromium } from './chromium';
import { BATCH, FROM, PERIOD, TO, app, roleAddress, signedIn } from './visit';

const HIDDEN = 'Not visible with your rights';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a developer sees what a role used, but not who used it, from where, on what', async () => {
  const query = { role: BATCH, from: FROM, to: TO };
  const { body: whole } = await get<ContextAnswer>('analyst', 'role_usage/context', query);
  const secrets = [whole.sessions, whole.addresses, whole.resources]
    .flatMap(({ rows }) => rows.map(({ value }) => value))
    // The name of an AWS service is no address: it also stands in userIdentity.invokedBy, which is visible.
    .filter((value) => !value.endsWith('.amazonaws.com'));
  expect(secrets.length).toBeGreaterThan(5);

  const one = await signedIn(browser, 'developer');
  const answers: string[] = [];
  const reading: Array<Promise<void>> = [];
  one.page.on('response', (response) => {
    if (!response.url().includes('/api/siem_review/')) return;
    reading.push(response.text().then((text) => void answers.push(text)));
  });
  const shown: string[] = [];
  for (const tab of ['sessions', 'places', 'resources', 'denied']) {
    await one.open(roleAddress(BATCH, `&tab=${tab}`));
    const main = await one.page.locator('main').innerText();
    expect(main).toContain(HIDDEN);
    shown.push(await one.page.content());
  }
  await Promise.all(reading);
  expect(answers.length).toBeGreaterThan(8);
  for (const secret of secrets) {
    expect(shown.filter((text) => text.includes(secret))).toEqual([]);
    expect(answers.filter((text) => text.includes(secret))).toEqual([]);
  }
  // Nor does the page say that AWS gave no cause: it is the message that is hidden.
  expect(shown.join('')).not.toContain('AWS did not say');
  expect(await one.number('calls')).toMatch(/^[1-9]/);
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});

test('a developer of one system sees the accounts of that system only', async () => {
  const one = await signedIn(browser, 'developer_one_system');
  await one.open(app(`/role_usage?${PERIOD}`));
  const { body: all } = await get<RolesAnswer>('analyst', 'role_usage/roles', {
    ...{ from: FROM, to: TO },
  });
  const text = await one.find('grid').innerText();
  const accounts = new Set(all.roles.map(({ accountId }) => accountId));
  const seen = [...accounts].filter((account) => text.includes(account)).sort();
  expect(seen).toEqual(['111122223333', '111122224444']);
  expect(await one.number('roles')).toBe(
    String(all.roles.filter(({ accountId }) => seen.includes(accountId)).length)
  );
  const foreign = all.roles.find(({ accountId }) => !seen.includes(accountId));
  await one.open(roleAddress(String(foreign?.arn)));
  expect(await one.find('empty').innerText()).toContain('nothing that you may read');
  expect(one.complaints.list).toEqual([]);
  await one.leave();
});
