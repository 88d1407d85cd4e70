// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { LoadProblem } from '../load_problem';
import { findFiles } from './find_files';

const folder = mkdtempSync(path.join(tmpdir(), 'siem-review-find-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), '{}');
};
const TRAIL = 'bucket/AWSLogs/111122223333/CloudTrail/eu-west-1';
[
  `${TRAIL}/b.json.gz`,
  `${TRAIL}/a.json`,
  'bucket/AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/d.json.gz',
  'other/z.ndjson',
  'other/y.NDJSON.GZ',
  'other/notes.txt',
  'other/flow.txt.gz',
  'other/notes.md',
  'access/2025-01-02-03-04-05-0123456789ABCDEF',
  'waf/aws-waf-logs-x-1-2025-01-02-03-04-05-01234567-89ab-cdef-0123-456789abcdef',
].forEach(put);
symlinkSync(folder, path.join(folder, 'other/up'));

const names = async (...paths: string[]) => {
  const { files, skipped } = await findFiles(paths.map((one) => path.join(folder, one)));
  return { names: files.map(({ name }) => name), skipped };
};

test('a folder: log files below it, sorted; digests, other files and links to folders are left', async () => {
  expect(await names('')).toEqual({
    names: [
      'access/2025-01-02-03-04-05-0123456789ABCDEF',
      `${TRAIL}/a.json`,
      `${TRAIL}/b.json.gz`,
      'other/flow.txt.gz',
      'other/notes.txt',
      'other/y.NDJSON.GZ',
      'other/z.ndjson',
      'waf/aws-waf-logs-x-1-2025-01-02-03-04-05-01234567-89ab-cdef-0123-456789abcdef',
    ],
    skipped: 2,
  });
});

test('a folder within AWSLogs keeps its account', async () => {
  expect((await names(TRAIL)).names).toEqual([
    'AWSLogs/111122223333/CloudTrail/eu-west-1/a.json',
    'AWSLogs/111122223333/CloudTrail/eu-west-1/b.json.gz',
  ]);
});

test('AWSLogs itself may be named', async () => {
  const all = await names('bucket/AWSLogs');
  expect(all.names).toContain('AWSLogs/111122223333/CloudTrail/eu-west-1/a.json');
});

test('a file that is named is taken whatever its name', async () => {
  expect(await names('other/notes.txt')).toEqual({ names: ['notes.txt'], skipped: 0 });
});

test('a path that is missing is said', async () => {
  await expect(findFiles([path.join(folder, 'none')])).rejects.toThrow(LoadProblem);
});
