// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { AskAnswer, LogAnswer } from '../../../common/log_query/answers';
import type { LogQuery, Scope } from '../../../common/log_query/log_query';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { logQueryOf } from '../../../common/log_query/read_log_query';
import { askLogQueries } from '../../../server/log_query/service';
import { clientOf, portOf } from '../engine_access';
import { askByLoop, wallTime } from './ask_by_loop';
import { dropMade, loadMade } from './load_made';
import { madeDocuments, NOW, PERIOD, testIndex } from './made_documents';
import { LISTS, queriesOf, scopes } from './made_queries';

const admin = clientOf('admin');
const analyst = portOf(clientOf('analyst'));
const made = new Map(LOG_KINDS.map((kind, place) => [kind.id, madeDocuments(kind, place + 1)]));

beforeAll(async () => {
  await loadMade(admin, LOG_KINDS, Array.from(made.values()).flat());
}, 120_000);
afterAll(() => dropMade(admin, LOG_KINDS));

function ask(queries: LogQuery[], scope: Scope): Promise<AskAnswer> {
  const context = {
    kinds: LOG_KINDS,
    indexOf: (kind: (typeof LOG_KINDS)[number]) => `${testIndex(kind)}*`,
    lists: (id: string) => LISTS[id],
    accounts: scope.accounts,
    now: () => NOW,
  };
  return askLogQueries(analyst, context, { queries, scope });
}

/** Rows by key and wall time. Buckets without anything are for another test. */
function rowsOf({ rows = [] }: LogAnswer, query: LogQuery, tz: string) {
  const found = rows.map(({ keys, at, value }): [string, number | null] => [
    JSON.stringify([keys, at && query.over ? wallTime(at, query.over, tz) : '']),
    value,
  ]);
  return sorted(new Map(query.over ? found.filter(([, value]) => value) : found));
}

function sorted(rows: Map<string, number | null>) {
  return Array.from(rows.entries()).sort(([a], [b]) => (a < b ? -1 : 1));
}

test.each(LOG_KINDS.map((kind) => [kind.id, kind] as const))(
  '%s: what OpenSearch answers is what a plain loop over the documents counts',
  async (id, kind) => {
    const documents = made.get(id) || [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(queriesOf(kind), { minLength: 1, maxLength: 6 }),
        scopes,
        async (queries, { accounts, tz = 'UTC' }) => {
          queries.forEach((query, place) => logQueryOf(query, `[${place}]`, LOG_KINDS));
          const scope: Scope = { ...PERIOD, accounts, tz };
          const { answers } = await ask(queries, scope);
          queries.forEach((query, place) => {
            const answer = answers[place];
            const loop = askByLoop(documents, kind, query, scope, LISTS);
            const loopRows = sorted(
              new Map(Array.from(loop.rows.entries()).filter(([, value]) => !query.over || value))
            );
            const said = { query, scope, value: answer.value, rows: rowsOf(answer, query, tz) };
            expect(said).toEqual({
              query,
              scope,
              value: answer.coverage.reason === 'none_in_period' ? null : loop.value,
              rows: query.by || query.over ? loopRows : [],
            });
            expect(answer.errorBound).toBe(0);
          });
        }
      ),
      { numRuns: 12, seed: 5 }
    );
  },
  120_000
);
