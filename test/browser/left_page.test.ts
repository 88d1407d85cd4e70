// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import http from 'http';
import { askEngine, basic, product } from '../product';

const DAY = 86_400_000;

/** Searches of ours that run in OpenSearch right now, by the mark that each carries. */
async function ours(): Promise<number> {
  const { text } = await askEngine('admin', 'GET', '/_tasks?actions=*search*&detailed=true');
  return (text.match(/"X-Opaque-Id":"siem_review:/g) || []).length;
}

test('searches of a page that was left are gone from the tasks of OpenSearch', async () => {
  const to = Date.parse(`${product().until}T00:00:00.000Z`);
  const period = `from=${new Date(to - 60 * DAY).toISOString()}&to=${new Date(to).toISOString()}`;
  const url = `${product().url}/api/siem_review/role_usage/roles?${period}&uses=s3:GetObject&uses=kms`;
  let answered = 0;
  const left: http.ClientRequest[] = [];
  let most = 0;
  // Many at once, so that some run and others wait whenever one looks.
  for (let place = 0; place < 24; place += 1) {
    const request = http.get(url, { agent: false, headers: { authorization: basic('analyst') } });
    request.on('response', (response) => {
      answered += 1;
      response.resume();
    });
    request.on('error', () => undefined);
    left.push(request);
  }
  for (let look = 0; look < 40 && most === 0; look += 1) most = Math.max(most, await ours());
  expect(most).toBeGreaterThan(0);
  const before = answered;
  left.forEach((request) => request.destroy());
  expect(before).toBeLessThan(left.length);
  // Not one after the other as their turn comes: all at once, those in the line too.
  const start = Date.now();
  while ((await ours()) > 0) expect(Date.now() - start).toBeLessThan(5000);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await ours()).toBe(0);
});
