// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { gzipSync } from 'zlib';
import { readBytes } from './read_bytes';

const folder = mkdtempSync(path.join(tmpdir(), 'siem-review-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: Buffer): Promise<{ text: string; fault?: string; bytes: number }> {
  const file = path.join(folder, 'x');
  writeFileSync(file, content);
  let bytes = 0;
  const pieces: Buffer[] = [];
  try {
    for await (const piece of readBytes(file, (count) => (bytes += count))) pieces.push(piece);
    return { text: Buffer.concat(pieces).toString(), bytes };
  } catch (error) {
    return { text: Buffer.concat(pieces).toString(), fault: (error as Error).message, bytes };
  }
}

// Numbers that gzip cannot guess, so that a cut file still holds most of them.
const text = Array.from({ length: 200000 }, (_, at) => ((at * 7919) % 10007).toString(36)).join(
  '\n'
);
const zipped = gzipSync(text);

test('plain, gzip by its content, several gzips in one file, and nothing', async () => {
  expect(await read(Buffer.from(text))).toEqual({ text, bytes: text.length });
  expect(await read(zipped)).toEqual({ text, bytes: zipped.length });
  expect((await read(Buffer.concat([zipped, gzipSync('end')]))).text).toBe(`${text}end`);
  expect((await read(Buffer.alloc(0))).text).toBe('');
});

test.each([0.3, 0.9, 0.999])('of a gzip cut at %d all that is there is read', async (part) => {
  const { text: got, fault } = await read(zipped.subarray(0, Math.floor(zipped.length * part)));
  expect(fault).toBe('unexpected end of file');
  expect(text.startsWith(got)).toBe(true);
  expect(got.length).toBeGreaterThan(text.length * part * 0.7);
});

test('a damaged gzip gives what stands before the damage', async () => {
  const damaged = Buffer.from(zipped);
  damaged.fill(0xff, Math.floor(zipped.length / 2), Math.floor(zipped.length / 2) + 40);
  const { text: got, fault } = await read(damaged);
  expect(fault).toBeDefined();
  expect(got.length).toBeGreaterThan(text.length / 4);
});
