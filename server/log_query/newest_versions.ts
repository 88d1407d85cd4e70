// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import type { Coverage } from '../../common/search/coverage';
import type { Asked } from './asked';
import { documentsQuery, newestBody, placesFilter, PRECISION } from './compile';
import { enumerateKeys } from './enumerate';

/** Things whose newest version is looked for at most. */
export const MOST_THINGS = 20000;
/** Things in one search: each of them sorts its versions. */
const TOGETHER = 2000;

/** The documents that are the newest version, in the period, of a thing. */
export interface NewestVersions {
  filter: SearchBody;
  cut?: Coverage['cut'];
  answers: SearchAnswer[];
}

/**
 * Finds the newest versions of all things of which at least one version fits the query: only those can fit with their
 * newest. The query itself is then asked of these documents alone.
 */
export async function newestVersions(
  port: SearchPort,
  asked: Asked,
  most: number = MOST_THINGS
): Promise<NewestVersions> {
  const { index, kind } = asked;
  const { field } = kind.once;
  const query = documentsQuery(asked);
  const sources = [{ name: 'id', field }];
  const found = await enumerateKeys(port, { index, query, sources }, { page: most + 1, most });
  const answers = [...found.answers];
  const ids = found.rows.map(({ key }) => key.id).slice(0, most);
  let cut: Coverage['cut'];
  if (found.rows.length > most) {
    const aggs = { ids: { cardinality: { field, precision_threshold: PRECISION } } };
    const estimate = await port.search({
      index,
      body: { size: 0, track_total_hits: false, query, aggs },
    });
    answers.push(estimate);
    const { value } = (estimate.aggregations as { ids: { value: number } }).ids;
    cut = { what: 'findings', limit: most, others: Math.max(1, value - most) };
  }
  const pieces: unknown[][] = [];
  for (let at = 0; at < ids.length; at += TOGETHER) pieces.push(ids.slice(at, at + TOGETHER));
  const newest = await Promise.all(
    pieces.map((piece) => port.search({ index, body: newestBody(asked, piece) }))
  );
  return { filter: placesFilter(placesOf(newest)), cut, answers: [...answers, ...newest] };
}

interface NewestKeys {
  keys?: { buckets: Array<{ newest: { hits: { hits: Array<{ _id: string; _index: string }> } } }> };
}

function placesOf(answers: SearchAnswer[]): Array<{ index: string; ids: string[] }> {
  const places = new Map<string, string[]>();
  answers.forEach((answer) => {
    const { keys } = (answer.aggregations || {}) as NewestKeys;
    (keys ? keys.buckets : []).forEach(({ newest }) => {
      newest.hits.hits.forEach((hit) => {
        const ids = places.get(hit._index) || [];
        places.set(hit._index, ids);
        ids.push(hit._id);
      });
    });
  });
  return Array.from(places.entries()).map(([index, ids]) => ({ index, ids }));
}
