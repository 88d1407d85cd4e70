// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { deflateSync } from 'zlib';

const MOST_COLOURS = 256;

/**
 * A PNG with a palette of at most 256 colours, a third of the size of a screenshot. `rgba` has four bytes a pixel;
 * transparency is left out.
 */
export function palettePng(rgba: Buffer, width: number, height: number): Buffer {
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 1) {
    const colour = rgba.readUIntBE(at * 4, 3);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) || 0) + 1);
  }
  const { palette, places } = paletteOf(counts);

  // Each line begins with the number of its filter: 0, none.
  const lines = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    lines[at + Math.floor(at / width) + 1] = places.get(colour) as number;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  head.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, place) => entries.writeUIntBE(colour, place * 3, 3));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The colours to keep, and of every colour the place of the nearest among them. Next is always the one whose pixels
 * would otherwise be most wrong: a small vivid mark counts as much as a large area that is nearly right.
 */
function paletteOf(counts: Map<number, number>) {
  const colours = [...counts.keys()].sort((a, b) => a - b);
  const wrong = colours.map(() => Infinity);
  const places = new Map<number, number>();
  const palette: number[] = [];
  while (palette.length < Math.min(MOST_COLOURS, colours.length)) {
    let next = 0;
    const weight = (at: number) => (counts.get(colours[at]) as number) * wrong[at];
    colours.forEach((_, at) => {
      if (weight(at) > weight(next)) next = at;
    });
    const chosen = colours[next];
    colours.forEach((colour, at) => {
      const distance = distanceOf(colour, chosen);
      if (distance >= wrong[at]) return;
      wrong[at] = distance;
      places.set(colour, palette.length);
    });
    palette.push(chosen);
  }
  return { palette, places };
}

function distanceOf(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => {
    const apart = ((one >> shift) & 255) - ((other >> shift) & 255);
    return sum + apart * apart;
  }, 0);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.slice(0, 4), named, around.slice(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
