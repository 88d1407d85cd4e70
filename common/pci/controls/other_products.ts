// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { StandingCheck } from '../findings/finding_version';
import { isCounted, stateOf } from '../findings/intervals';
import type { OtherProduct } from './answers';

/** Findings that are of no control, by product. Those of a control of other standards than PCI DSS are Security Hub's own. */
export function otherProducts(
  checks: readonly StandingCheck[],
  isOnBoard: (control: string) => boolean
): OtherProduct[] {
  const byProduct = new Map<string, OtherProduct>();
  checks.filter(isCounted).forEach((check) => {
    if (check.control && isOnBoard(check.control)) return;
    const row = byProduct.get(check.product) || {
      product: check.product,
      findings: 0,
      failed: 0,
      passed: 0,
      unknown: 0,
    };
    byProduct.set(check.product, row);
    row.findings += check.findings;
    const state = stateOf(check);
    // Findings without a result of a check (threats, card numbers) are neither.
    if (check.status !== '' && state !== 'ignored') row[state] += check.findings;
  });
  return Array.from(byProduct.values()).sort((a, b) => (a.product < b.product ? -1 : 1));
}
