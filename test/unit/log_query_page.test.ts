// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import path from 'path';
import { MAX_QUERIES } from '../../common/log_query/endpoints';
import type { LogQuery } from '../../common/log_query/log_query';
import { SYSTEM_LISTS } from '../../common/log_query/log_query';
import { CLAUSE_BOUNDS } from '../../common/log_query/read_clause';
import { QUERY_BOUNDS, readLogQuery } from '../../common/log_query/read_log_query';
import { readScope, SCOPE_BOUNDS } from '../../common/log_query/read_scope';
import { wordsOfQuery } from '../../common/log_query/words';
import { kindOf, LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';

const page = readFileSync(path.join(__dirname, '..', '..', 'docs', 'log-query.md'), 'utf8');
const examples = Array.from(page.matchAll(/```json\n([^`]+)```\n\n> (.+)\n/g)).map(
  ([, json, words]) => [words, JSON.parse(json) as LogQuery] as const
);

it('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(4));

it.each(examples)('%s', (words, query) => {
  expect(readLogQuery(query, '', LOG_KINDS)).toEqual({ value: query });
  expect(wordsOfQuery(query, kindOf(query.log) as LogKind, 'en', { tz: 'Asia/Tokyo' })).toBe(words);
});

it('shows a scope that is one', () => {
  const [, json] = /## Scope[^`]+```json\n([^`]+)```/.exec(page) || [];
  expect(readScope(JSON.parse(json)).fault).toBeUndefined();
});

it('names every kind, every list, every bound', () => {
  LOG_KINDS.forEach(({ id }) => expect(page).toContain(id));
  SYSTEM_LISTS.forEach((list) => expect(page).toContain(`\`${list}\``));
  const bounds: Array<[string, string]> = [
    ['queries of one request', String(MAX_QUERIES)],
    [
      'clauses of a query',
      `${QUERY_BOUNDS.clauses}; with those inside \`anyOf\` ${QUERY_BOUNDS.allClauses}`,
    ],
    ['clauses of an `anyOf`', String(CLAUSE_BOUNDS.alternatives)],
    [
      'values of an `in`',
      `${CLAUSE_BOUNDS.values}, each at most ${thousands(CLAUSE_BOUNDS.valueLength)} characters`,
    ],
    ['networks of a `cidr`', String(CLAUSE_BOUNDS.networks)],
    ['characters of a `prefix`, of a `text`', String(CLAUSE_BOUNDS.prefixLength)],
    ['fields of `by`', String(QUERY_BOUNDS.by)],
    ['fields of a `list`', String(QUERY_BOUNDS.list)],
    ['`top`', `${thousands(QUERY_BOUNDS.top)} (100 unless told)`],
    [
      'accounts, systems, environments',
      `${SCOPE_BOUNDS.accounts}, ${SCOPE_BOUNDS.systems}, ${SCOPE_BOUNDS.environments}`,
    ],
  ];
  const rows = new Map(
    Array.from(page.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)).map(([, what, most]) => [what, most])
  );
  expect(bounds.map(([what]) => [what, rows.get(what)])).toEqual(bounds);
});

function thousands(number: number): string {
  return number.toLocaleString('en-US');
}
