// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { bundleBrowser } from './bundle';
import { sbomOf } from './sbom';
import { bundleServer } from './server';
import { thirdPartyNotice } from './third_party';
import { zip } from './zip';

export interface PluginZip {
  file: string;
  sha256: string;
  /** Sizes in bytes. */
  bytes: { zip: number; entry: number; chunks: number; server: number };
}

const ROOT = path.resolve(__dirname, '..', '..');
const FORMATS = ['number', 'date', 'time', 'relative'];

/**
 * Writes `siemReview-<version>_osd-<osd version>.zip`, as OSD's plugin installer wants it, its `.sha256` and
 * its bill of materials `.cdx.json` into `outDir`. OSD takes only the plugin made for its own version (`2.19.4`, to the patch).
 */
export async function buildPluginZip(options: {
  osdVersion: string;
  outDir: string;
  root?: string;
}): Promise<PluginZip> {
  const { osdVersion, outDir, root = ROOT } = options;
  const read = (name: string) => fs.readFileSync(path.join(root, name));
  const { name, version, license } = JSON.parse(read('package.json').toString());
  const manifest = JSON.parse(read('opensearch_dashboards.json').toString());

  const server = await bundleServer({ root });
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'siem-review-bundle-'));
  const files = new Map<string, Uint8Array>();
  const put = (file: string, content: string | Uint8Array) =>
    files.set(`opensearch-dashboards/${manifest.id}/${file}`, Buffer.from(content));
  try {
    const browser = await bundleBrowser({ outDir: scratch, root });
    for (const file of fs.readdirSync(scratch)) {
      put(`target/public/${file}`, fs.readFileSync(path.join(scratch, file)));
    }
    put('server/index.js', server.code);
    put(
      'opensearch_dashboards.json',
      json({ ...manifest, version, opensearchDashboardsVersion: osdVersion })
    );
    put(
      'package.json',
      json({ name, version, license, opensearchDashboards: { version: osdVersion } })
    );
    put('.i18nrc.json', read('.i18nrc.json'));
    for (const file of translations(read)) put(file, read(file));
    put('LICENSE', read('LICENSE'));
    put('NOTICE', read('NOTICE'));
    const inputs = [...browser.inputs, ...server.inputs];
    const notice = thirdPartyNotice(inputs, root);
    if (notice) put('THIRD_PARTY_LICENSES', notice);

    const packed = zip(files);
    const file = path.join(outDir, `${manifest.id}-${version}_osd-${osdVersion}.zip`);
    const sha256 = createHash('sha256').update(packed).digest('hex');
    fs.mkdirSync(outDir, { recursive: true });
    fs.writeFileSync(file, packed);
    fs.writeFileSync(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`);
    const sbom = sbomOf({ name, version, license, osdVersion, sha256, inputs, root });
    fs.writeFileSync(`${file}.cdx.json`, json(sbom));
    return {
      file,
      sha256,
      bytes: {
        zip: packed.length,
        entry: browser.entry.bytes,
        chunks: browser.chunks.reduce((sum, one) => sum + one.bytes, 0),
        server: Buffer.byteLength(server.code),
      },
    };
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** Translation files that `.i18nrc.json` names. Throws where OSD would refuse to start with one. */
function translations(read: (name: string) => Buffer): string[] {
  const listed: string[] = JSON.parse(read('.i18nrc.json').toString()).translations;
  for (const file of listed) {
    const { formats = {} } = JSON.parse(read(file).toString());
    for (const kind of FORMATS) {
      if (!formats[kind] || Object.keys(formats[kind]).length === 0) {
        throw new Error(`${file}: "formats.${kind}" is empty; OSD would not start with it.`);
      }
    }
  }
  return listed;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
