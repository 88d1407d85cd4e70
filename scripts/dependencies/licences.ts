// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Licences of what we ship and of what the stand-alone host loads. */
const SHIPPED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
];

/** Besides, of what only builds and tests: data under CC-BY, and by name what is under a file-wise copyleft. */
const DEVELOPMENT: Record<string, readonly string[] | 'anything'> = {
  'CC-BY-4.0': 'anything',
  'MPL-2.0': ['axe-core'],
};

/** Packages whose manifest names no licence, as their own files say. */
const READ_BY_HAND: Record<string, string> = {
  // LICENSE-MIT; the manifest has the old field "licenses".
  'exit@0.1.2': 'MIT',
  // The end of Readme.md.
  'trim@0.0.1': 'MIT',
};

/** SPDX expression; undefined where nobody knows. */
export function licenceOf(one: {
  name: string;
  version: string;
  licence?: string;
}): string | undefined {
  return one.licence ?? READ_BY_HAND[`${one.name}@${one.version}`];
}

/** Whether we may use it there. Of `A OR B` one is enough, of `A AND B` both count. */
export function isAllowed(licence: string | undefined, name: string, shipped: boolean): boolean {
  if (!licence) return false;
  const expression = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(expression)) return false;
  return expression
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((one) => isAllowedOne(one.trim(), name, shipped))
    );
}

function isAllowedOne(licence: string, name: string, shipped: boolean): boolean {
  if (SHIPPED.includes(licence)) return true;
  const users = shipped ? undefined : DEVELOPMENT[licence];
  return users === 'anything' || (users !== undefined && users.includes(name));
}
