// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HealthAccount } from '../../common/data_health/answers';
import { SearchProblem } from '../search/errors';
import type { LogSearchPort } from '../search/search_port';
import { addRow } from './build_cells';
import type { Tally } from './build_cells';
import type { HealthDays } from './health_days';
import { readCounts } from './parse';
import { PAGE, beforeBody } from './query';
import type { KindFacts } from './read_kind';

/** Searches of one request. */
const TOGETHER = 8;

/**
 * Adds what came before the period, of accounts that have nothing in it: what fell silent long ago is not what never
 * spoke. One search for each kind that has such accounts.
 */
export async function readBefore(
  port: LogSearchPort,
  facts: readonly KindFacts[],
  counted: ReadonlyArray<Map<string, Tally>>,
  accounts: readonly HealthAccount[],
  days: HealthDays
): Promise<void> {
  const open = facts
    .map((one, place) => ({ one, tally: counted[place] }))
    .map(({ one, tally }) => ({
      one,
      tally,
      absent: accounts.map(({ id }) => id).filter((id) => !tally.has(id)),
    }))
    .filter(
      ({ one, absent }) =>
        one.reading === 'read' && one.kind.account.length > 0 && absent.length > 0
    );
  const groups = open.reduce<Array<typeof open>>((all, next, place) => {
    if (place % TOGETHER === 0) all.push([]);
    all[all.length - 1].push(next);
    return all;
  }, []);
  await Promise.all(
    groups.map(async (group) => {
      const answers = await port.searchMany(
        group.map(({ one, absent }) => ({
          index: one.index,
          body: beforeBody(one.kind, days.period, absent),
        }))
      );
      group.forEach(({ one, tally }, place) => {
        const answer = answers[place];
        if (answer instanceof SearchProblem) {
          one.reading = 'failed';
          one.problem = answer.code;
          return;
        }
        readCounts(answer, PAGE).rows.forEach((row) =>
          addRow(tally, row, days.starts.length, NO_DAYS)
        );
      });
    })
  );
}

const NO_DAYS: ReadonlyMap<number, number> = new Map();
