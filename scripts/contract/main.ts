// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm run contract -- --osd TREE: contract/ and our rim against the types of a bootstrapped OSD tree.
import { parseArgs } from 'util';
import { checkContract } from './check';

function main(): void {
  const { values } = parseArgs({ options: { osd: { type: 'string' } } });
  if (!values.osd)
    throw new Error('npm run contract -- --osd PATH of an OpenSearch Dashboards tree');
  const { osdVersion, typescriptVersion, files, faults } = checkContract(values.osd);
  const told = faults.map((fault) => `${fault}\n`).join('');
  process.stdout.write(
    `${told}${files.length} files against OpenSearch Dashboards ${osdVersion} ` +
      `(TypeScript ${typescriptVersion}): ${faults.length} faults\n`
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

try {
  main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.exitCode = 1;
}
