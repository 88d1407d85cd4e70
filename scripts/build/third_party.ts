// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fs from 'fs';
import path from 'path';

const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * Names, versions and licence texts of the npm packages among bundled files (paths relative to `root`), as one text; empty
 * when there are none. Throws on a package without licence text, or under a licence that we may not ship.
 */
export function thirdPartyNotice(inputs: string[], root: string): string {
  const folders = new Set(inputs.map(packageFolder).filter(isText));
  return [...folders]
    .sort()
    .map((folder) => {
      const absolute = path.join(root, folder);
      const { name, version, license } = JSON.parse(
        fs.readFileSync(path.join(absolute, 'package.json'), 'utf8')
      );
      if (!ALLOWED.includes(license)) throw new Error(`${name} is under "${license}".`);
      const file = fs.readdirSync(absolute).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
      if (!file) throw new Error(`${name} carries no licence text.`);
      const text = fs.readFileSync(path.join(absolute, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/@a/b` of `node_modules/@a/b/lib/c.js`. */
export function packageFolder(file: string): string | undefined {
  return /^(.*\bnode_modules\/(@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
