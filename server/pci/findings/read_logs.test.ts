// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ServiceDocuments } from '../../records/service_documents';
import { lastWhole, versionsInLogs } from './read_logs';

test('a page ends before the documents that are alike at its end, of which more may follow', () => {
  expect(
    lastWhole([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [3, 'c'],
    ])
  ).toEqual([2, 'b']);
  expect(
    lastWhole([
      [3, 'c'],
      [3, 'c'],
    ])
  ).toEqual([3, 'c']);
});

test('documents alike on both sides of the end of a page are all told', async () => {
  // 5,000 a page: the last two of the first page and the first of the second have the same times and Id.
  const all = Array.from({ length: 5001 }, (_, n) => ({
    _id: `d${n}`,
    sort: n < 4998 ? [n, 'x', 0] : [9999, 'x', 0],
    fields: { Id: ['x'], '@timestamp': ['2026-04-01T00:00:00.000Z'] },
  }));
  const documents = {
    search: async (_: string, body: { size: number; search_after?: [number] }) => {
      const after = body.search_after;
      const rest = after ? all.filter(({ sort }) => (sort[0] as number) > after[0]) : all;
      return { hits: { hits: rest.slice(0, body.size) } };
    },
  } as unknown as ServiceDocuments;
  const seen = new Set<string>();
  const asked = { field: '@timestamp', from: '2026-04-01T00:00:00.000Z' } as const;
  for await (const page of versionsInLogs(documents, 'logs', asked))
    page.forEach(({ document }) => seen.add(document));
  expect(seen.size).toBe(5001);
});
