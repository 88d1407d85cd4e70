// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { createServer } from 'http';
import type { IncomingMessage, Server, ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import type { OpenSearchClient } from 'opensearch-dashboards/server';
import { Subject } from 'rxjs';
import { asCurrentUser } from './as_current_user';
import { gatherSearches } from './gather_searches';
import { LIMITS, RunningSearches } from './running_searches';

let server: Server;
let asked: IncomingMessage[] = [];
let answer: (response: ServerResponse) => void;
let client: Client;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new Client({ node: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
afterAll(async () => {
  await client.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
});

const says = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

function port(aborted$ = new Subject<void>(), deadline = 2000, searches = new RunningSearches()) {
  const caller = { requestId: 'abc', person: 'p', aborted$ };
  return asCurrentUser(client as unknown as OpenSearchClient, caller, searches, deadline);
}
const ask = { index: 'log-aws-cloudtrail-*', body: { size: 0 } };
const fault = (type: string, reason = '') => ({
  error: { type, reason, root_cause: [{ type, reason }] },
});
const allShards = (type: string, reason = '') => ({
  error: {
    type: 'search_phase_execution_exception',
    reason: 'all shards failed',
    failed_shards: [{ index: 'i', reason: { type, reason } }],
    caused_by: { type, reason },
  },
});
const fielddata =
  'Text fields are not optimised for operations that require per-document field data like aggregations and sorting, so these operations are disabled by default. Please use a keyword field instead. Alternatively, set fielddata=true on [eventName] in order to load field data';

test.each([
  ['forbidden', 403, 403, fault('security_exception')],
  ['not_found', 404, 404, fault('index_not_found_exception')],
  ['conflict', 409, 409, fault('version_conflict_engine_exception')],
  ['too_many_buckets', 422, 503, allShards('too_many_buckets_exception')],
  ['too_many_buckets', 422, 400, fault('too_many_buckets_exception')],
  ['mapping_conflict', 422, 400, allShards('illegal_argument_exception', fielddata)],
  ['too_many_searches', 429, 429, fault('rejected_execution_exception')],
  ['overloaded', 503, 429, fault('circuit_breaking_exception')],
  ['unavailable', 503, 503, allShards('no_shard_available_action_exception')],
  ['unavailable', 503, 502, 'bad gateway'],
  ['deadline', 504, 504, {}],
  ['deadline', 504, 500, allShards('task_cancelled_exception')],
])('%s is a %i when OpenSearch says %i, after one try', async (code, status, said, body) => {
  answer = says(said, body);
  await expect(port().search(ask)).rejects.toMatchObject({ code, status });
  expect(asked).toHaveLength(1);
});

test('a field that some indices cannot count is named', async () => {
  const failures = [
    {
      index: 'log-aws-cloudtrail-2026-05',
      reason: { type: 'illegal_argument_exception', reason: fielddata },
    },
  ];
  const shards = { total: 2, successful: 1, failed: 1, failures };
  answer = says(200, { timed_out: false, _shards: shards, hits: {} });
  await expect(port().search(ask)).rejects.toMatchObject({
    code: 'mapping_conflict',
    more: { field: 'eventName' },
    message: expect.stringContaining('log-aws-cloudtrail-2026-05'),
  });
});

test('a shard that no node holds is one that failed, though OpenSearch does not call it so', async () => {
  const shards = { total: 4, successful: 3, skipped: 0, failed: 0 };
  answer = says(200, { timed_out: false, _shards: shards, hits: {} });
  expect(await port().search(ask)).toMatchObject({ _shards: { total: 4, failed: 1 } });
});

test('what is not in the table is thrown on as it is: a 401, and what we do not know', async () => {
  answer = says(401, 'Unauthorized');
  await expect(port().search(ask)).rejects.toMatchObject({
    name: 'ResponseError',
    statusCode: 401,
  });
  answer = says(400, fault('parsing_exception'));
  await expect(port().search(ask)).rejects.toMatchObject({
    name: 'ResponseError',
    statusCode: 400,
  });
});

test('the request carries its id, and asks past missing indices', async () => {
  const shards = { total: 0, successful: 0, failed: 0 };
  answer = says(200, { timed_out: false, _shards: shards, hits: {} });
  await port().search(ask);
  expect(asked[0].headers['x-opaque-id']).toBe('siem_review:abc');
  expect(asked[0].url).toContain('ignore_unavailable=true');
  expect(asked[0].url).toContain('allow_no_indices=true');
});

test('the deadline ends a search, and so does the browser that leaves', async () => {
  const closed: Array<Promise<void>> = [];
  answer = (response) => {
    closed.push(new Promise((resolve) => response.on('close', () => resolve())));
  };
  await expect(port(undefined, 100).search(ask)).rejects.toMatchObject({
    code: 'deadline',
    status: 504,
  });
  const aborted$ = new Subject<void>();
  const leaving = port(aborted$);
  const search = leaving.search(ask);
  setTimeout(() => aborted$.next(), 50);
  await expect(search).rejects.toMatchObject({ status: 499 });
  await expect(leaving.search(ask)).rejects.toMatchObject({ status: 499 });
  await Promise.all(closed);
  expect(asked).toHaveLength(2);
});

test('an answer that has begun and drips on is ended by the deadline too', async () => {
  let closed = new Promise<void>(() => undefined);
  answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    closed = new Promise((resolve) =>
      response.on('close', () => {
        clearInterval(drip);
        resolve();
      })
    );
  };
  await expect(port(undefined, 150).search(ask)).rejects.toMatchObject({
    code: 'deadline',
    status: 504,
  });
  await closed;
  expect(asked).toHaveLength(1);
});

test('nobody there is unavailable', async () => {
  const gone = new Client({ node: 'http://127.0.0.1:1' });
  const caller = { requestId: 'abc', person: 'p', aborted$: new Subject<void>() };
  const lost = asCurrentUser(gone as unknown as OpenSearchClient, caller, new RunningSearches());
  await expect(lost.search(ask)).rejects.toMatchObject({
    code: 'unavailable',
    status: 503,
    more: { retryAfterSeconds: 10 },
  });
});

test('without the right to ask, closed indices are unknown, not none', async () => {
  answer = says(403, fault('security_exception'));
  expect(await port().resolveIndex('log-*')).toBeUndefined();
});

test('several searches go in one request, and one that is refused does not take the others along', async () => {
  const fine = {
    took: 3,
    timed_out: false,
    _shards: { total: 1, successful: 1, failed: 0 },
    hits: { total: { value: 5, relation: 'eq' } },
  };
  answer = says(200, { responses: [fine, { ...fault('security_exception'), status: 403 }, fine] });
  const gathered = gatherSearches(port());
  const settled = await Promise.allSettled([1, 2, 3].map(() => gathered.search(ask)));
  expect(settled).toMatchObject([
    { status: 'fulfilled', value: { hits: { total: { value: 5 } }, _shards: { failed: 0 } } },
    { status: 'rejected', reason: { code: 'forbidden', status: 403 } },
    { status: 'fulfilled' },
  ]);
  expect(asked).toHaveLength(1);
  expect(asked[0].url).toMatch(/^\/_msearch/);
  expect(asked[0].headers['x-opaque-id']).toBe('siem_review:abc');
});

test('when the request as a whole goes wrong, every search in it does', async () => {
  answer = says(503, {});
  const gathered = gatherSearches(port());
  const settled = await Promise.allSettled([1, 2].map(() => gathered.search(ask)));
  settled.forEach((one) =>
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } })
  );
  expect(asked).toHaveLength(1);
});

test('a point in time is opened for present indices, asked, and closed', async () => {
  const shards = { total: 1, successful: 1, failed: 0 };
  answer = says(200, { pit_id: 'next', timed_out: false, _shards: shards, hits: {} });
  expect(await port().openPointInTime('log-*')).toBe('next');
  expect(await port().searchPointInTime('first', { size: 1 })).toMatchObject({ pit_id: 'next' });
  await port().closePointInTime('next');
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /log-*/_search/point_in_time?keep_alive=2m&ignore_unavailable=true',
    'POST /_search',
    'DELETE /_search/point_in_time',
  ]);
});

test('one request with many searches waits for itself and is not refused, and leaves room for others', async () => {
  answer = (response) => {
    const body = { timed_out: false, _shards: { total: 1, successful: 1 }, hits: {} };
    setTimeout(() => says(200, body)(response), 5);
  };
  const searches = new RunningSearches({ ...LIMITS, waiting: 4 });
  const one = port(undefined, undefined, searches);
  const other = port(undefined, undefined, searches);
  const all = [...Array(50).fill(one), other].map((from: typeof one) => from.search(ask));
  expect(await Promise.allSettled(all)).toEqual(
    all.map(() => expect.objectContaining({ status: 'fulfilled' }))
  );
  expect(asked).toHaveLength(51);
});
