// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export type RisonValue =
  string | number | boolean | null | RisonValue[] | { [key: string]: RisonValue | undefined };

/** A string that rison writes without quotes: not number-like, none of its punctuation. */
const BARE = /^[^-0-9 '!:(),*@$][^ '!:(),*@$]*$/;

/**
 * Writes a value in rison, the notation of OpenSearch Dashboards' addresses (https://github.com/Nanonid/rison).
 * Object keys are sorted and `undefined` is left out, as its reference encoder does; numbers must be finite.
 */
export function rison(value: RisonValue): string {
  if (value === null) return '!n';
  if (value === true) return '!t';
  if (value === false) return '!f';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (Array.isArray(value)) return `!(${value.map(rison).join(',')})`;
  const keys = Object.keys(value).sort();
  const pairs = keys.flatMap((key) => {
    const one = value[key];
    return one === undefined ? [] : [`${stringText(key)}:${rison(one)}`];
  });
  return `(${pairs.join(',')})`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('rison has no way to write this number');
  // "e+21" would be read as e, blank, 21 in an address.
  return String(value).replace('+', '');
}

function stringText(value: string): string {
  if (value === '') return "''";
  if (BARE.test(value)) return value;
  return `'${value.replace(/[!']/g, (sign) => `!${sign}`)}'`;
}
