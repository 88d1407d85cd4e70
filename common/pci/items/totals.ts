// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DOCUMENT_MARKS, LOG_MARKS } from '../vocabulary';
import type { ItemRow, ItemTotals } from './answers';

/** Items by mark: each of the two lines adds up to the number of items. */
export function itemTotals(items: ReadonlyArray<Pick<ItemRow, 'logs' | 'document'>>): ItemTotals {
  return {
    items: items.length,
    logs: counted(
      LOG_MARKS,
      items.map(({ logs }) => logs)
    ),
    document: counted(
      DOCUMENT_MARKS,
      items.map(({ document }) => document)
    ),
  };
}

function counted<Mark extends string>(
  marks: readonly Mark[],
  given: readonly Mark[]
): Record<Mark, number> {
  const totals = {} as Record<Mark, number>;
  marks.forEach((mark) => {
    totals[mark] = given.filter((one) => one === mark).length;
  });
  return totals;
}
