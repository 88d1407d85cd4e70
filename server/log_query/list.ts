// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { SearchProblem } from '../search/errors';
import type { LogSearchPort, SearchAnswer, SearchBody } from '../search/search_port';
import { readMark, writeMark } from './after_mark';
import type { AfterMark } from './after_mark';
import type { Asked } from './asked';
import { TOP } from './caps';
import { documentsQuery, listBody } from './compile';
import { totalOf } from './enumerate';
import type { Measurement } from './measure';
import { readDocuments } from './parse';

/**
 * One page of documents. A list that fits one page is one plain search; its second page opens a point in time, which
 * the further pages go through and the last one closes. Logs that arrive in between are not in it.
 */
export async function listPage(
  port: LogSearchPort,
  asked: Asked,
  narrowed: { more: readonly SearchBody[]; less: readonly SearchBody[] },
  field: string
): Promise<Measurement> {
  const { query, index } = asked;
  if (!('list' in query.measure)) throw new Error('not a list');
  const { list: fields, oldestFirst, after } = query.measure;
  const size = query.top || TOP;
  const mark = after === undefined ? undefined : readMark(asked, after, `${field}.measure.after`);
  const body = listBody(asked, documentsQuery(asked, narrowed.more, narrowed.less), {
    fields,
    size,
    oldestFirst,
    after: mark && mark.sort,
  });
  const page = mark
    ? await furtherPage(port, index, body, mark, `${field}.measure.after`)
    : { answer: await port.search({ index, body }), pit: undefined };
  const hits = page.answer.hits.hits || [];
  const last = hits[hits.length - 1];
  const goesOn = hits.length === size && (mark !== undefined || totalOf(page.answer) > size);
  if (!goesOn && page.pit) await port.closePointInTime(page.pit).catch(ignoreGone);
  return {
    answer: {
      documents: readDocuments(asked, page.answer),
      total: totalOf(page.answer),
      ...(goesOn && { after: writeMark(asked, { sort: last.sort || [], pit: page.pit }) }),
      errorBound: 0,
    },
    matched: totalOf(page.answer),
    answers: [page.answer],
  };
}

async function furtherPage(
  port: LogSearchPort,
  index: string,
  body: SearchBody,
  mark: AfterMark,
  field: string
): Promise<{ answer: SearchAnswer; pit: string }> {
  const pit = mark.pit || (await port.openPointInTime(index));
  try {
    const answer = await port.searchPointInTime(pit, body);
    // Somebody else's mark: the state of other indices than those that are asked.
    if ((answer.hits.hits || []).some((hit) => !fitsPattern(hit._index, index))) throw gone(field);
    return { answer, pit: answer.pit_id || pit };
  } catch (error) {
    if (mark.pit === undefined || !isGone(error)) throw error;
    throw gone(field);
  }
}

function gone(field: string): SearchProblem {
  const message = `${field}: the list was left for too long, ask for its first page`;
  return new SearchProblem('not_found', 404, message, { field });
}

/** True when one of the comma separated patterns names the index. */
export function fitsPattern(name: string, patterns: string): boolean {
  return patterns.split(',').some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.]/g, '\\.'));
    return new RegExp(`^${parts.join('.*')}$`).test(name);
  });
}

/** The point in time is over, or never was: OpenSearch says so with 404; with 400 or 403 when the id is none. */
export function isGone(error: unknown): boolean {
  if (error instanceof SearchProblem) return ['not_found', 'forbidden'].indexOf(error.code) >= 0;
  const { meta } = error as { meta?: { statusCode?: number } };
  return meta !== undefined && meta.statusCode === 400;
}

/** Two minutes after the last page OpenSearch closes it by itself. */
function ignoreGone(): void {}
