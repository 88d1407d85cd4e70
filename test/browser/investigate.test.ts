// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { askEngine } from '../product';
import { launchChromium } from './chromium';
import { app, signedIn } from './visit';
import type { Visit } from './visit';

const OUTSIDE = 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS';
const THIEF = '203.0.113.201';
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The newest finding of a type, as GuardDuty gave it: its id, and three days around it. */
async function newestFinding(type: string): Promise<{ id: string; days: string }> {
  const body = {
    size: 1,
    _source: ['id', '@timestamp'],
    query: { term: { type } },
    sort: [{ '@timestamp': 'desc' }],
  };
  const { text } = await askEngine(
    'admin',
    'POST',
    '/log-aws-guardduty-*/_search',
    JSON.stringify(body)
  );
  const { hits } = JSON.parse(text) as { hits: { hits: Array<{ _source: Found }> } };
  const { id, '@timestamp': at } = hits.hits[0]._source;
  const day = (by: number) => new Date(Date.parse(at) + by * 86_400_000).toISOString();
  return { id, days: `from=${day(-1)}&to=${day(2)}` };
}

interface Found {
  id: string;
  '@timestamp': string;
}

async function rows(one: Visit): Promise<string[]> {
  await one.find('event').first().waitFor();
  return one.find('event').allInnerTexts();
}

test('from the id of a finding to the stolen objects in five clicks; the link shows the same', async () => {
  const { id, days } = await newestFinding(OUTSIDE);
  const one = await signedIn(browser, 'analyst');
  await one.open(app(`/investigate?${days}`));
  await one.find('searchBox').fill(id);
  expect(await one.find('guess').innerText()).toContain('finding');
  // 1: the finding and its versions.
  await one.find('searchGo').click();
  await one.settled();
  expect((await rows(one)).join(' ')).toContain('InstanceCredentialExfiltration');
  // 2: what it means and what to look at next.
  await one.find('eventWhat').first().click();
  await one.find('meaning').waitFor();
  // 3: the objects that the same requester read.
  await one.page
    .locator('[data-test-subj="suggestions"] li', { hasText: `address ${THIEF}` })
    .locator('[data-test-subj="suggestion-reads_of_requester"]')
    .click();
  await one.settled();
  // As the answer key of the sample has it, by both kinds of logs that tell of it.
  expect(await one.find('kind-s3accesslog').innerText()).toContain('64');
  expect(await one.find('kind-cloudtrail').innerText()).toContain('64');
  // 4: each of them.
  await one.page
    .locator('[data-test-subj="event"]', { hasText: 'REST.GET.OBJECT' })
    .first()
    .locator('[data-test-subj="ungroup"]')
    .click();
  expect(await one.find('eventInside').first().innerText()).toContain('merchant');

  const link = await one.find('share').getAttribute('data-link');
  const words = await one.find('step-0').innerText();
  const shown = await rows(one);
  expect(one.complaints.list).toEqual([]);
  await one.leave();

  const other = await signedIn(browser, 'reviewer', { locale: 'ja-JP' });
  await other.page.goto(`${String(link)}&locale=ja-JP`);
  await other.settled();
  expect((await rows(other)).length).toBe(shown.length);
  expect(await other.find('step-0').innerText()).not.toBe(words);
  expect(await other.find('trail').innerText()).toContain('調査手順');
  expect(other.complaints.list).toEqual([]);
  await other.leave();
});
