// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'fs';
import os from 'os';
import path from 'path';
import { bundleBrowser } from '../build/bundle';
import { bundleServer } from '../build/server';
import { packageFolder } from '../build/third_party';
import { lockedPackages, withAllNeeded } from './lock_file';
import type { LockedPackage } from './lock_file';

export interface Groups {
  /** Code of theirs is inside the zip. */
  zip: LockedPackage[];
  /** Loaded or bundled by `npm start`, with all that they need. */
  standAlone: LockedPackage[];
  /** Builds and tests. */
  development: LockedPackage[];
}

/** What `npm start` runs; of `scripts/` only the start itself, which needs nothing but tsx. */
const FOLDERS = ['common', 'contract', 'engine', 'host', 'logs', 'public', 'server'];
const ALWAYS = ['tsx'];

/** Each package of the lock file in the first group that it belongs to, sorted by name and version. */
export async function groupPackages(root: string): Promise<Groups> {
  const packages = lockedPackages(root);
  const inZip = await placesInZip(root);
  const standing = withAllNeeded(packages, [...ALWAYS, ...importedNames(root)]);
  const all = [...packages.values()].sort(byName);
  const zip = all.filter(({ place }) => inZip.has(place));
  const standAlone = all.filter(({ place }) => !inZip.has(place) && standing.has(place));
  const development = all.filter(({ place }) => !inZip.has(place) && !standing.has(place));
  return { zip, standAlone, development };
}

async function placesInZip(root: string): Promise<Set<string>> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'siem-review-dependencies-'));
  try {
    const server = await bundleServer({ root });
    const browser = await bundleBrowser({ outDir, root });
    const places = [...server.inputs, ...browser.inputs].map(packageFolder);
    return new Set(places.filter((one): one is string => one !== undefined));
  } finally {
    fs.rmSync(outDir, { recursive: true, force: true });
  }
}

/** Packages that sources other than tests import for more than types. */
function importedNames(root: string): Set<string> {
  const names = new Set<string>();
  for (const folder of FOLDERS) {
    for (const file of sources(path.join(root, folder))) {
      const text = fs.readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
      for (const [, name] of text.matchAll(
        /(?:from|import\(|require\(|import|require\.resolve\()\s*['"]((?:@[\w.-]+\/)?[a-zA-Z][\w.-]*)/g
      )) {
        names.add(name);
      }
    }
  }
  return names;
}

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(file);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

function byName(a: LockedPackage, b: LockedPackage): number {
  const [one, other] = [a, b].map(({ name, version, place }) => `${name} ${version} ${place}`);
  return one < other ? -1 : 1;
}
