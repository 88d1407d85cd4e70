// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineAnswer, TimeLineEvent } from '../../../common/investigate/time_line/answers';

/** Pages that are held at once: what is further away is asked for again. */
export const HELD_PAGES = 3;
/** Pages before those held that one can step back to: their marks are long. */
export const KEPT_MARKS = 10;

/** The pages of the time line that are held, and the way back to some before them. */
export interface PagesWindow {
  /** What the pages just before those held were asked with, nearest last; the first page of all has none. */
  before: Array<string | undefined>;
  /** The same of those held. */
  marks: Array<string | undefined>;
  pages: TimeLineAnswer[];
  /** Pages before those held, whether there is a way back to them or not. */
  passed: number;
}

export function firstWindow(answer: TimeLineAnswer): PagesWindow {
  return { before: [], marks: [undefined], pages: [answer], passed: 0 };
}

/** The mark of the page after those held; undefined: the last event is there. */
export function nextMark({ pages }: PagesWindow): string | undefined {
  return pages[pages.length - 1].after;
}

/** With which mark the page before those held is asked; undefined: there is none, or the way to it is forgotten. */
export function earlierMark({ before }: PagesWindow): { mark?: string } | undefined {
  return before.length > 0 ? { mark: before[before.length - 1] } : undefined;
}

/** With the page after those held; one too many goes at the start. */
export function withNext(window: PagesWindow, answer: TimeLineAnswer): PagesWindow {
  const pages = window.pages.concat(answer);
  const marks = window.marks.concat(nextMark(window));
  const dropped = Math.max(0, pages.length - HELD_PAGES);
  return {
    before: window.before.concat(marks.slice(0, dropped)).slice(-KEPT_MARKS),
    marks: marks.slice(dropped),
    pages: pages.slice(dropped),
    passed: window.passed + dropped,
  };
}

/** With the page before those held; one too many goes at the end. */
export function withEarlier(window: PagesWindow, answer: TimeLineAnswer): PagesWindow {
  const { before } = window;
  return {
    before: before.slice(0, -1),
    marks: before.slice(-1).concat(window.marks).slice(0, HELD_PAGES),
    pages: [answer, ...window.pages].slice(0, HELD_PAGES),
    passed: window.passed - 1,
  };
}

/** The events of all pages held, in their order. */
export function heldEvents({ pages }: PagesWindow): TimeLineEvent[] {
  return pages.flatMap(({ events }) => events);
}
