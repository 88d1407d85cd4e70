// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LoadReport } from '../load_options';
import { sampleTable } from './sample_table';

const report: LoadReport = {
  kinds: {},
  files: 1,
  skippedFiles: 0,
  read: 12345,
  distinct: 12000,
  secondDeliveries: 340,
  refused: 0,
  retriedAsText: 0,
  clashes: {},
  unknownAccount: 0,
  indices: [],
  seconds: 2.04,
};

describe('the table of what was loaded', () => {
  it('has a line for each kind, numbers under their heads, and says where refused records are', () => {
    const lines = sampleTable([
      { kind: 'cloudtrail', report, refusedFile: 'a.ndjson' },
      { kind: 'waf', report: { ...report, refused: 5 }, refusedFile: 'b.ndjson' },
    ]);
    expect(lines).toHaveLength(4);
    expect(new Set(lines.slice(0, 3).map((line) => line.length)).size).toBe(1);
    expect(lines[1].split(/ {2,}/)).toEqual([
      'cloudtrail',
      '12,345',
      '12,000',
      '340',
      '0',
      '0',
      '0',
      '2.0',
    ]);
    expect(lines[3]).toBe('waf refused: see b.ndjson');
  });
});
