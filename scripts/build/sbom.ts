// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { lockedPackages, placeFor } from '../dependencies/lock_file';
import type { LockedPackage } from '../dependencies/lock_file';
import { packageFolder } from './third_party';

export interface Sbom {
  bomFormat: 'CycloneDX';
  specVersion: '1.5';
  serialNumber: string;
  version: 1;
  metadata: { component: Component; properties: Array<{ name: string; value: string }> };
  components: Component[];
  dependencies: Array<{ ref: string; dependsOn: string[] }>;
}

interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  scope?: 'required';
  hashes?: Array<{ alg: 'SHA-256' | 'SHA-512'; content: string }>;
  licenses: Array<{ license: { id: string } } | { expression: string }>;
  purl: string;
}

/**
 * The bill of materials of a zip, CycloneDX 1.5: the npm packages whose code is inside, from the bundled files (`inputs`,
 * relative to `root`). It says no time, and its serial number comes of the zip, so that the same zip has the same bill.
 */
export function sbomOf(zip: {
  name: string;
  version: string;
  license: string;
  osdVersion: string;
  /** of the zip, hexadecimal */
  sha256: string;
  inputs: string[];
  root: string;
}): Sbom {
  const packages = lockedPackages(zip.root);
  const inside = [...new Set(zip.inputs.map(packageFolder))]
    .filter((place): place is string => place !== undefined)
    .map((place) => {
      const one = packages.get(place);
      if (!one) throw new Error(`${place} is bundled and not in package-lock.json.`);
      return one;
    })
    .sort((a, b) => (purlOf(a) < purlOf(b) ? -1 : 1));
  const subject = purlOf(zip);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serialNumber(zip.sha256),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': subject,
        name: zip.name,
        version: zip.version,
        hashes: [{ alg: 'SHA-256', content: zip.sha256 }],
        licenses: [licenceOf(zip.license)],
        purl: subject,
      },
      properties: [{ name: 'siem-review:osd-version', value: zip.osdVersion }],
    },
    components: inside.map(component),
    dependencies: [
      { ref: subject, dependsOn: inside.map(purlOf) },
      ...inside.map((one) => ({
        ref: purlOf(one),
        dependsOn: neededInside(packages, one, inside),
      })),
    ],
  };
}

function component(one: LockedPackage): Component {
  const [name, scope] = one.name.split('/').reverse();
  if (!one.licence) throw new Error(`${one.name} names no licence.`);
  return {
    type: 'library',
    'bom-ref': purlOf(one),
    ...(scope ? { group: scope } : {}),
    name,
    version: one.version,
    scope: 'required',
    ...(one.integrity ? { hashes: [sha512(one.integrity)] } : {}),
    licenses: [licenceOf(one.licence)],
    purl: purlOf(one),
  };
}

/** https://github.com/package-url/purl-spec: the @ of a scope is written %40. */
function purlOf({ name, version }: { name: string; version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licenceOf(licence: string): { license: { id: string } } | { expression: string } {
  return / (AND|OR) /.test(licence) ? { expression: licence } : { license: { id: licence } };
}

function sha512(integrity: string): { alg: 'SHA-512'; content: string } {
  const value = /^sha512-(\S+)/.exec(integrity)?.[1];
  if (!value) throw new Error(`Not a SHA-512: ${integrity}`);
  return { alg: 'SHA-512', content: Buffer.from(value, 'base64').toString('hex') };
}

/** RFC 9562 version 8: our own bits, here of the zip's checksum. */
function serialNumber(sha256: string): string {
  const parts = [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `8${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function neededInside(
  packages: Map<string, LockedPackage>,
  one: LockedPackage,
  inside: LockedPackage[]
): string[] {
  const places = one.needs.map((name) => placeFor(packages, one.place, name));
  return inside.filter(({ place }) => places.includes(place)).map(purlOf);
}
