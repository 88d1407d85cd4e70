// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm run dependencies: writes docs/dependencies.md.
import { writeFileSync } from 'fs';
import path from 'path';
import { format, resolveConfig } from 'prettier';
import { dependenciesDocument } from './document';
import { groupPackages } from './groups';

const root = path.resolve(__dirname, '..', '..');

async function main(): Promise<void> {
  const groups = await groupPackages(root);
  const file = path.join(root, 'docs', 'dependencies.md');
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeFileSync(file, await format(dependenciesDocument(groups), options));
  const { zip, standAlone, development } = groups;
  process.stdout.write(
    `docs/dependencies.md: ${zip.length} in the zip, ${standAlone.length} stand-alone, ${development.length} for development\n`
  );
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
