// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields, Normalised } from '../kind';
import { isFields } from '../kind';
import { LoadProblem } from '../load_problem';
import { writeExactly } from '../read/exact_json';
import type { Connection } from './connection';

/** What became of one document. */
export type Outcome =
  { result: 'created' | 'updated' } | { result: 'refused'; type: string; reason: string };

export interface BulkOptions {
  /** First pause before what OpenSearch had no room for is sent again, in ms; doubled each time. */
  pause?: number;
  /** How often it is sent again. */
  retries?: number;
}

const ITEMS = 'filter_path=error,items.index.status,items.index.result,items.index.error';
const BUSY = new Set([429, 503]);
/** A faulted document (500: such as no time for a new field) is sent again this often, then refused. */
const TRIES_AFTER_FAULT = 3;

/** A document as two lines of a bulk request: `index`, so that a second delivery replaces the first. */
export function bulkLines({ index, id, document }: Normalised): string {
  const action = JSON.stringify({ index: { _index: index, _id: id } });
  return `${action}\n${writeExactly(document)}\n`;
}

/**
 * Sends documents and tells what became of each, in their order. What OpenSearch is too busy for (429, 503) is sent
 * again after a pause, also a document whose writing faulted.
 * @throws LoadProblem when it stays busy, when the user may not write, or when there is no answer
 */
export async function sendBulk(
  connection: Connection,
  lines: readonly string[],
  options: BulkOptions = {}
): Promise<Outcome[]> {
  const { pause = 500, retries = 8 } = options;
  const outcomes = new Array<Outcome>(lines.length);
  let open = lines.map((_, at) => at);
  for (let round = 0; open.length > 0; round += 1) {
    if (round > retries) throw new LoadProblem('OpenSearch stays too busy to take documents');
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (round - 1)));
    const body = open.map((at) => lines[at]).join('');
    const answer = await connection.ask('POST', `/_bulk?${ITEMS}`, body);
    if (BUSY.has(answer.status)) continue;
    if (answer.status === 403) throw mayNotWrite(reasonOf(answer.body));
    const items = itemsOf(answer.body);
    if (answer.status !== 200 || items === undefined || items.length !== open.length) {
      throw new LoadProblem(
        `OpenSearch answered ${answer.status} to a bulk request: ${reasonOf(answer.body)}`
      );
    }
    open = open.filter((at, place) => {
      const outcome = outcomeOf(items[place], round < TRIES_AFTER_FAULT);
      if (outcome === undefined) return true;
      outcomes[at] = outcome;
      return false;
    });
  }
  return outcomes;
}

function itemsOf(body: unknown): Fields[] | undefined {
  const items = isFields(body) ? body.items : undefined;
  if (!Array.isArray(items)) return undefined;
  return items.map((item: unknown) => (isFields(item) && isFields(item.index) ? item.index : {}));
}

/** `undefined`: to be sent again. */
function outcomeOf({ status, result, error }: Fields, again: boolean): Outcome | undefined {
  if (BUSY.has(Number(status)) || (again && Number(status) >= 500)) return undefined;
  if (result === 'created' || result === 'updated') return { result };
  const type = isFields(error) ? String(error.type) : '';
  const reason = reasonOf({ error });
  if (status === 403) throw mayNotWrite(reason);
  return { result: 'refused', type, reason };
}

function mayNotWrite(reason: string): LoadProblem {
  return new LoadProblem(`this user may not write logs: ${reason}`);
}

function reasonOf(body: unknown): string {
  if (!isFields(body)) return String(body).slice(0, 300);
  const reasons: string[] = [];
  let error: unknown = body.error;
  while (isFields(error) && reasons.length < 5) {
    if (typeof error.reason === 'string' && !reasons.includes(error.reason)) {
      reasons.push(error.reason);
    }
    error = error.caused_by;
  }
  if (typeof error === 'string') reasons.push(error);
  return reasons.join('; ') || 'no reason given';
}
