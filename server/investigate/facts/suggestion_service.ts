// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DocumentFields } from '../../../common/investigate/document_fields';
import type {
  Suggestion,
  SuggestionsAnswer,
  SuggestionsInput,
} from '../../../common/investigate/facts/answers';
import { periodAround, suggest } from '../../../common/investigate/facts/suggest';
import type { Prepared } from '../../../common/investigate/facts/suggest';
import { clausesOfTrail } from '../../../common/investigate/trail_clauses';
import type { LogAnswer } from '../../../common/log_query/answers';
import type { LogQuery } from '../../../common/log_query/log_query';
import { kindOf } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import { instantText } from '../../../common/time/instant';
import { askLogQueries } from '../../log_query/service';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort } from '../../search/search_port';
import { scopeFilters } from '../../log_query/compile';
import { askedOf } from './fact_context';
import type { FactContext } from './fact_context';

/** What to look at next for one event or finding, each with how much there is of it, read as the person who asks. */
export async function readSuggestions(
  port: LogSearchPort,
  context: FactContext,
  input: SuggestionsInput
): Promise<SuggestionsAnswer> {
  const kind = kindOf(input.log, context.kinds.slice());
  if (!kind) throw notFound('log', `There is no kind of log ${input.log}`);
  const fields = await readEvent(port, context, kind, input);
  const prepared = suggest(kind, fields);
  const period = periodAround(fields, input.at);
  const asked = prepared.map((one) => ({ ...one, queries: queriesOf(context.kinds, one) }));
  const all = asked.filter(({ queries }) => queries.length > 0);
  if (all.length === 0) return { suggestions: [], notPossible: [] };
  const { answers } = await askLogQueries(port, context, {
    queries: all.flatMap(({ queries }) => queries),
    scope: { ...input.scope, ...period },
  });
  const suggestions: Suggestion[] = [];
  const notPossible: SuggestionsAnswer['notPossible'] = [];
  let place = 0;
  all.forEach(({ rule, steps, queries }) => {
    const own = answers.slice(place, place + queries.length);
    place += queries.length;
    const there = own.filter(({ coverage }) => !isAway(coverage));
    if (there.length > 0) {
      suggestions.push({ rule, steps, ...period, ...counted(there) });
      return;
    }
    const [{ log }] = queries;
    if (!notPossible.some((one) => one.rule === rule && one.log === log))
      notPossible.push({ rule, log });
  });
  return { suggestions, notPossible };
}

/** One count for each kind of log that the steps leave in. */
function queriesOf(kinds: readonly LogKind[], { steps }: Prepared): LogQuery[] {
  return kinds.flatMap((kind): LogQuery[] => {
    const where = clausesOfTrail({ steps }, kind);
    return where ? [{ log: kind.id, where, measure: { count: true } }] : [];
  });
}

/** Nobody loads this kind of log, or not for this person. */
function isAway({ state, reason }: LogAnswer['coverage']): boolean {
  return state === 'no_data' && (reason === 'no_index' || reason === 'forbidden');
}

/** All kinds together; not known where one of them could not be counted. */
function counted(answers: readonly LogAnswer[]): Pick<Suggestion, 'count' | 'coverage'> {
  const withLogs = answers.filter(({ coverage }) => coverage.state !== 'no_data');
  const worst =
    withLogs.find(({ coverage }) => coverage.state !== 'complete') || withLogs[0] || answers[0];
  const values = withLogs.map(({ value }) => value);
  const known = values.every((value): value is number => typeof value === 'number');
  return {
    ...(known && values.length > 0 && { count: (values as number[]).reduce((a, b) => a + b, 0) }),
    coverage: worst.coverage,
  };
}

/** The fields of one document, by its id and time. */
async function readEvent(
  port: LogSearchPort,
  context: FactContext,
  kind: LogKind,
  { id, at, scope }: SuggestionsInput
): Promise<DocumentFields> {
  const moment = { from: at, to: instantText(Date.parse(at) + 1) };
  const asked = askedOf({ ...context, accounts: undefined }, { ...scope, ...moment }, kind, []);
  const body = {
    size: 1,
    track_total_hits: false,
    query: { bool: { filter: [...scopeFilters(asked), { ids: { values: [id] } }] } },
    _source: false,
    fields: kind.fields
      .filter(({ type }) => type !== 'text')
      .map(({ field, type }) => ({
        field,
        ...(type === 'date' && { format: 'strict_date_optional_time' }),
      })),
  };
  const { hits } = await port.search({ index: asked.index, body });
  const [hit] = hits.hits || [];
  if (!hit) throw notFound('id', 'There is no such event at this time');
  return hit.fields || {};
}

function notFound(field: string, message: string): SearchProblem {
  return new SearchProblem('not_found', 404, message, { field });
}
