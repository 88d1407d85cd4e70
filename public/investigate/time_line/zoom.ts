// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** ISO UTC, half open. */
export interface Span {
  from: string;
  to: string;
}

/** No closer than this: a bar of the density is at least as wide. */
const LEAST_MS = 60_000;

/** A part of the time, as whole minutes outwards, within the whole; undefined: it is nothing of it. */
export function zoomTo(from: number, to: number, whole: Span): Span | undefined {
  const start = Math.max(floorMinute(from), Date.parse(whole.from));
  const end = Math.min(Math.max(-floorMinute(-to), start + LEAST_MS), Date.parse(whole.to));
  return end > start ? { from: iso(start), to: iso(end) } : undefined;
}

/** The middle half of what is shown, or twice as much of it. */
export function zoomBy(shown: Span, closer: boolean, whole: Span): Span | undefined {
  const length = Date.parse(shown.to) - Date.parse(shown.from);
  const middle = Date.parse(shown.from) + length / 2;
  const half = closer ? length / 4 : length;
  return zoomTo(middle - half, middle + half, whole);
}

/** Half a width earlier (-1) or later (1). */
export function shifted(shown: Span, by: -1 | 1, whole: Span): Span | undefined {
  const length = Date.parse(shown.to) - Date.parse(shown.from);
  const room =
    by < 0
      ? Date.parse(shown.from) - Date.parse(whole.from)
      : Date.parse(whole.to) - Date.parse(shown.to);
  const step = by * Math.min(length / 2, Math.max(0, room));
  return zoomTo(Date.parse(shown.from) + step, Date.parse(shown.to) + step, whole);
}

function floorMinute(time: number): number {
  return Math.floor(time / LEAST_MS) * LEAST_MS;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
