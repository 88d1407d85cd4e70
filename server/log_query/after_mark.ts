// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import { SearchProblem } from '../search/errors';
import type { Asked } from './asked';

/** Where a list goes on: the last document's sort values, and the state of the logs that its pages belong to. */
export interface AfterMark {
  sort: unknown[];
  /** Point in time; the first page has none. */
  pit?: string;
}

/** Longest mark that is read: a point in time takes a hundred characters a shard. */
export const MOST_CHARACTERS = 32000;

/** A mark as one opaque text, which only the same question takes. */
export function writeMark(asked: Asked, mark: AfterMark): string {
  const text = JSON.stringify([digestOf(asked), mark.sort, mark.pit || null]);
  return Buffer.from(text, 'utf8').toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
}

/** Throws `bad_input` where a query goes on from a mark that is none of its own. */
export function checkMark(asked: Asked, at: string): void {
  const { measure } = asked.query;
  if (!('list' in measure) || measure.after === undefined) return;
  readMark(asked, measure.after, `${at}.measure.after`);
}

/** Throws `bad_input` naming the field when the text is no mark of this question. */
export function readMark(asked: Asked, text: string, field: string): AfterMark {
  const wrong = () =>
    new SearchProblem('bad_input', 400, `${field}: is not the mark of a page of this list`, {
      field,
    });
  if (text.length > MOST_CHARACTERS || !/^[A-Za-z0-9_-]+={0,2}$/.test(text)) throw wrong();
  const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(raw) || raw.length !== 3) throw wrong();
  const [digest, sort, pit] = raw as unknown[];
  if (digest !== digestOf(asked) || !Array.isArray(sort) || sort.length !== 2) throw wrong();
  if (!isInstant(sort[0]) || !isTie(sort[1])) throw wrong();
  if (pit !== null && (typeof pit !== 'string' || !/^[A-Za-z0-9+/_=-]{1,30000}$/.test(pit)))
    throw wrong();
  return { sort, ...(pit !== null && { pit: pit as string }) };
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function isTie(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.length <= 1024);
}

/** Everything of the question but the page: a mark of another one would show other documents. */
function digestOf({ query, index, period, accounts }: Asked): string {
  const measure = { ...query.measure, after: undefined };
  const text = JSON.stringify([{ ...query, measure }, index, period, accounts || null]);
  return createHash('sha256').update(text).digest('base64').slice(0, 16);
}
