// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { inflateSync } from 'zlib';
import { palettePng } from './palette_png';

/** RGB of every pixel of a PNG as `palettePng` writes it: a palette, no filter. */
function pixelsOf(png: Buffer): number[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.slice(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palette = chunks.get('PLTE') as Buffer;
  const width = (chunks.get('IHDR') as Buffer).readUInt32BE(0);
  const lines = inflateSync(chunks.get('IDAT') as Buffer);
  const places = [...lines].filter((_, at) => at % (width + 1) !== 0);
  return places.map((place) => palette.readUIntBE(place * 3, 3));
}

function rgba(colours: number[]): Buffer {
  return Buffer.from(colours.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255, 255]));
}

describe('palettePng', () => {
  it('keeps every pixel of a picture with few colours', () => {
    const colours = [0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x123456, 0xff0000];
    expect(pixelsOf(palettePng(rgba(colours), 3, 2))).toEqual(colours);
  });

  it('keeps a small vivid mark beside thousands of greys and blues', () => {
    const area = Array.from({ length: 64 * 63 }, (_, at) => 0x808000 + (at % 4000));
    const colours = [...area, ...Array.from({ length: 64 }, () => 0xff2020)];
    const pixels = pixelsOf(palettePng(rgba(colours), 64, 64));
    expect(pixels.slice(-1)).toEqual([0xff2020]);
    expect(new Set(pixels).size).toBeLessThanOrEqual(256);
  });
});
