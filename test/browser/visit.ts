// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser, Locator, Page } from 'playwright-core';
import { passwordOf, product } from '../product';
import { nothingLoads, openPage } from './chromium';
import type { Complaints } from './chromium';

const DAY = 86_400_000;

// A machine that is busy otherwise takes its time for a page.
jest.setTimeout(240_000);

/** The 30 days that end with the sample logs. */
export const TO = `${product().until}T00:00:00.000Z`;
export const FROM = new Date(Date.parse(TO) - 30 * DAY).toISOString();
export const PERIOD = `from=${FROM}&to=${TO}`;

export const BATCH = 'arn:aws:iam::111122223333:role/app/settlement-batch';

export function app(path: string): string {
  return `${product().url}/app/siemReview${path}`;
}

export function roleAddress(role: string, more = ''): string {
  return app(`/role_usage/role?role=${encodeURIComponent(role)}&${PERIOD}${more}`);
}

export interface Visit {
  page: Page;
  complaints: Complaints;
  /** An element by its `data-test-subj`. */
  find(name: string): Locator;
  /** The shown number of a tile. */
  number(id: string): Promise<string>;
  /** Opens an address inside the application and waits until every answer is there. */
  open(address: string): Promise<void>;
  settled(): Promise<void>;
  leave(): Promise<void>;
}

export async function visit(
  browser: Browser,
  options: { locale?: string; colorScheme?: 'light' | 'dark' } = {}
): Promise<Visit> {
  const { context, page, complaints } = await openPage(browser, product().url, options);
  const find = (name: string) => page.locator(`[data-test-subj="${name}"]`);
  const settled = async () => {
    await find('siemReviewPage').waitFor();
    await page.waitForLoadState('networkidle');
    await nothingLoads(page);
  };
  return {
    page,
    complaints,
    find,
    settled,
    number: (id) => find(`number-${id}`).locator('.siemReview__number').innerText(),
    open: async (address) => {
      await page.goto(address);
      await settled();
    },
    leave: () => context.close(),
  };
}

/** Types name and password into the sign-in page. */
export async function enterPassword(page: Page, name: string, password: string): Promise<void> {
  await page.fill('[name=username]', name);
  await page.fill('[name=password]', password);
  await page.keyboard.press('Enter');
}

/** A visit of somebody who has signed in by name and password. */
export async function signedIn(
  browser: Browser,
  name: string,
  options: { locale?: string; colorScheme?: 'light' | 'dark' } = {}
): Promise<Visit> {
  const one = await visit(browser, options);
  await one.page.goto(`${product().url}/login`);
  await enterPassword(one.page, name, passwordOf(name));
  await one.settled();
  return one;
}

/** A number as an English page writes it. */
export function written(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}
