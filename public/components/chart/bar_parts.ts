// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
/** A part of a bar, or a point of a line. */
export interface BarPart {
  /** Milliseconds since 1970: start of the bucket. */
  x: number;
  /** Null: nothing is known of this time. */
  y: number | null;
  series: string;
}

/** Height of the highest stacked bar, at least 1. */
export function highestBar(parts: BarPart[]): number {
  const heights = new Map<number, number>();
  parts.forEach(({ x, y }) => heights.set(x, (heights.get(x) || 0) + (y || 0)));
  return Math.max(1, ...Array.from(heights.values()));
}

/** The highest point of all lines, at least 1. */
export function highestPoint(parts: BarPart[]): number {
  return parts.reduce((most, { y }) => Math.max(most, y || 0), 1);
}

const MOST_LABELS = 6;

/** Positions of the bars whose start is written below: the first, and others evenly from there. */
export function labelledBars(count: number, most = MOST_LABELS): number[] {
  const step = Math.max(1, Math.ceil(count / most));
  const positions: number[] = [];
  // Where only a few bars are left, the last one would reach beyond the chart.
  const room = (step * 2) / 3;
  for (let position = 0; position + room <= count; position += step) positions.push(position);
  return positions;
}
