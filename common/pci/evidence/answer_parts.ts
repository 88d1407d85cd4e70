// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer, LogDocument } from '../../log_query/answers';
import type { PlannedMatch } from '../../systems/planned_match';
import type { EvidenceVerdict } from './definition';

/** Lines that are shown of an answer. */
const MOST = 50;

/** What a list of changes shows, and what decides whether one was planned. */
export const CHANGE_FIELDS = [
  '@timestamp',
  'cloud.account.id',
  'eventName',
  'userIdentity.arn',
  'userIdentity.sessionContext.sessionIssuer.arn',
  'user.name',
  'eventID',
];
const SHOWN = ['cloud.account.id', 'eventName', 'user.name'];
const PRINCIPALS = [
  'userIdentity.sessionContext.sessionIssuer.arn',
  'userIdentity.arn',
  'user.name',
];

/** Documents that belong to planned work, and those that do not; of a cut list the rest counts as not planned. */
export function plannedOf(answer: LogAnswer, match: PlannedMatch) {
  const documents = answer.documents || [];
  const unplanned = documents.filter((document) => !isPlanned(document, match));
  const total = Math.max(answer.total || 0, documents.length);
  const planned = documents.length - unplanned.length;
  return { planned, unplanned: total - planned, documents: unplanned };
}

function isPlanned({ at, fields }: LogDocument, match: PlannedMatch): boolean {
  const number = match({
    eventID: textsOf(fields.eventID)[0] || '',
    account: textsOf(fields['cloud.account.id'])[0] || '',
    time: at,
    principal: PRINCIPALS.flatMap((name) => textsOf(fields[name])),
  });
  return number !== undefined;
}

/** The lines of a list: who did what where, when. */
export function documentRows(
  documents: readonly LogDocument[]
): Pick<EvidenceVerdict, 'rows' | 'fields'> {
  return {
    fields: SHOWN,
    rows: documents.slice(0, MOST).map(({ at, fields }) => ({
      keys: SHOWN.map((name) => textsOf(fields[name]).join(', ')),
      value: 1,
      at,
    })),
  };
}

/** The lines of a count by fields, largest first. */
export function countRows(
  answer: LogAnswer,
  fields: string[]
): Pick<EvidenceVerdict, 'rows' | 'fields'> {
  return {
    fields,
    rows: (answer.rows || [])
      .filter(({ value }) => value !== null && value > 0)
      .slice(0, MOST)
      .map(({ keys, value }) => ({ keys: keys.map((key) => String(key)), value: value as number })),
  };
}

/** Null: nothing to measure, which is no zero. */
export function valueOf(answer: LogAnswer): number | null {
  return answer.value === undefined ? null : answer.value;
}

export function textsOf(value: LogDocument['fields'][string] | undefined): string[] {
  return value === undefined ? [] : ([] as unknown[]).concat(value).map(String);
}
