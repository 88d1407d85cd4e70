// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../common/log_query/answers';
import type { Coverage } from '../../common/search/coverage';
import { tooManyBuckets } from '../search/errors';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import type { Asked } from './asked';
import { documentsQuery, measuredOf, mostFrequentBody, rowSources, totalBody } from './compile';
import type { Measured } from './compile';
import { enumerateKeys, MOST_KEYS, PAGE, totalOf } from './enumerate';
import type { Enumerated, KeyRow, Value } from './enumerate';
import { buildRows, frequentRows, totalValue } from './parse';
import type { Counting, EmptyBuckets } from './parse';
import { TOP } from './caps';

/** An answer without what it rests on. */
export interface Measurement {
  answer: Pick<LogAnswer, 'value' | 'rows' | 'others' | 'documents' | 'total' | 'after'> & {
    errorBound: number;
  };
  /** Documents that match. */
  matched: number;
  cut?: Coverage['cut'];
  answers: SearchAnswer[];
}

/** Estimates of distinct values are off by 0.2 % (standard error at the precision we ask for): five times that. */
export const ESTIMATES_OFF = 0.01;
/** Up to here every key is looked at. */
const EXACT = { page: PAGE, most: MOST_KEYS };
/** Keys with an estimate each: every estimate takes memory. */
const ESTIMATED_KEYS = { page: 2000, most: 20000 };

/** Measures the documents of a query: `more` narrows them, `less` leaves copies out. */
export async function measure(
  port: SearchPort,
  asked: Asked,
  narrowed: { more: readonly SearchBody[]; less: readonly SearchBody[] },
  empty: Promise<EmptyBuckets>,
  limits: { page: number; most: number } = EXACT
): Promise<Measurement> {
  const query = documentsQuery(asked, narrowed.more, narrowed.less);
  const measured = measuredOf(asked);
  const sources = rowSources(asked);
  if (sources.length === 0 && measured.of !== 'distinct')
    return total(port, asked, query, measured);
  const found = await enumerate(port, asked, query, measured, limits);
  if (!found) return mostFrequent(port, asked, query);
  const { rows, counting, all, documents, answers, things } = found;
  const value = totalValue(asked.query.measure, documents, all, things);
  return {
    answer: {
      value,
      ...(sources.length > 0 && buildRows(asked, rows, counting, await empty)),
      errorBound: counting === 'estimates' ? Math.ceil((things || 0) * ESTIMATES_OFF) : 0,
    },
    matched: documents,
    answers,
  };
}

async function total(
  port: SearchPort,
  { index, query: { measure: wanted } }: Asked,
  query: SearchBody,
  measured: Measured
): Promise<Measurement> {
  const answer = await port.search({ index, body: totalBody(query, measured) });
  const all = (answer.aggregations || {}).all as Value | undefined;
  const matched = totalOf(answer);
  return {
    answer: { value: totalValue(wanted, matched, all), errorBound: 0 },
    matched,
    answers: [answer],
  };
}

interface Found {
  rows: KeyRow[];
  counting: Counting;
  all?: Value;
  documents: number;
  /** Different things in all. */
  things?: number;
  answers: SearchAnswer[];
}

/** All keys of the rows; undefined: too many, but their most frequent can be asked for. */
async function enumerate(
  port: SearchPort,
  asked: Asked,
  query: SearchBody,
  measured: Measured,
  limits: { page: number; most: number }
): Promise<Found | undefined> {
  const { index } = asked;
  const sources = rowSources(asked);
  if (measured.of !== 'distinct') {
    const ask = { index, query, sources, each: measured, all: measured };
    const found = await enumerateKeys(port, ask, limits);
    if (found.complete) return { ...found, counting: 'documents' };
    if (measured.of === 'documents' && asksMostFrequent(asked)) return undefined;
    throw tooManyBuckets();
  }
  const thing = { name: 'thing', field: measured.field, missing: sources.length > 0 };
  const ask = { index, query, sources: [...sources, thing], all: measured };
  const exact = await enumerateKeys(port, ask, limits);
  if (exact.complete) {
    const things = new Set(exact.rows.map(({ key }) => key.thing).filter((one) => one !== null));
    return { ...exact, counting: 'things', things: things.size };
  }
  return estimated(port, asked, query, measured, exact);
}

/** Too many different things to enumerate: OpenSearch estimates them. */
async function estimated(
  port: SearchPort,
  asked: Asked,
  query: SearchBody,
  measured: Measured,
  tried: Enumerated
): Promise<Found> {
  const { index } = asked;
  const sources = rowSources(asked);
  if (sources.length === 0) return estimate([], tried.all, [], tried);
  const ask = { index, query, sources, each: measured };
  const found = await enumerateKeys(port, ask, ESTIMATED_KEYS);
  if (!found.complete) throw tooManyBuckets();
  return estimate(found.rows, tried.all, found.answers, tried);
}

function estimate(
  rows: KeyRow[],
  all: Value | undefined,
  answers: SearchAnswer[],
  tried: Enumerated
): Found {
  return {
    rows,
    counting: 'estimates',
    documents: tried.documents,
    things: (all || {}).value || 0,
    answers: [...tried.answers, ...answers],
  };
}

/** The most frequent values of one field are found without looking at all of them, with a known error. */
function asksMostFrequent({ query }: Asked): boolean {
  const { by = [], over, order } = query;
  return (
    by.length === 1 && !over && (!order || (order.by === 'value' && order.direction === 'desc'))
  );
}

async function mostFrequent(
  port: SearchPort,
  asked: Asked,
  query: SearchBody
): Promise<Measurement> {
  const { index } = asked;
  const [field] = asked.query.by as string[];
  const body = mostFrequentBody(query, field, asked.query.top || TOP);
  const answer = await port.search({ index, body });
  const matched = totalOf(answer);
  return { answer: { value: matched, ...frequentRows(asked, answer) }, matched, answers: [answer] };
}
