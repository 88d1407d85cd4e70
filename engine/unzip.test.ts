// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { deflateRawSync } from 'zlib';
import { unzip } from './unzip';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'unzip-'));
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

interface Member {
  name: string;
  content: string;
  mode?: number;
  stored?: boolean;
}

/** A zip file as the format's description has it: local entries, central directory, end record. */
function zipOf(members: Member[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o100644, stored = false } of members) {
    const packed = stored ? Buffer.from(content) : deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(content), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), Buffer.alloc(4), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + 4 + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}

async function unpack(members: Member[]): Promise<string> {
  const archive = path.join(folder, 'a.zip');
  await fs.writeFile(archive, zipOf(members));
  await unzip(archive, path.join(folder, 'out'));
  return path.join(folder, 'out');
}

test('files, folders, packed and stored, and the mode of programs', async () => {
  const out = await unpack([
    { name: 'top/', content: '', mode: 0o40755, stored: true },
    { name: 'top/bin/run', content: '#!/bin/sh', mode: 0o100755 },
    { name: 'top/text', content: 'a'.repeat(10_000) },
    { name: 'top/stored', content: 'as it is', stored: true },
  ]);
  expect(await fs.readFile(path.join(out, 'top/text'), 'utf8')).toBe('a'.repeat(10_000));
  expect(await fs.readFile(path.join(out, 'top/stored'), 'utf8')).toBe('as it is');
  expect((await fs.stat(path.join(out, 'top/bin/run'))).mode & 0o100).toBe(0o100);
  expect((await fs.stat(path.join(out, 'top/text'))).mode & 0o100).toBe(0);
});

test('a path that leaves the folder is refused', async () => {
  await expect(unpack([{ name: '../outside', content: 'x' }])).rejects.toThrow(
    'outside its folder'
  );
  await expect(fs.stat(path.join(folder, 'outside'))).rejects.toThrow('ENOENT');
});

test('what is no zip file is refused', async () => {
  const archive = path.join(folder, 'b.zip');
  await fs.writeFile(archive, 'no zip');
  await expect(unzip(archive, folder)).rejects.toThrow('not a zip file');
});
