// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readdirSync } from 'fs';
import path from 'path';
import { isFields } from '../kind';
import { readBytes } from '../read/read_bytes';
import { RecordSplitter } from '../read/split_records';
import { cloudtrail } from './cloudtrail';
import { guardduty } from './guardduty';
import { securityhub } from './securityhub';

// A folder of public logs, named by who runs the tests; none are kept here.
const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const EXPECTED: Record<string, number> = {
  'cloudtrail-invictus.ndjson.gz': 2900,
  'cloudtrail-panther-rootcreds.ndjson.gz': 16,
  'cloudtrail-stratus.ndjson.gz': 310,
};

(folder === undefined ? test.skip : test)('real records all become documents', async () => {
  const root = folder ?? '';
  const counts: Record<string, number> = {};
  const names = readdirSync(root).filter((one) => /^cloudtrail-[a-z-]+\.ndjson\.gz$/.test(one));
  for (const name of names.sort()) {
    const splitter = new RecordSplitter();
    for await (const chunk of readBytes(path.join(root, name), () => undefined)) {
      for (const found of splitter.push(chunk)) {
        if (!('value' in found) || !isFields(found.value)) throw new Error(`${name}:${found.line}`);
        const { eventID } = found.value;
        const context = { path: name, raw: found.raw, ingested: new Date() };
        const { id, index, document } = cloudtrail.normalise(found.value, context);
        expect(id).toBe(eventID);
        expect(index).toMatch(/^log-aws-cloudtrail-20\d\d-[01]\d$/);
        expect(document.cloud).toMatchObject({
          account: { id: expect.stringMatching(/^\d{12}$/) },
        });
        counts[name] = (counts[name] ?? 0) + 1;
      }
    }
    expect(splitter.end()).toEqual([]);
  }
  expect(counts).toEqual(EXPECTED);
});

(folder === undefined ? test.skip : test).each([
  [guardduty, /^guardduty-.*\.ndjson\.gz$/, 23, 18],
  // Findings without a workflow keep one document an Id, as the SIEM does.
  [securityhub, /^securityhub-(?!macie).*\.ndjson\.gz$/, 767, 757],
])('real findings become documents (%#)', async (kind, files, records, distinctIds) => {
  const root = folder ?? '';
  const ids: string[] = [];
  for (const name of readdirSync(root).filter((one) => files.test(one))) {
    const splitter = new RecordSplitter();
    for await (const chunk of readBytes(path.join(root, name), () => undefined)) {
      for (const found of splitter.push(chunk)) {
        if (!('value' in found) || !isFields(found.value)) throw new Error(`${name}:${found.line}`);
        expect(kind.matches(name, found.value)).toBe(true);
        const context = { path: name, raw: found.raw, ingested: new Date() };
        ids.push(kind.normalise(found.value, context).id);
      }
    }
  }
  expect(ids).toHaveLength(records);
  expect(new Set(ids).size).toBe(distinctIds);
});
