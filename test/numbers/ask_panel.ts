// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskAnswer, LogAnswer } from '../../common/log_query/answers';
import type { LogQuery, Scope } from '../../common/log_query/log_query';
import type { Panel } from '../../common/panels/panel';
import { START_SET } from '../../common/panels/start_set';
import { basic, product, send } from '../product';
import type { Counted } from './panel_loop';

const TOGETHER = 12;
const PANELS = START_SET.rows.flatMap(({ panels }) => panels);

export function panelOf(id: string): Panel {
  const panel = PANELS.find((one) => one.id === id);
  if (!panel) throw new Error(`There is no panel ${id} in the start set.`);
  return panel;
}

/** Asks as the analyst, as many at a time as the endpoint takes; the answers are in the order of the questions. */
export async function ask(queries: LogQuery[], scope: Scope): Promise<LogAnswer[]> {
  const answers: LogAnswer[] = [];
  for (let place = 0; place < queries.length; place += TOGETHER) {
    const { status, text, body } = await send<AskAnswer>(
      new URL(`${product().url}/api/siem_review/log_query/ask`),
      {
        method: 'POST',
        headers: {
          authorization: basic('analyst'),
          'content-type': 'application/json',
          'osd-xsrf': 'test',
        },
      },
      JSON.stringify({ queries: queries.slice(place, place + TOGETHER), scope })
    );
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
    answers.push(...body.answers);
  }
  return answers;
}

/** What an answer shows, of documents only the fields that the loop knows. */
export function shown(answer: LogAnswer, fields: readonly string[]): Counted {
  const { value, rows, others, total, documents } = answer;
  expect(answer).toMatchObject({ errorBound: 0 });
  expect(answer.problem).toBeUndefined();
  if (documents) {
    return {
      total,
      documents: documents.map(({ at, fields: all }) => ({
        at: instant(at),
        fields: Object.fromEntries(fields.map((field) => [field, all[field]])) as Record<
          string,
          string | undefined
        >,
      })),
    };
  }
  return {
    value,
    ...(rows && {
      rows: rows.map(({ at, ...row }) => ({ ...row, ...(at && { at: instant(at) }) })),
    }),
    ...(others && { others }),
  };
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
