// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fs from 'fs';
import os from 'os';
import path from 'path';
import vm from 'vm';
import { stop } from 'esbuild';
import { bundleBrowser } from './bundle';
import type { BundleReport } from './bundle';
import { CHUNK_LIST } from './lazy_parts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'siem-review-bundle-test-'));
const outDir = path.join(scratch, 'out');
afterAll(async () => {
  fs.rmSync(scratch, { recursive: true, force: true });
  // Its service would keep the test run from ending.
  await stop();
});

/** Bundles a plugin of one file. */
function bundleOf(source: string): Promise<BundleReport> {
  const root = fs.mkdtempSync(path.join(scratch, 'plugin-'));
  fs.mkdirSync(path.join(root, 'public'));
  fs.writeFileSync(path.join(root, 'public', 'index.ts'), source);
  return bundleBrowser({ outDir: path.join(root, 'out'), root });
}

describe('the browser bundle of this plugin', () => {
  let report: BundleReport;
  beforeAll(async () => {
    report = await bundleBrowser({ outDir });
  });

  it('holds none of the packages that the page shares', () => {
    const shared =
      /node_modules\/(@elastic\/(charts|eui\/(?!packages\/opensearch-datemath))|react|react-dom|react-router|react-router-dom|lodash|moment|moment-timezone|rxjs|tslib)\//;
    expect(report.inputs).toContain('public/plugin.ts');
    expect(report.inputs.filter((file) => shared.test(file))).toEqual([]);
  });

  it('puts at most 40 KB on every page of OSD, and the application into chunks', () => {
    expect(report.entry.bytes).toBeLessThanOrEqual(40 * 1024);
    expect(report.entry.bytes).toBe(fs.statSync(path.join(outDir, report.entry.file)).size);
    expect(report.chunks.length).toBeGreaterThan(0);
  });

  it('shows its first page with at most 250 KB', () => {
    expect(report.firstPageBytes).toBeGreaterThan(report.entry.bytes);
    expect(report.firstPageBytes).toBeLessThanOrEqual(250 * 1024);
  });

  it('lists its lazily loaded parts by files that are there', () => {
    const list: Record<string, string> = JSON.parse(
      fs.readFileSync(path.join(outDir, CHUNK_LIST), 'utf8')
    );
    expect(Object.keys(list)).toContain('application');
    for (const file of Object.values(list)) expect(fs.readdirSync(outDir)).toContain(file);
  });

  it('defines plugin/siemReview/public and touches no other name of the page', () => {
    const bundles: Record<string, () => Record<string, unknown>> = {};
    const window = {
      __osdSharedDeps__: { OsdI18n: { i18n: { translate: (id: string) => id } } },
      __osdBundles__: {
        define: (key: string, load: () => Record<string, unknown>) => (bundles[key] = load),
      },
    };
    const page = vm.createContext({ window });
    vm.runInContext(fs.readFileSync(path.join(outDir, report.entry.file), 'utf8'), page);
    expect(Object.keys(bundles)).toEqual(['plugin/siemReview/public']);
    expect(typeof bundles['plugin/siemReview/public']().plugin).toBe('function');
    expect(Object.keys(page)).toEqual(['window']);
  });
});

describe('imports that would fail in OSD', () => {
  it.each([
    ['a part of a shared package', `export { default } from 'lodash/get';`, /lodash\/get/],
    [
      'a value of a types-only module',
      `export { x } from 'opensearch-dashboards/public';`,
      /import type/,
    ],
  ])('refuses %s', async (_what, source, message) => {
    await expect(bundleOf(source)).rejects.toThrow(message);
  });
});
