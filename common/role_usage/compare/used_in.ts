// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ComparedCell, ComparedRow, Similarity } from './answers';

/** Which rows a person looks at; `only` may be of one column, by its place. */
export type Show = 'any' | 'all' | 'some' | 'only' | { only: number };

/** True when the column used the action: not only denied, unless that counts too. */
export function isUsedCell(cell: ComparedCell | null, deniedToo: boolean): boolean {
  if (!cell) return false;
  return cell.succeeded + cell.failed > 0 || (deniedToo && cell.denied > 0);
}

/** In how many columns an action was used. */
export function usedIn({ cells }: Pick<ComparedRow, 'cells'>, deniedToo: boolean): number {
  return cells.filter((cell) => isUsedCell(cell, deniedToo)).length;
}

/** Rows that are used somewhere and fit the choice; `k` is that of "at least k". */
export function chosenRows<Row extends Pick<ComparedRow, 'cells'>>(
  rows: readonly Row[],
  show: Show,
  k: number,
  deniedToo: boolean
): Row[] {
  return rows.filter((row) => {
    const count = usedIn(row, deniedToo);
    if (count === 0) return false;
    if (show === 'any') return true;
    if (show === 'all') return count === row.cells.length;
    if (show === 'some') return count >= k;
    if (count !== 1) return false;
    return show === 'only' || isUsedCell(row.cells[show.only] || null, deniedToo);
  });
}

/** Actions of all columns beside those of any. */
export function similarityOf(
  rows: ReadonlyArray<Pick<ComparedRow, 'cells'>>,
  deniedToo: boolean
): Similarity {
  return {
    shared: chosenRows(rows, 'all', 0, deniedToo).length,
    all: chosenRows(rows, 'any', 0, deniedToo).length,
  };
}
