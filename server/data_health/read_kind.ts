// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Lag } from '../../common/data_health/answers';
import { lookedFields } from '../../common/data_health/field_faults';
import type { ErrorCode } from '../../common/endpoint';
import type { LogKind } from '../../common/logs/log_kind';
import { instantText } from '../../common/time/instant';
import { SearchProblem } from '../search/errors';
import type { FieldCaps, SearchAnswer, SearchPort } from '../search/search_port';
import type { HealthDays } from './health_days';
import { lagOf, readCounts, readLags, readNewest, readTotal } from './parse';
import type { DayCount } from './parse';
import { MOST_PAGES, PAGE, countsBody, futureBody, lagBody, newestBody } from './query';
import type { CompositeKey } from './query';

/** What OpenSearch said of one kind. */
export interface KindFacts {
  kind: LogKind;
  index: string;
  reading: 'read' | 'no_index' | 'forbidden' | 'failed';
  problem?: ErrorCode;
  caps: Record<string, FieldCaps>;
  closed: string[] | undefined;
  newest: { event?: number; arrival?: number; future: number };
  rows: DayCount[];
  cut?: { limit: number };
  shards: { total: number; failed: number };
  timedOut: boolean;
  lag?: Lag;
}

export interface KindAsk {
  kind: LogKind;
  index: string;
  days: HealthDays;
  accounts?: readonly string[];
  /** How late documents came, too. */
  lag: boolean;
}

/**
 * All of one kind: four searches side by side (more for many accounts), its fields, its closed indices. What is wrong
 * with this kind alone is told; what is wrong with all of OpenSearch throws.
 */
export async function readKind(port: SearchPort, ask: KindAsk): Promise<KindFacts> {
  const { kind, index, days } = ask;
  const facts: KindFacts = {
    kind,
    index,
    reading: 'read',
    caps: {},
    closed: undefined,
    newest: { future: 0 },
    rows: [],
    shards: { total: 0, failed: 0 },
    timedOut: false,
  };
  try {
    const now = days.period.to;
    const [event, arrival, future, counted, caps, indices] = await Promise.all([
      port.search({ index, body: newestBody(kind, kind.time, now) }),
      port.search({ index, body: newestBody(kind, kind.ingested, now) }),
      port.search({ index, body: futureBody(kind, now) }),
      readPages(port, index, (after) => countsBody(kind, days, ask.accounts, after), readCounts),
      port.fieldCaps(index, lookedFields(kind)),
      port.resolveIndex(index),
    ]);
    const answers = [event, arrival, future, ...counted.answers];
    Object.assign(facts, {
      caps,
      closed:
        indices &&
        indices
          .filter(({ closed }) => closed)
          .map(({ name }) => name)
          .sort(),
      newest: {
        event: readNewest(event),
        arrival: readNewest(arrival),
        future: readTotal(future),
      },
      rows: counted.pages.reduce<DayCount[]>((all, { rows }) => all.concat(rows), []),
      ...(counted.cut && { cut: { limit: MOST_PAGES * PAGE } }),
      ...(event._shards.total === 0 && { reading: 'no_index' as const }),
    });
    if (ask.lag) facts.lag = await readLag(port, ask, facts.newest.arrival, answers);
    facts.shards = {
      total: event._shards.total,
      failed: Math.max(...answers.map((one) => one._shards.failed)),
    };
    facts.timedOut = answers.some((one) => one.timed_out);
  } catch (error) {
    if (!(error instanceof SearchProblem) || OF_ALL.indexOf(error.code) >= 0) throw error;
    facts.reading = error.code === 'forbidden' ? 'forbidden' : 'failed';
    facts.problem = error.code;
  }
  return facts;
}

/** Nothing that one kind more or less would change. */
const OF_ALL: ReadonlyArray<ErrorCode> = ['unavailable', 'too_many_searches', 'not_signed_in'];

async function readLag(
  port: SearchPort,
  { kind, index, accounts, days }: KindAsk,
  newestArrival: number | undefined,
  answers: SearchAnswer[]
): Promise<Lag | undefined> {
  if (newestArrival === undefined) return undefined;
  const at = { newestArrival: instantText(newestArrival), now: days.period.to };
  const body = (after?: CompositeKey) => lagBody(kind, at, accounts, after);
  const read = await readPages(port, index, body, readLags);
  answers.push(...read.answers);
  return lagOf(read.pages.reduce<LagSteps>((all, { lags }) => all.concat(lags), []));
}

type LagSteps = Array<{ seconds: number; count: number }>;

async function readPages<Page extends { after?: CompositeKey }>(
  port: SearchPort,
  index: string,
  body: (after?: CompositeKey) => Record<string, unknown>,
  read: (answer: SearchAnswer, page: number) => Page
): Promise<{ pages: Page[]; answers: SearchAnswer[]; cut: boolean }> {
  const pages: Page[] = [];
  const answers: SearchAnswer[] = [];
  let after: CompositeKey | undefined;
  do {
    const answer = await port.search({ index, body: body(after) });
    answers.push(answer);
    const page = read(answer, PAGE);
    pages.push(page);
    after = page.after;
  } while (after && pages.length < MOST_PAGES);
  return { pages, answers, cut: after !== undefined };
}
