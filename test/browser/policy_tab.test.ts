// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { violations } from './violations';
import { BATCH, roleAddress, signedIn } from './visit';
import type { Visit } from './visit';

let browser: Browser;
let one: Visit;

beforeAll(async () => {
  browser = await launchChromium();
  one = await signedIn(browser, 'analyst');
  await one.open(roleAddress(BATCH, '&tab=policy'));
  await one.find('policy').waitFor();
});
afterAll(() => browser.close());
afterEach(() => {
  expect(one.complaints.list.splice(0)).toEqual([]);
});

const text = () => one.find('policyText').innerText();

test('the policy as JSON, its lines with their evidence, its size', async () => {
  expect(await text()).toContain('"s3:GetObject"');
  expect(await one.find('policyLines').innerText()).toMatch(/s3:GetObject\s+[\d,]+\s+2026/);
  expect(await one.find('policySize').innerText()).toMatch(/^[\d,]+ of 6,144 characters/);
  expect(await one.find('policyDenied').innerText()).toContain('s3:');
});

test('choices go to the address, and the address alone brings the same view', async () => {
  await one.find('policyOptions').getByText('Pattern', { exact: true }).click();
  await one.find('policyOutput').getByText('Terraform', { exact: true }).click();
  await one
    .find('policyOrigins')
    .getByText(/^AWS services/)
    .click();
  await one.page.waitForURL(/resources=pattern.*leave=service.*output=terraform/);
  const shown = await text();
  expect(shown).toContain('data.aws_caller_identity.current.account_id');
  expect(shown).not.toContain('kms:ViaService');
  await one.page.reload();
  await one.find('policy').waitFor();
  expect(await text()).toBe(shown);
});

test('is handed over as a file', async () => {
  const [file] = await Promise.all([
    one.page.waitForEvent('download'),
    one.find('policyDownload').click(),
  ]);
  expect(file.suggestedFilename()).toBe('settlement-batch-policy.tf');
  expect(readFileSync(String(await file.path()), 'utf8')).toContain('aws_iam_policy_document');
});

test('the confidence has its reasons on a click', async () => {
  expect(await one.find('confidence').innerText()).toMatch(
    /Confidence: (enough|with care|not enough)/
  );
  await one.find('confidenceWhy').click();
  await one.find('confidenceFlyout').waitFor();
  await one.page.waitForURL(/why=yes/);
  expect(await one.find('blindSpots').innerText()).toContain('ap-northeast-1');
  expect(await one.find('rhythm').innerText()).toContain('s3:GetObject');
  expect(await violations(one.page)).toEqual([]);
  await one.page.keyboard.press('Escape');
  await one.find('confidenceFlyout').waitFor({ state: 'detached' });
});

test('a pasted draft is compared, a broken one is told where', async () => {
  await one.find('draft').getByRole('button').first().click();
  await one.find('draftText').fill('{"Statement": [{"Effect": "Allow", "Action": ["GetObject"]}]}');
  await one.find('draftCompare').click();
  await one.find('draft').getByText('Statement[0].Action[0]').waitFor();
  const actions = ['s3:GetObject', 's3:DeleteBucket', 'iam:PassRole'];
  await one
    .find('draftText')
    .fill(JSON.stringify({ Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }));
  await one.find('draftCompare').click();
  await one.find('comparedDraft').waitFor();
  expect(await one.find('draft-used').allInnerTexts()).toEqual([
    expect.stringMatching(/^s3:GetObject\s+Used\s+[\d,]+/),
  ]);
  expect(await one.find('draft-unused').innerText()).toContain('s3:DeleteBucket');
  expect(await one.find('draft-not_observable').innerText()).toContain('iam:PassRole');
  expect(await one.find('draft-missing').count()).toBeGreaterThan(5);
  expect(await violations(one.page)).toEqual([]);
});
