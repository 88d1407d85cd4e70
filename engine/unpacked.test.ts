// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { isUnpacked, markUnpacked } from './unpacked';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'unpacked-'));
  await fs.mkdir(path.join(folder, 'lib'));
  await fs.writeFile(path.join(folder, 'lib/a.jar'), 'aaaa');
  await fs.writeFile(path.join(folder, 'b'), '');
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

test('a folder is whole only once it is marked', async () => {
  expect(await isUnpacked(folder)).toBe(false);
  await markUnpacked(folder);
  expect(await isUnpacked(folder)).toBe(true);
  expect(await isUnpacked(path.join(folder, 'no-such'))).toBe(false);
});

test.each<[string, (folder: string) => Promise<void>]>([
  ['a file is missing', (at) => fs.rm(path.join(at, 'b'))],
  ['a file is cut', (at) => fs.truncate(path.join(at, 'lib/a.jar'), 2)],
  ['the mark is half written', (at) => fs.truncate(path.join(at, '.unpacked.json'), 5)],
  ['the mark is missing', (at) => fs.rm(path.join(at, '.unpacked.json'))],
])('it is not whole when %s', async (_, damage) => {
  await markUnpacked(folder);
  await damage(folder);
  expect(await isUnpacked(folder)).toBe(false);
});
