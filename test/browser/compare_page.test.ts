// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import type { CompareAnswer } from '../../common/role_usage/compare/answers';
import { chosenRows } from '../../common/role_usage/compare/used_in';
import { accountOf, nameOf } from '../../common/role_usage/role_kind';
import { get } from '../product';
import { launchChromium } from './chromium';
import { BATCH, FROM, PERIOD, TO, app, signedIn, written } from './visit';
import type { Visit } from './visit';
import { violations } from './violations';

const PORTAL = 'arn:aws:iam::333344445555:role/app/portal-web';
const VAULT = 'arn:aws:iam::222233334444:role/app/token-vault';
const DRAFT = JSON.stringify({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: ['s3:GetObject', 'ec2:TerminateInstances'],
    Resource: '*',
  },
});

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

async function answered(roles: string[]): Promise<CompareAnswer> {
  const query = { from: FROM, to: TO, roles };
  const { body } = await get<CompareAnswer>('analyst', 'role_usage/compare', query);
  return body;
}

test('from ticked roles to their matrix, its policy and a draft; all of it in the address', async () => {
  await one.open(app(`/role_usage?${PERIOD}`));
  for (const arn of [BATCH, PORTAL, VAULT]) {
    const name = `${nameOf(arn)} (${accountOf(arn)})`;
    await one.page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  }
  await one.find('compareChosen').click();
  await one.page.waitForURL(/\/role_usage\/compare\?/);
  await one.settled();
  const truth = await answered([BATCH, PORTAL, VAULT]);
  expect(await one.number('total')).toBe(written(truth.total));
  expect(await one.number('all')).toBe(written(truth.similarity.shared));
  expect(await one.find('number-similarity').innerText()).toContain(
    `${truth.similarity.shared} shared of ${truth.similarity.all}`
  );

  await one.find('least').selectOption('2');
  await one.find('show').selectOption('some');
  await one.page.waitForURL(/k=2/);
  await one.settled();
  const some = chosenRows(truth.actions, 'some', 2, false);
  expect(await one.find('gridCsv').innerText()).toContain(`(${some.length})`);
  const policy = await one.find('policyText').innerText();
  expect(policy).toContain('secretsmanager:GetSecretValue');
  const few = chosenRows(truth.actions, 'only', 0, false);
  expect(await one.find('tooFew').locator('tr').count()).toBe(few.length);

  // What is seen is in the address: somebody else sees the same.
  const other = await signedIn(browser, 'reviewer');
  await other.open(one.page.url());
  expect(await other.find('gridCsv').innerText()).toContain(`(${some.length})`);
  expect(await other.find('policyText').innerText()).toBe(policy);
  await other.leave();

  await one.page.getByRole('button', { name: 'Compare a policy that you have' }).click();
  await one.find('draftText').fill(DRAFT);
  await one.find('draftCompare').click();
  await one.find('comparedDraft').waitFor();
  const unused = await one.find('draft-unused').allInnerTexts();
  expect(unused.map((text) => text.split(/\s/)[0])).toEqual(['ec2:TerminateInstances']);
  const s3 = one.find('draft-used').filter({ hasText: 's3:GetObject' });
  expect(await s3.innerText()).toMatch(/\d \/ 3/);
  expect(await violations(one.page)).toEqual([]);
});

test('systems: roles alike by name; a correction is kept, and taken back', async () => {
  await one.open(
    app(
      `/role_usage/compare?roles=system:settlement/production&roles=system:settlement/staging&tab=roles&${PERIOD}`
    )
  );
  const rows = one.find('matchedRow');
  const batch = rows.filter({ hasText: 'settlement-batch' }).first();
  expect(await batch.locator('td').nth(1).innerText()).toContain('settlement-batch');
  expect(await batch.locator('td').nth(2).innerText()).toContain('settlement-batch');
  expect(await batch.locator('[data-test-subj=compareRow]').innerText()).toBe('Compare 2');

  await batch.locator('td').nth(2).locator('[data-test-subj=correctMatch]').click();
  await one.find('correctSave').click();
  await one.find('correctFlyout').waitFor({ state: 'detached' });
  await one.find('keptMatch').waitFor();
  const alone = rows.filter({ hasText: 'by hand' });
  expect(await alone.locator('td').nth(1).innerText()).toBe('–');
  expect(await violations(one.page)).toEqual([]);
  await one.find('removeMatch').click();
  await one.find('keptMatches').waitFor({ state: 'detached' });
  await one.settled();
  expect(await rows.filter({ hasText: 'by hand' }).count()).toBe(0);
});
