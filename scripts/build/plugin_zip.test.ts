// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { strFromU8, unzipSync } from 'fflate';
import { buildPluginZip } from './plugin_zip';

const { version } = JSON.parse(
  fs.readFileSync(path.resolve(__dirname, '..', '..', 'package.json'), 'utf8')
);
const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'siem-review-zip-test-'));
afterAll(() => fs.rmSync(outDir, { recursive: true, force: true }));

describe('the zip for an OSD version', () => {
  let file: string;
  let content: Record<string, Uint8Array>;
  const text = (name: string) => strFromU8(content[`opensearch-dashboards/siemReview/${name}`]);

  beforeAll(async () => {
    file = (await buildPluginZip({ osdVersion: '2.19.4', outDir })).file;
    content = unzipSync(fs.readFileSync(file));
  });

  it('is named by both versions and has its checksum beside it', () => {
    expect(path.basename(file)).toBe(`siemReview-${version}_osd-2.19.4.zip`);
    const sum = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
    expect(fs.readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sum}  ${path.basename(file)}\n`);
  });

  it('tells OSD its id, its version and the OSD it is for', () => {
    expect(JSON.parse(text('opensearch_dashboards.json'))).toMatchObject({
      id: 'siemReview',
      version,
      opensearchDashboardsVersion: '2.19.4',
    });
  });

  it('carries the server, the browser bundle, the translations and the licences', () => {
    expect(text('server/index.js')).toContain('require("@osd/config-schema")');
    expect(text('target/public/siemReview.plugin.js')).toContain('plugin/siemReview/public');
    for (const translation of JSON.parse(text('.i18nrc.json')).translations) {
      expect(Object.keys(JSON.parse(text(translation)).messages).length).toBeGreaterThan(0);
    }
    expect(text('LICENSE')).toContain('Apache License');
    expect(text('NOTICE')).toContain('SIEM Review');
  });

  it('carries no npm package, in it or beside it', () => {
    const names = Object.keys(content);
    expect(names.filter((name) => /node_modules|THIRD_PARTY/.test(name))).toEqual([]);
    const { dependencies } = JSON.parse(text('package.json'));
    expect(dependencies).toBeUndefined();
    const asked = [...text('server/index.js').matchAll(/\brequire\("([^"]+)"\)/g)].map((m) => m[1]);
    const given = ['@osd/config-schema', 'rxjs', 'rxjs/operators', 'crypto', 'zlib'];
    expect(asked.filter((name) => !given.includes(name))).toEqual([]);
  });

  it('is the same bytes when built again', async () => {
    const again = await buildPluginZip({
      osdVersion: '2.19.4',
      outDir: path.join(outDir, 'again'),
    });
    for (const end of ['', '.sha256', '.cdx.json']) {
      const one = fs.readFileSync(`${file}${end}`);
      expect(fs.readFileSync(`${again.file}${end}`).equals(one)).toBe(true);
    }
  });
});
