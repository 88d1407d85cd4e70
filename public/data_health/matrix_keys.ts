// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A cell; row 0 are the heads of the kinds. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads; undefined for a key that is none of ours, or leads out. */
export function movedTo(
  key: string,
  { row, column }: Place,
  size: { rows: number; columns: number }
): Place | undefined {
  const next = stepOf(key, { row, column }, size);
  if (!next) return undefined;
  const inside =
    next.row >= 0 && next.row < size.rows && next.column >= 0 && next.column < size.columns;
  return inside ? next : undefined;
}

function stepOf(
  key: string,
  { row, column }: Place,
  { columns }: { columns: number }
): Place | undefined {
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}
