// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'path';
import { sbomOf } from './sbom';

const root = path.resolve(__dirname, '..', '..');
const sha256 = '0123456789abcdef'.repeat(4);
const zip = {
  name: 'siem-review-dashboards',
  version: '0.1.0',
  license: 'Apache-2.0',
  osdVersion: '2.19.4',
  sha256,
  root,
};
const inputs = [
  'server/index.ts',
  'node_modules/react-router-dom/esm/index.js',
  'node_modules/react/index.js',
  'node_modules/@hapi/boom/lib/index.js',
  'node_modules/chroma-js/chroma.js',
  'node_modules/react/cjs/react.js',
];

/** What the CycloneDX 1.5 schema asks of the parts that are written here. */
const purl = expect.stringMatching(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
const library = expect.objectContaining({
  type: 'library',
  'bom-ref': purl,
  name: expect.stringMatching(/^[\w.-]+$/),
  version: expect.stringMatching(/^\d/),
  scope: 'required',
  hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
  licenses: [expect.any(Object)],
  purl,
});

it('names each package once, with version, archive and licence', () => {
  const { components } = sbomOf({ ...zip, inputs });
  expect(components).toEqual([library, library, library, library]);
  expect(components.map(({ group, name }) => [group, name])).toEqual([
    ['@hapi', 'boom'],
    [undefined, 'chroma-js'],
    [undefined, 'react-router-dom'],
    [undefined, 'react'],
  ]);
  expect(components.map(({ licenses }) => licenses[0])).toEqual([
    { license: { id: 'BSD-3-Clause' } },
    { expression: '(BSD-3-Clause AND Apache-2.0)' },
    { license: { id: 'MIT' } },
    { license: { id: 'MIT' } },
  ]);
});

it('says which of them needs which', () => {
  const { metadata, components, dependencies } = sbomOf({ ...zip, inputs });
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const refs = components.map((one) => one['bom-ref']);
  expect(needs.get(metadata.component['bom-ref'])).toEqual(refs);
  expect(needs.get(refs[2])).toEqual([refs[3]]);
  expect(needs.get(refs[3])).toEqual([]);
});

it('is a CycloneDX 1.5 of this zip, the same for the same zip', () => {
  const bill = sbomOf({ ...zip, inputs });
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  );
  expect(bill.metadata.component).toMatchObject({
    type: 'application',
    purl: 'pkg:npm/siem-review-dashboards@0.1.0',
    hashes: [{ alg: 'SHA-256', content: sha256 }],
  });
  expect(JSON.stringify(sbomOf({ ...zip, inputs: [...inputs].reverse() }))).toBe(
    JSON.stringify(bill)
  );
  const other = sbomOf({ ...zip, inputs, sha256: sha256.replace('0', 'f') });
  expect(other.serialNumber).not.toBe(bill.serialNumber);
});

it('refuses a bundled package that the lock file does not know', () => {
  expect(() => sbomOf({ ...zip, inputs: ['node_modules/not-there/index.js'] })).toThrow(
    'not-there'
  );
});
