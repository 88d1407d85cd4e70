// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../common/investigate/entity';
import { densityStarts } from '../../common/investigate/time_line/density_starts';
import type { RawEvent } from '../numbers/count_by_loop';
import { lastDays } from './filled_engine';
import { modelRecords } from './model';
import type { Model } from './model';

/** Events of a page. */
export const PAGE = 200;

/** What somebody looks for: as an entity of a trail, as the filter that they would type, as a loop over the records. */
export interface Sought {
  name: string;
  /** Absent: everything. */
  entity?: Entity;
  filter?: Record<string, unknown>;
  fits(record: RawEvent): boolean;
}

/** The model's busiest role: an eighth of all calls. */
const ROLE = 'arn:aws:iam::100000000000:role/app/role-0';
/** One of the busiest addresses. */
const ADDRESS = '10.0.0.7';

export const A_ROLE: Sought = {
  name: 'a role',
  entity: { type: 'role', value: ROLE },
  filter: { term: { 'userIdentity.sessionContext.sessionIssuer.arn': ROLE } },
  fits: (record) => record.userIdentity?.sessionContext?.sessionIssuer?.arn === ROLE,
};
export const AN_ADDRESS: Sought = {
  name: 'an address',
  entity: { type: 'address', value: ADDRESS },
  filter: { term: { 'source.ip': ADDRESS } },
  fits: (record) => (record as { sourceIPAddress?: string }).sourceIPAddress === ADDRESS,
};
export const EVERYTHING: Sought = { name: 'everything', fits: () => true };

/** Something sought over the last days of the model. */
export interface Question {
  asked: 'page' | 'density' | 'entity';
  sought: Sought;
  days: number;
}

export const QUESTIONS: Question[] = [
  { asked: 'page', sought: A_ROLE, days: 30 },
  { asked: 'page', sought: EVERYTHING, days: 1 },
  { asked: 'page', sought: AN_ADDRESS, days: 30 },
  { asked: 'density', sought: A_ROLE, days: 30 },
  { asked: 'density', sought: EVERYTHING, days: 30 },
  { asked: 'entity', sought: A_ROLE, days: 30 },
  { asked: 'entity', sought: AN_ADDRESS, days: 30 },
];

interface Event {
  at: number;
  id: string;
}

/** All events of a question, newest first, then by id: a loop over the records that shares no code with the product. */
export function eventsByLoop(model: Model, { sought, days }: Question): Event[] {
  const { from, to } = lastDays(days);
  const events: Event[] = [];
  for (const record of modelRecords(model)) {
    if (record.eventTime < from || record.eventTime >= to || !sought.fits(record)) continue;
    events.push({ at: Date.parse(record.eventTime), id: String(record.eventID) });
  }
  return events.sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
}

/** What a right answer to a question is, as lines of text. */
export function rightAnswer(question: Question, events: readonly Event[]): string[] {
  if (question.asked === 'page') return events.slice(0, PAGE).map(({ id }) => id);
  if (question.asked === 'entity') {
    const different = new Set(events.map(({ id }) => id)).size;
    return [String(different), iso(events[events.length - 1].at), iso(events[0].at)];
  }
  const length = secondsOf(question) * 1000;
  const counts = new Map<number, number>();
  events.forEach(({ at }) => {
    const start = Math.floor(at / length) * length;
    counts.set(start, (counts.get(start) ?? 0) + 1);
  });
  return [...counts].sort(([one], [other]) => one - other).map(([at, n]) => `${iso(at)} ${n}`);
}

/** Length of a bucket of a density. */
export function secondsOf({ days }: Question): number {
  return densityStarts(lastDays(days), 'UTC').seconds;
}

/** As the product writes an instant: without a fraction where there is none. */
export function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
