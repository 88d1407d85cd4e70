// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  TimeLineAnswer,
  TimeLineEvent,
  TimeLineInput,
} from '../../../common/investigate/time_line/answers';
import { PAGE_BOUNDS } from '../../../common/investigate/time_line/endpoints';

/** Most events of one file: more is nobody's report. */
export const MOST_EXPORTED = 5000;

/** All events of a time line from its first page on, up to the most; `more`: there are others. */
export async function readAll(
  ask: (input: TimeLineInput) => Promise<TimeLineAnswer>,
  input: TimeLineInput
): Promise<{ events: TimeLineEvent[]; more: boolean }> {
  const events: TimeLineEvent[] = [];
  let after: string | undefined;
  do {
    const page = await ask({
      ...input,
      size: PAGE_BOUNDS.most,
      ...(after !== undefined && { after }),
    });
    events.push(...page.events);
    after = page.after;
  } while (after !== undefined && events.length < MOST_EXPORTED);
  return {
    events: events.slice(0, MOST_EXPORTED),
    more: after !== undefined || events.length > MOST_EXPORTED,
  };
}
