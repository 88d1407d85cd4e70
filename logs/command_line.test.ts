// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { readCommand } from './command_line';

const folder = mkdtempSync(path.join(tmpdir(), 'siem-review-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const other = ['--opensearch', 'https://x:9200', '--user', 'me', '--password-env', 'SECRET'];

test('another OpenSearch: name on the line, password in a variable', async () => {
  const command = await readCommand(['load', 'a', 'b', ...other], { SECRET: 'pw' });
  expect(command).toMatchObject({
    paths: ['a', 'b'],
    target: { url: 'https://x:9200', username: 'me', password: 'pw' },
  });
});

test('the one that runs on a data folder, as admin', async () => {
  const args = ['load', 'a', '--data-dir', folder, '--account', '111122223333'];
  await expect(readCommand(args, {})).rejects.toThrow('is not running');
  writeFileSync(path.join(folder, 'engine.json'), '{"url":"https://127.0.0.1:1","caFile":"/ca"}');
  writeFileSync(path.join(folder, 'sign-in.json'), '{"users":[{"name":"admin","password":"pw"}]}');
  expect(await readCommand(args, {})).toMatchObject({
    account: '111122223333',
    target: { url: 'https://127.0.0.1:1', caFile: '/ca', username: 'admin', password: 'pw' },
  });
});

test.each([
  [[], 'unknown command'],
  [['load'], 'no file or folder'],
  [['load', 'a', '--wrong'], 'wrong'],
  [['load', 'a', '--opensearch', 'https://x'], 'needs --user'],
  [['load', 'a', ...other], 'SECRET holds no password'],
])('%j: %s', async (args, sentence) => {
  await expect(readCommand(args, {})).rejects.toThrow(sentence);
});

test('help', async () => {
  expect(await readCommand(['--help'], {})).toBeUndefined();
});
