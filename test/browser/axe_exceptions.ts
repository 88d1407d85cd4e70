// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A finding of axe that is not ours to mend: one rule inside one component, never a whole page. */
export interface AxeException {
  rule: string;
  /** CSS selector of the component; findings outside of it count. */
  inside: string;
  reason: string;
}

export const axeExceptions: AxeException[] = [
  {
    rule: 'aria-required-children',
    inside: '.euiDataGrid',
    reason:
      'OUI gives the grid, its content and its rows roles with plain boxes of its virtual list between them.',
  },
  {
    rule: 'aria-required-parent',
    inside: '.euiDataGrid',
    reason: 'The same: cells stand in a box of the virtual list instead of in their row.',
  },
];
