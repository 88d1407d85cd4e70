// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import type { Trail } from '../../../common/investigate/trail';
import type { Scope } from '../../../common/log_query/log_query';
import { SearchProblem } from '../../search/errors';

/** How far the documents of one kind of log were told. */
export interface Position {
  /** Sort values of the last documents that were told whole; absent: none was. */
  sort?: unknown[];
  /** How many of the documents after them, which all have the same sort values, were told too. */
  told: number;
  /** True: there is nothing more. The point in time is still there, for who turns back to a page before. */
  ended?: true;
  /** Point in time; the first page has none. */
  pit?: string;
}

/** Positions by kind of log. A kind that is not there is not told. */
export type Positions = Map<string, Position>;

/** What a mark belongs to: another question would go on elsewhere. */
export interface Question {
  trail: Trail;
  scope: Scope;
  oldestFirst: boolean;
  accounts?: readonly string[];
}

/** Most documents of one time and one id: OpenSearch's own bound of a page. */
export const MOST_ALIKE = 10000;

/** Stands for the number of documents where there are no more. */
const ENDED = -1;

/** Positions as one opaque text, which only the same question takes. */
export function writePositions(question: Question, positions: Positions): string {
  const all = Array.from(positions).map(([log, { sort, told, ended, pit }]) => [
    log,
    sort || null,
    ended ? ENDED : told,
    pit || null,
  ]);
  const text = JSON.stringify([digestOf(question), all]);
  return Buffer.from(text, 'utf8').toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
}

/** Throws `bad_input` naming the field when the text is no mark of this question. */
export function readPositions(
  question: Question,
  text: string,
  kinds: readonly string[]
): Positions {
  const raw = parsed(text);
  if (!Array.isArray(raw) || raw.length !== 2 || raw[0] !== digestOf(question)) throw wrong();
  const all = raw[1] as unknown;
  if (!Array.isArray(all) || all.length > kinds.length) throw wrong();
  const positions: Positions = new Map();
  all.forEach((one: unknown) => {
    if (!Array.isArray(one) || one.length !== 4) throw wrong();
    const [log, sort, told, pit] = one as unknown[];
    if (typeof log !== 'string' || kinds.indexOf(log) < 0 || positions.has(log)) throw wrong();
    if (!isTold(told) || !(sort === null || isSort(sort))) throw wrong();
    if (pit !== null && (typeof pit !== 'string' || !/^[A-Za-z0-9+/_=-]{1,60000}$/.test(pit)))
      throw wrong();
    positions.set(log, {
      ...(sort !== null && { sort: sort as unknown[] }),
      ...(told === ENDED ? { told: 0, ended: true as const } : { told }),
      ...(pit !== null && { pit: pit as string }),
    });
  });
  return positions;
}

function wrong(): SearchProblem {
  return new SearchProblem('bad_input', 400, 'after: is not the mark of a page of this time line', {
    field: 'after',
  });
}

function parsed(text: string): unknown {
  try {
    const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    throw wrong();
  }
}

function isTold(value: unknown): value is number {
  return (
    Number.isSafeInteger(value) && (value as number) >= ENDED && (value as number) <= MOST_ALIKE
  );
}

function isSort(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [at, tie] = value as unknown[];
  const isTie = tie === null || (typeof tie === 'string' && tie.length <= 1024);
  return Number.isSafeInteger(at) && isTie;
}

/** Everything of the question but the page. Notes on steps change nothing of it. */
function digestOf({ trail, scope, oldestFirst, accounts }: Question): string {
  const steps = trail.steps.map((step) => ({ ...step, note: undefined }));
  const text = JSON.stringify([steps, scope, oldestFirst, accounts || null]);
  return createHash('sha256').update(text).digest('base64').slice(0, 16);
}
