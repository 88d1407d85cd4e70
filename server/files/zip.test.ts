// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { crc32, zipOf } from './zip';

test('the checksum is the published one', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});

test('another program reads every text and name back', () => {
  const names = fc.stringOf(fc.constantFrom('a', 'b', '/', '.', 'ロ', '1'), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.dictionary(names, fc.fullUnicodeString({ maxLength: 200 })), (texts) => {
      const read = unzipSync(new Uint8Array(zipOf(texts)));
      const back = Object.keys(read).map((name) => [name, strFromU8(read[name])]);
      expect(back.sort()).toEqual(Object.entries(texts).sort());
    })
  );
});

test('the entry in the directory says the same as the one before the content', () => {
  const zip = zipOf({ 'a.xml': 'x'.repeat(1000) });
  const listed = zip.indexOf(Buffer.from('PK\u0001\u0002'));
  expect(zip.subarray(4, 30).equals(zip.subarray(listed + 6, listed + 32))).toBe(true);
  expect(zip.readUInt32LE(listed + 42)).toBe(0);
});
