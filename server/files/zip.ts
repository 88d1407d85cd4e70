// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { deflateRawSync } from 'zlib';

/** 2020-01-01 00:00 as a zip writes it: a fixed time, so the same content is the same file. */
const DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/** A zip of texts by name (PKZIP application note 4.3; less than 4 GiB and 65,536 files). */
export function zipOf(texts: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  Object.keys(texts).forEach((text) => {
    const name = Buffer.from(text, 'utf8');
    const content = Buffer.from(texts[text], 'utf8');
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(UTF8_NAMES, 2);
    about.writeUInt16LE(DEFLATE, 4);
    about.writeUInt16LE(DATE, 8);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);
    bodies.push(signature(0x04034b50), about, name, packed);

    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), uint16(VERSION), about, entry, name);
    offset += 30 + name.length + packed.length;
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(texts).length, 4);
  end.writeUInt16LE(Object.keys(texts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, signature(0x06054b50), end]);
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of IEEE 802.3, as zip checks its content with. */
export function crc32(content: Buffer): number {
  let sum = 0xffffffff;
  content.forEach((byte) => {
    sum = (sum >>> 8) ^ CRC_TABLE[(sum ^ byte) & 0xff];
  });
  return (sum ^ 0xffffffff) >>> 0;
}

function signature(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value, 0);
  return four;
}

function uint16(value: number): Buffer {
  const two = Buffer.alloc(2);
  two.writeUInt16LE(value, 0);
  return two;
}
