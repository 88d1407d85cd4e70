// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { strToU8 } from 'fflate';
import { zip } from './zip';

const one = strToU8('one');
const two = strToU8('two');

it('gives the same bytes for the same files in any order', () => {
  const forwards = zip(
    new Map([
      ['a', one],
      ['b', two],
    ])
  );
  const backwards = zip(
    new Map([
      ['b', two],
      ['a', one],
    ])
  );
  expect(Buffer.from(forwards).equals(Buffer.from(backwards))).toBe(true);
});

it('makes files that their owner may write and everybody may read', () => {
  const packed = Buffer.from(zip(new Map([['a', one]])));
  const directory = packed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  // External attributes of a central directory entry: the upper half is the Unix mode.
  expect(packed.readUInt32LE(directory + 38) >>> 16).toBe(0o100644);
});
