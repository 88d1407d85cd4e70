// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from '../logs/cloudtrail';
import { collectKeys } from '../search/composite';
import type { KeyCount, KeySource } from '../search/composite';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import { readWindows } from '../search/second_deliveries';
import type { SecondDeliveries } from '../search/second_deliveries';
import { documentsQuery } from './query';
import type { Scope } from './query';
import { findSecondDeliveries, inPieces, windowsAggregation } from './second_deliveries';

/** Counts by key in which one eventID counts once. */
export interface Counted {
  rows: KeyCount[];
  /** Documents, second deliveries included. */
  documents: number;
  /** What was taken off, with the same keys. */
  takenOff: KeyCount[];
  second: SecondDeliveries;
  answers: SearchAnswer[];
}

/** Counts the documents of a scope by key, and finds the second deliveries among them. */
export async function countKeys(
  port: SearchPort,
  index: string,
  scope: Scope,
  sources: KeySource[]
): Promise<Counted> {
  const query = documentsQuery(scope);
  const all = await collectKeys(port, {
    index,
    query,
    sources,
    time: cloudtrail.time,
    more: windowsAggregation,
  });
  const second = await findSecondDeliveries(port, index, scope, readWindows(all.answers[0]));
  return without(port, scope, sources, [], all, second);
}

/** Counts part of a scope, whose second deliveries are known. */
export async function countPart(
  port: SearchPort,
  index: string,
  scope: Scope,
  also: SearchBody[],
  sources: KeySource[],
  second: SecondDeliveries
): Promise<Counted> {
  const query = documentsQuery(scope, also);
  const all = await collectKeys(port, { index, query, sources, time: cloudtrail.time });
  return without(port, scope, sources, also, all, second);
}

async function without(
  port: SearchPort,
  scope: Scope,
  sources: KeySource[],
  also: SearchBody[],
  all: { rows: KeyCount[]; answers: SearchAnswer[] },
  second: SecondDeliveries
): Promise<Counted> {
  const copies = await Promise.all(
    inPieces(second).map((piece) =>
      collectKeys(port, {
        index: piece.index,
        query: documentsQuery(scope, [...also, piece.query]),
        sources,
        time: cloudtrail.time,
      })
    )
  );
  const takenOff = copies.flatMap((one) => one.rows);
  return {
    rows: subtract(all.rows, takenOff),
    documents: all.rows.reduce((sum, row) => sum + row.count, 0),
    takenOff,
    second,
    answers: all.answers,
  };
}

/** Takes counts off by key. Times stay: the copy that is kept has the same. */
export function subtract(rows: KeyCount[], takenOff: KeyCount[]): KeyCount[] {
  if (takenOff.length === 0) return rows;
  const less = new Map<string, number>();
  takenOff.forEach((row) => {
    const name = nameOf(row);
    less.set(name, (less.get(name) || 0) + row.count);
  });
  return rows
    .map((row) => ({ ...row, count: row.count - (less.get(nameOf(row)) || 0) }))
    .filter((row) => row.count > 0);
}

function nameOf({ key }: KeyCount): string {
  return JSON.stringify(Object.keys(key).map((name) => key[name]));
}
