// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import type { RolesAnswer } from '../../common/role_usage/answers';
import { get } from '../product';
import { launchChromium } from './chromium';
import { BATCH, FROM, PERIOD, TO, app, roleAddress, signedIn, written } from './visit';
import type { Visit } from './visit';

const ROLES = app(`/role_usage?${PERIOD}`);

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

async function answered(query: Record<string, string | string[]>): Promise<RolesAnswer> {
  const { body } = await get<RolesAnswer>('analyst', 'role_usage/roles', {
    ...{ from: FROM, to: TO },
    ...query,
  });
  return body;
}
const shownRoles = async () => (await one.find('roleLink').allInnerTexts()).sort();
const names = ({ roles }: RolesAnswer) => roles.map(({ name }) => name).sort();
const sum = ({ roles }: RolesAnswer, what: 'events' | 'denied' | 'failed') =>
  roles.reduce((total, role) => total + role[what], 0);

test('shows the numbers of the endpoint', async () => {
  await one.open(ROLES);
  const truth = await answered({});
  expect(await one.number('roles')).toBe(written(truth.roles.length));
  expect(await one.number('events')).toBe(written(sum(truth, 'events')));
  expect(await one.number('denied')).toBe(written(sum(truth, 'denied')));
  expect(await one.number('failed')).toBe(written(sum(truth, 'failed')));
  expect(await one.number('days')).toBe('30 / 30');
  const page = truth.roles.sort((a, b) => b.events - a.events).slice(0, 50);
  expect(await shownRoles()).toEqual(page.map(({ name }) => name).sort());
});

test('finds a role by its name, and opens it', async () => {
  await one.open(ROLES);
  await one.find('search').fill('settlement-b');
  await one.page.waitForURL(/search=settlement-b/);
  await one.settled();
  expect(await shownRoles()).toEqual(names(await answered({ search: 'settlement-b' })));
  await one.page.locator(`[title="${BATCH}"] a`).click();
  await one.settled();
  expect(await one.find('arn').innerText()).toBe(BATCH);
  await one.page.goBack();
  await one.settled();
  expect(await one.find('search').inputValue()).toBe('settlement-b');
});

test.each([['kms:Decrypt'], ['s3']])('finds the roles that used %s', async (use) => {
  await one.open(ROLES);
  await one.find('uses').locator('input').fill(use);
  await one.page.keyboard.press('Enter');
  await one.page.waitForURL(/uses=/);
  await one.settled();
  const truth = await answered({ uses: [use] });
  const all = await answered({});
  expect(truth.roles.length).toBeLessThan(all.roles.length);
  expect(await one.number('roles')).toBe(written(truth.roles.length));
  expect(await shownRoles()).toEqual(names(truth));
});

test('a changed period changes the numbers; reload keeps it, back undoes it, a link shows the same to others', async () => {
  await one.open(ROLES);
  const before = await one.number('events');
  await one.find('period').click();
  await one.find('period-from').fill(`${TO.slice(0, 8)}01T00:00`);
  await one.find('period-apply').click();
  await one.page.waitForURL((url) => url.searchParams.get('from') !== FROM);
  await one.settled();
  const address = one.page.url();
  const after = await one.number('events');
  const [from, to] = ['from', 'to'].map((name) => String(new URL(address).searchParams.get(name)));
  expect(after).toBe(written(sum(await answered({ from, to }), 'events')));
  expect(after).not.toBe(before);

  await one.page.reload();
  await one.settled();
  expect(one.page.url()).toBe(address);
  expect(await one.number('events')).toBe(after);

  await one.page.goBack();
  await one.settled();
  expect(await one.number('events')).toBe(before);

  const other = await signedIn(browser, 'reviewer');
  await other.open(address);
  expect(await other.number('events')).toBe(after);
  expect(other.complaints.list).toEqual([]);
  await other.leave();
});

test('a preset is chosen with one click and stays a moving period in the address', async () => {
  await one.open(ROLES);
  await one.find('period').click();
  await one.find('periods').getByText('Last month', { exact: true }).click();
  await one.page.waitForURL(/period=last_month/);
  await one.settled();
  expect(await one.find('period').innerText()).toContain('Last month');
});

test('an address with a wrong state shows the defaults', async () => {
  await one.open(app('/role_usage?period=forever&kind=king&account=12&sort=x&uses=%3Cscript%3E'));
  expect(await one.find('period').innerText()).toContain('Last 30 days');
  expect(await one.find('pill').count()).toBe(0);
  await one.open(app('/no/such/page'));
  expect(new URL(one.page.url()).pathname).toBe('/app/siemReview/');
});

test('an unknown role is an empty page with its reason, not an error', async () => {
  await one.open(roleAddress('arn:aws:iam::111122223333:role/nobody-has-this'));
  expect(await one.find('empty').innerText()).toContain('Nothing of this role in the period');
  expect(await one.find('problem').count()).toBe(0);
});

test('nothing found says so, and one click clears the filters', async () => {
  await one.open(`${ROLES}&search=no-role-is-called-so`);
  expect(await one.find('empty').innerText()).toContain('Nothing matches these filters');
  await one.find('clearFilters').click();
  await one.settled();
  expect(await one.find('roleLink').count()).toBeGreaterThan(30);
});

test('the home page looks up a name, an ARN and an action', async () => {
  for (const [typed, wanted] of [
    ['settlement-batch', /\/role_usage\?.*search=settlement-batch/],
    [BATCH, /\/role_usage\/role\?role=arn/],
    ['kms:Decrypt', /\/role_usage\?.*uses=kms%3ADecrypt/],
  ] as const) {
    await one.open(app('/'));
    await one.find('lookUp').fill(typed);
    await one.find('lookUpGo').click();
    await one.page.waitForURL(wanted);
    await one.settled();
  }
});
