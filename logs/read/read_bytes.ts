// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createReadStream } from 'fs';
import { createGunzip } from 'zlib';

/**
 * The bytes of a file, unpacked when it is gzip (told by its first bytes, since browsers unpack on the way).
 * A damaged or cut file gives all that can be read of it, then throws.
 * @param onBytes told how many bytes of the file were taken
 */
export async function* readBytes(
  file: string,
  onBytes: (bytes: number) => void
): AsyncGenerator<Buffer, void, undefined> {
  const source = counted(createReadStream(file, { highWaterMark: 256 * 1024 }), onBytes);
  const start = await source.next();
  if (start.done === true) return;
  const chunks = startingWith(start.value, source);
  const isGzip = start.value[0] === 0x1f && start.value[1] === 0x8b;
  yield* isGzip ? gunzip(chunks) : chunks;
}

async function* counted(
  source: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void
): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* startingWith(
  first: Buffer,
  rest: AsyncGenerator<Buffer, void, undefined>
): AsyncGenerator<Buffer, void, undefined> {
  yield first;
  yield* rest;
}

/** Not piped: a stream that fails throws away what it had unpacked before. */
async function* gunzip(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const unpack = createGunzip();
  let unpacked: Buffer[] = [];
  let fault: Error | undefined;
  unpack.on('data', (chunk: Buffer) => unpacked.push(chunk));
  unpack.on('error', (error) => {
    fault = error;
  });
  // A write during which the stream fails is never answered, but the stream closes.
  let wake = (): void => undefined;
  unpack.once('close', () => wake());
  const taken = (): Buffer[] => {
    const all = unpacked;
    unpacked = [];
    return all;
  };
  try {
    for await (const chunk of source) {
      // 16 KiB at a time: a bomb of zeros grows a thousandfold.
      for (let at = 0; at < chunk.length && fault === undefined; at += 16384) {
        const piece = chunk.subarray(at, at + 16384);
        await new Promise<void>((resolve) => {
          wake = resolve;
          unpack.write(piece, () => resolve());
        });
        yield* taken();
      }
      if (fault !== undefined) throw fault;
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      unpack.end();
    });
    yield* taken();
    if (fault !== undefined) throw fault;
  } finally {
    unpack.destroy();
  }
}
