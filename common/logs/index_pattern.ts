// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What is wrong with a list of index patterns; undefined when nothing is. Never all indices, never a hidden one. */
export function indexPatternFault(value: string): string | undefined {
  const fine = value.split(',').every((one) => /^[a-z0-9][a-z0-9._-]*\*?[a-z0-9._*-]*$/.test(one));
  return fine
    ? undefined
    : 'must be names of indices such as log-aws-cloudtrail-*, separated by commas';
}

const OWN_INDICES = 'siem-review-';

/** As `indexPatternFault`, for a pattern that a team declares: it must not reach the program's own records either. */
export function logIndexPatternFault(value: string): string | undefined {
  const reaches = value.split(',').some((one) => {
    const begin = one.split('*')[0];
    const open = begin !== one;
    return begin.indexOf(OWN_INDICES) === 0 || (open && OWN_INDICES.indexOf(begin) === 0);
  });
  return reaches ? "must not reach this program's own indices" : indexPatternFault(value);
}
