// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's Chromium, or the one that an npm package carries, so that nothing has to be installed by hand. */
export async function launchChromium(): Promise<Browser> {
  const executablePath =
    INSTALLED.find((path) => existsSync(path)) ??
    (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
}

/** What a page said that it should not have: console errors, uncaught faults, requests to other hosts. */
export interface Complaints {
  list: string[];
}

/** A page of 1366 x 768 that writes down every complaint. */
export async function openPage(
  browser: Browser,
  home: string,
  options: { locale?: string; colorScheme?: 'light' | 'dark' } = {}
): Promise<{ context: BrowserContext; page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    timezoneId: 'Asia/Tokyo',
    ...options,
  });
  const page = await context.newPage();
  // A machine that is busy otherwise takes its time.
  page.setDefaultTimeout(60_000);
  const complaints: Complaints = { list: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.list.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => complaints.list.push(`fault: ${fault.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob|about):/.test(url)) {
      complaints.list.push(`request to another host: ${url}`);
    }
  });
  return { context, page, complaints };
}

/** Waits until no panel of the page waits for an answer; on a slow machine several do at once. */
export async function nothingLoads(page: Page): Promise<void> {
  await page.locator('[data-test-subj="loading"]').first().waitFor({ state: 'detached' });
}
