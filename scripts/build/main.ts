// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm run build -- --osd 2.19.4: the plugin as a zip for OpenSearch Dashboards of that version, in build/.
import path from 'path';
import { parseArgs } from 'util';
import { buildPluginZip } from './plugin_zip';

const outDir = path.resolve(__dirname, '..', '..', 'build');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { osd: { type: 'string', default: '2.19.4' } } });
  const osdVersion = String(values.osd);
  if (!/^2\.19\.\d+$/.test(osdVersion)) {
    throw new Error(
      `--osd ${osdVersion}: the plugin is made for 2.19; write a full version such as 2.19.4.`
    );
  }
  const { file, sha256, bytes } = await buildPluginZip({ osdVersion, outDir });
  const kb = (size: number) => `${(size / 1024).toFixed(1)} KB`;
  process.stdout.write(
    `${path.relative(process.cwd(), file)}  ${kb(bytes.zip)}\n` +
      `  browser entry ${kb(bytes.entry)}, chunks ${kb(bytes.chunks)}, server ${kb(bytes.server)}\n` +
      `  sha256 ${sha256}\n`
  );
}

main().catch((fault) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.exitCode = 1;
});
