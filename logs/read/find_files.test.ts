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
].forEach(put);
symlinkSync(folder, path.join(folder, 'other/up'));

const names = async (...paths: string[]) => {
  const { files, skipped } = await findFiles(paths.map((one) => path.join(folder, one)));
  return { names: files.map(({ name }) => name), skipped };
};

test('a folder: log files below it, sorted; digests, other files and links to folders are left', async () => {
  expect(await names('')).toEqual({
    names: [`${TRAIL}/a.json`, `${TRAIL}/b.json.gz`, 'other/y.NDJSON.GZ', 'other/z.ndjson'],
    skipped: 3,
  });
});

test('a folder within AWSLogs keeps its account', async () => {
  expect((await names(TRAIL)).names).toEqual([
    'AWSLogs/111122223333/CloudTrail/eu-west-1/a.json',
    'AWSLogs/111122223333/CloudTrail/eu-west-1/b.json.gz',
  ]);
});

test('a file that is named is taken whatever its name', async () => {
  expect(await names('other/notes.txt')).toEqual({ names: ['notes.txt'], skipped: 0 });
});

test('a path that is missing is said', async () => {
  await expect(findFiles([path.join(folder, 'none')])).rejects.toThrow(LoadProblem);
});
