// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { AddressInfo } from 'net';
import type { Server } from 'http';
import { createServer } from 'http';
import { bulkLines, sendBulk } from './bulk';
import type { Connection } from './connection';
import { connect } from './connection';

// An OpenSearch that is busy, or goes away in the middle, cannot be had at will: a server that answers as it would.
type Reply = { status: number; body: unknown } | 'hang up';
let server: Server;
let connection: Connection;
let replies: Reply[];
let bodies: string[];

beforeEach(async () => {
  replies = [];
  bodies = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      bodies.push(body);
      const reply = replies.shift() ?? 'hang up';
      if (reply === 'hang up') request.socket.destroy();
      else response.writeHead(reply.status).end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  connection = await connect({ url: `http://127.0.0.1:${port}`, username: 'a', password: 'b' }, 1);
});
afterEach(() => {
  connection.close();
  server.close();
});

const created = { index: { status: 201, result: 'created' } };
const busy = { index: { status: 429, error: { type: 'rejected', reason: 'queue full' } } };
const lines = ['a', 'b'].map((id) => bulkLines({ index: 'log-x', id, document: { name: id } }));
const send = () => sendBulk(connection, lines, { pause: 1, retries: 3 });

test('documents are sent as index actions', async () => {
  replies = [
    { status: 200, body: { items: [created, { index: { status: 200, result: 'updated' } }] } },
  ];
  expect(await send()).toEqual([{ result: 'created' }, { result: 'updated' }]);
  expect(bodies[0]).toBe(
    '{"index":{"_index":"log-x","_id":"a"}}\n{"name":"a"}\n{"index":{"_index":"log-x","_id":"b"}}\n{"name":"b"}\n'
  );
});

test('only what was turned away for lack of room is sent again', async () => {
  replies = [
    { status: 503, body: {} },
    { status: 200, body: { items: [busy, created] } },
    { status: 200, body: { items: [created] } },
  ];
  expect(await send()).toEqual([{ result: 'created' }, { result: 'created' }]);
  expect(bodies[2]).toBe(lines[0]);
});

test('a document whose writing faulted is sent again, and refused when it faults on', async () => {
  const fault = {
    index: { status: 500, error: { type: 'mapper_exception', reason: 'timed out' } },
  };
  replies = [
    { status: 200, body: { items: [created, fault] } },
    { status: 200, body: { items: [fault] } },
    { status: 200, body: { items: [fault] } },
    { status: 200, body: { items: [fault] } },
  ];
  const refused = { result: 'refused', type: 'mapper_exception', reason: 'timed out' };
  expect(await send()).toEqual([{ result: 'created' }, refused]);
  expect(bodies.slice(1)).toEqual([lines[1], lines[1], lines[1]]);
});

test('a refusal keeps its type and all its reasons', async () => {
  const error = { type: 'mapper_parsing_exception', reason: 'one', caused_by: { reason: 'two' } };
  replies = [{ status: 200, body: { items: [created, { index: { status: 400, error } }] } }];
  expect((await send())[1]).toEqual({
    result: 'refused',
    type: 'mapper_parsing_exception',
    reason: 'one; two',
  });
});

test.each<[string, Reply[], string]>([
  ['busy for good', Array<Reply>(4).fill({ status: 429, body: {} }), 'too busy'],
  ['gone', ['hang up'], 'was lost'],
  ['wrong password', [{ status: 401, body: '' }], 'refused the name a'],
  ['no right at all', [{ status: 403, body: { error: { reason: 'no' } } }], 'may not write'],
  ['something else', [{ status: 413, body: { error: 'too large' } }], 'answered 413'],
  [
    'no right to write',
    [
      {
        status: 200,
        body: { items: [{ index: { status: 403, error: { reason: 'no' } } }, created] },
      },
    ],
    'may not write',
  ],
])('%s: one clear sentence', async (_, all, sentence) => {
  replies = all;
  await expect(send()).rejects.toThrow(sentence);
});
