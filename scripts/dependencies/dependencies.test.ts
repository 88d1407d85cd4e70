// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { stop } from 'esbuild';
import { readFileSync } from 'fs';
import path from 'path';
import { dependenciesDocument } from './document';
import { groupPackages } from './groups';
import type { Groups } from './groups';
import { isAllowed, licenceOf } from './licences';
import { placeFor } from './lock_file';
import type { LockedPackage } from './lock_file';

const root = path.resolve(__dirname, '..', '..');
/** Tables as Prettier may pad them. */
const unpadded = (text: string) => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');
const names = (packages: LockedPackage[]) => packages.map(({ name }) => name);

let groups: Groups;
beforeAll(async () => {
  groups = await groupPackages(root);
});
// Its service would keep the test run from ending.
afterAll(() => stop());

it('is written down as it is: npm run dependencies', () => {
  const written = readFileSync(path.join(root, 'docs', 'dependencies.md'), 'utf8');
  expect(unpadded(written)).toBe(unpadded(dependenciesDocument(groups)));
});

it('has licences that are allowed where the package is used', () => {
  const refused = (packages: LockedPackage[], shipped: boolean) =>
    packages
      .filter((one) => !isAllowed(licenceOf(one), one.name, shipped))
      .map((one) => `${one.name}@${one.version}: ${licenceOf(one) ?? 'unknown'}`);
  const { zip, standAlone, development } = groups;
  expect(refused([...zip, ...standAlone], true)).toEqual([]);
  expect(refused(development, false)).toEqual([]);
});

it('knows what the host loads from what only tests need', () => {
  expect(names(groups.standAlone)).toEqual(
    expect.arrayContaining(['@hapi/hapi', '@hapi/content', 'react', 'esbuild', 'tsx', 'joi'])
  );
  expect(names(groups.development)).toEqual(
    expect.arrayContaining(['jest', 'axe-core', 'eslint', 'playwright-core'])
  );
});

it('puts no package into the zip, as SECURITY.md says', () => {
  expect(names(groups.zip)).toEqual([]);
});

it('names each advisory of a package that is installed', () => {
  const advisories = readFileSync(path.join(root, 'docs', 'advisories.md'), 'utf8');
  const rows = [...advisories.matchAll(/^\| `([^`@]*@?[^`@]+)@([^`]+)` +\|/gm)];
  expect(rows.length).toBeGreaterThan(5);
  const installed = Object.values(groups)
    .flat()
    .map(({ name, version }) => `${name}@${version}`);
  for (const [, name, version] of rows) expect(installed).toContain(`${name}@${version}`);
});

describe('a licence', () => {
  it.each([
    ['MIT', 'any', true, true],
    ['(MIT OR GPL-3.0-only)', 'any', true, true],
    ['(BSD-3-Clause AND Apache-2.0)', 'any', true, true],
    ['(BSD-3-Clause AND GPL-2.0)', 'any', true, false],
    ['GPL-3.0-only', 'any', false, false],
    ['MPL-2.0', 'axe-core', false, true],
    ['MPL-2.0', 'axe-core', true, false],
    ['MPL-2.0', 'other', false, false],
    ['CC-BY-4.0', 'any', false, true],
    ['CC-BY-4.0', 'any', true, false],
    ['SEE LICENSE IN LICENSE', 'any', false, false],
    [undefined, 'any', false, false],
  ])('%s of %s, shipped %s: %s', (licence, name, shipped, allowed) => {
    expect(isAllowed(licence, name, shipped)).toBe(allowed);
  });
});

it('is looked for where Node looks for it', () => {
  const one = { name: '', version: '1', needs: [] };
  const places = ['node_modules/a', 'node_modules/a/node_modules/@x/b', 'node_modules/@x/b'];
  const packages = new Map(places.map((place) => [place, { ...one, place }]));
  expect(placeFor(packages, 'node_modules/a', '@x/b')).toBe(places[1]);
  expect(placeFor(packages, '', '@x/b')).toBe(places[2]);
  expect(placeFor(packages, 'node_modules/@x/b', 'a')).toBe(places[0]);
  expect(placeFor(packages, 'node_modules/a', 'c')).toBeUndefined();
});
