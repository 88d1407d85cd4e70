// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import { sampleDay } from './sample_day';

function hashOf(seed: number, day: string): string {
  const hash = createHash('sha256');
  for (const { record, path } of sampleDay(seed, day)) {
    hash.update(`${path}\n${JSON.stringify(record)}\n`);
  }
  return hash.digest('hex');
}

describe('sampleDay', () => {
  it('writes the same bytes for the same seed and day, whatever the clock says', () => {
    const first = hashOf(7, '2026-10-12');
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the clock was read');
    });
    const dice = jest.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('chance without a seed');
    });
    try {
      expect(hashOf(7, '2026-10-12')).toBe(first);
    } finally {
      clock.mockRestore();
      dice.mockRestore();
    }
  });

  it('writes other bytes for another seed or day', () => {
    const hashes = [
      hashOf(7, '2026-10-12'),
      hashOf(8, '2026-10-12'),
      hashOf(7, '2026-10-13'),
      hashOf(7, '2026-09-12'),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  it('refuses what is no day', () => {
    for (const day of ['2026-02-30', '2026-1-1', 'today', '']) {
      expect(() => [...sampleDay(7, day)]).toThrow('not a day');
    }
  });
});
