// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import path from 'path';

export interface LockedPackage {
  /** As the lock file has it: node_modules/a/node_modules/@b/c. */
  place: string;
  name: string;
  version: string;
  /** SPDX expression; undefined where the package's manifest has none. */
  licence?: string;
  /** What it asks for, by name; some of it may not be installed (other platforms, optional peers). */
  needs: string[];
  /** `sha512-` and base64 of the archive. */
  integrity?: string;
}

interface Entry {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Every package of package-lock.json, by place. */
export function lockedPackages(root: string): Map<string, LockedPackage> {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };
  const found = new Map<string, LockedPackage>();
  for (const [place, entry] of Object.entries(packages)) {
    if (place === '' || !entry.version) continue;
    const needs = [entry.dependencies, entry.optionalDependencies, entry.peerDependencies];
    found.set(place, {
      place,
      name: entry.name ?? place.split('node_modules/').pop() ?? place,
      version: entry.version,
      licence: entry.license,
      needs: needs.flatMap((one) => Object.keys(one ?? {})),
      integrity: entry.integrity,
    });
  }
  return found;
}

/** Where a package that asks for `name` gets it, as Node looks for it; undefined where it is not installed. */
export function placeFor(
  packages: Map<string, LockedPackage>,
  from: string,
  name: string
): string | undefined {
  const steps = from === '' ? [] : from.split('/node_modules/');
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const above = steps.slice(0, depth).join('/node_modules/');
    const place = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
    if (packages.has(place)) return place;
  }
  return undefined;
}

/** Those packages and all that they need, by place. */
export function withAllNeeded(
  packages: Map<string, LockedPackage>,
  names: Iterable<string>
): Set<string> {
  const reached = new Set<string>();
  const visit = (from: string, name: string): void => {
    const place = placeFor(packages, from, name);
    if (!place || reached.has(place)) return;
    reached.add(place);
    for (const needed of packages.get(place)?.needs ?? []) visit(place, needed);
  };
  for (const name of names) visit('', name);
  return reached;
}
