// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../../common/log_query/answers';
import type { LogQuery } from '../../../common/log_query/log_query';
import { clientOf, portOf } from '../engine_access';
import { askByHand, dropByHand, loadByHand } from './hand_documents';

const admin = clientOf('admin');
const analyst = portOf(clientOf('analyst'));

beforeAll(() => loadByHand(admin), 120_000);
afterAll(() => dropByHand(admin));

function list(after?: string, more: Partial<LogQuery> = {}, oldestFirst?: true): LogQuery {
  const measure = {
    list: ['eventName', 'source.ip'],
    ...(after && { after }),
    ...(oldestFirst && { oldestFirst }),
  };
  return { log: 'cloudtrail', where: [], measure, top: 2, ...more };
}
const ask = async (query: LogQuery) => (await askByHand(analyst, [query])).answers[0];

async function allPages(oldestFirst?: true): Promise<LogAnswer[]> {
  const pages: LogAnswer[] = [await ask(list(undefined, {}, oldestFirst))];
  for (let after = pages[0].after; after !== undefined && pages.length < 10;) {
    const page = await ask(list(after, {}, oldestFirst));
    pages.push(page);
    after = page.after;
  }
  return pages;
}

test.each([
  ['newest first', undefined, ['e5', 'e6', 'e7', 'e4', 'e3', 'e2', 'e1']],
  ['oldest first', true as const, ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7']],
])('page after page, %s, every event comes once', async (_, oldestFirst, expected) => {
  const pages = await allPages(oldestFirst);
  expect(pages.flatMap(({ documents = [] }) => documents.map(({ id }) => id))).toEqual(expected);
  expect(pages).toHaveLength(4);
  pages.forEach(({ total }) => expect(total).toBe(7));
  expect((pages[0].documents || [])[0]).toMatchObject({
    at: oldestFirst ? '2026-05-04T01:00:00Z' : '2026-05-07T12:00:00Z',
    fields: { 'source.ip': '203.0.113.9' },
  });
});

test('what arrives while somebody pages is not in the pages', async () => {
  const first = await ask(list());
  const second = await ask(list(first.after));
  await admin.index({
    index: 'log-aws-cloudtrail-askhand-2026-05',
    id: 'late',
    refresh: true,
    body: {
      '@timestamp': '2026-05-04T00:00:01Z',
      eventID: 'late',
      cloud: { account: { id: '111122223333' } },
    },
  });
  const third = await ask(list(second.after, {}));
  const last = await ask(list(third.after));
  expect((last.documents || []).map(({ id }) => id)).toEqual(['e1']);
  await admin.delete({ index: 'log-aws-cloudtrail-askhand-2026-05', id: 'late', refresh: true });
});

test('a list that was left too long says so', async () => {
  const first = await ask(list());
  const second = await ask(list(first.after));
  const after = second.after as string;
  const [, , pit] = JSON.parse(Buffer.from(after, 'base64').toString('utf8')) as [
    string,
    unknown,
    string,
  ];
  await clientOf('admin').transport.request({
    method: 'DELETE',
    path: '/_search/point_in_time',
    body: { pit_id: [pit] },
  });
  await expect(ask(list(after))).rejects.toMatchObject({
    code: 'not_found',
    status: 404,
    more: { field: 'queries[0].measure.after' },
  });
});

test('a mark is of one question, and nothing else is one', async () => {
  const { after } = await ask(list());
  const wrong = { code: 'bad_input', status: 400, more: { field: 'queries[0].measure.after' } };
  const where = [{ field: 'eventName', is: 'GetTrail' }];
  await expect(ask(list(after, { where }))).rejects.toMatchObject(wrong);
  const [digest, sort] = JSON.parse(
    Buffer.from(after as string, 'base64').toString('utf8')
  ) as unknown[];
  const forged = [
    'x',
    'e30',
    (after as string).slice(5),
    ...[
      [digest, sort, 7],
      [digest, ['now', 'e1'], null],
      [digest, [1, { a: 1 }], null],
      [digest, sort, '../_all'],
      { digest, sort },
    ].map((one) => Buffer.from(JSON.stringify(one)).toString('base64')),
  ];
  for (const one of forged) await expect(ask(list(one))).rejects.toMatchObject(wrong);
  // Well formed, but OpenSearch knows no such state.
  const unknown = Buffer.from(JSON.stringify([digest, sort, 'AAAA'])).toString('base64');
  await expect(ask(list(unknown))).rejects.toMatchObject({ code: 'not_found', status: 404 });
});
