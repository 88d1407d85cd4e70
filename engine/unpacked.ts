// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';

const marker = '.unpacked.json';

/** Path below the folder -> bytes. */
type Listing = Record<string, number>;

/** Writes down what lies in a folder that is complete; done last, so that a folder without it is half made. */
export async function markUnpacked(folder: string): Promise<void> {
  const listing: Listing = {};
  for (const file of await filesBelow(folder)) {
    listing[path.relative(folder, file)] = (await fs.stat(file)).size;
  }
  await fs.writeFile(path.join(folder, marker), JSON.stringify(listing));
}

/** True when the folder has its marker and every file written down there is in place with its size. */
export async function isUnpacked(folder: string): Promise<boolean> {
  try {
    const listing = JSON.parse(await fs.readFile(path.join(folder, marker), 'utf8')) as Listing;
    for (const [name, size] of Object.entries(listing)) {
      if ((await fs.stat(path.join(folder, name))).size !== size) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(place)));
    else files.push(place);
  }
  return files;
}
