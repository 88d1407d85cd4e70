// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import { promisify } from 'util';
import { inflateRaw } from 'zlib';

const inflate = promisify(inflateRaw);

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  mode: number;
  offset: number;
}

/**
 * Unpacks a zip file of less than 4 GB into `folder`, keeping the mode of programs. (Node has no unzip of its own and
 * `unzip` is not on every machine; the archives read here are checked by checksum before.)
 * @throws Error on a damaged archive, or one with a path that leaves the folder
 */
export async function unzip(archive: string, folder: string): Promise<void> {
  const bytes = await fs.readFile(archive);
  for (const entry of entriesOf(bytes)) {
    const target = path.resolve(folder, entry.name);
    if (!target.startsWith(path.resolve(folder) + path.sep)) {
      throw new Error(`${archive} holds a path outside its folder: ${entry.name}`);
    }
    if (entry.name.endsWith('/')) {
      await fs.mkdir(target, { recursive: true });
      continue;
    }
    await fs.mkdir(path.dirname(target), { recursive: true });
    const content = await contentOf(bytes, entry);
    if (content.length !== entry.size) throw new Error(`${archive} is damaged at ${entry.name}`);
    await fs.writeFile(target, content, { mode: (entry.mode & 0o100) === 0 ? 0o644 : 0o755 });
  }
}

async function contentOf(bytes: Buffer, entry: Entry): Promise<Buffer> {
  // The local header repeats name and extra field with lengths of its own.
  const start =
    entry.offset +
    30 +
    bytes.readUInt16LE(entry.offset + 26) +
    bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  return entry.method === 0 ? packed : inflate(packed);
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1) throw new Error('not a zip file');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      offset: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
