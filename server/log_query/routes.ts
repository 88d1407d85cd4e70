// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import type { Endpoint } from '../../common/endpoint';
import type { AskAnswer, AskInput } from '../../common/log_query/answers';
import { askEndpoint, askEndpointOf } from '../../common/log_query/endpoints';
import type { Scope } from '../../common/log_query/log_query';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { readInput } from '../../common/read_input';
import { SearchProblem } from '../search/errors';
import type { LogSearchPort } from '../search/search_port';
import { serveEndpoint } from '../search/serve_endpoint';
import type { Serving } from '../search/serve_endpoint';
import type { LogQueryContext } from './service';
import { askLogQueries } from './service';

/** What log queries need to know of their surroundings. */
export interface LogQuerySettings {
  /** Kinds that the team declared itself, read as the user. */
  ownKinds(port: LogSearchPort): Promise<readonly LogKind[]>;
  /** Index pattern of a kind, where a setting overrides the kind's own. */
  indexOf(kind: LogKind): string;
  /** What the systems and accounts of a scope come to, read as the user. */
  resolveScope(
    port: LogSearchPort,
    scope: Scope
  ): Promise<Pick<LogQueryContext, 'accounts' | 'lists' | 'knownGood'>>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A scope without a register of systems: its own accounts, no lists. */
export async function accountsOfScope(
  _: LogSearchPort,
  { accounts }: Scope
): Promise<Pick<LogQueryContext, 'accounts' | 'lists'>> {
  return { ...(accounts && { accounts }), lists: () => undefined };
}

/** The endpoint that answers log queries. */
export function logQueryRoutes(
  router: IRouter,
  serving: Serving,
  { ownKinds, indexOf, resolveScope, now }: LogQuerySettings
): void {
  serveEndpoint(router, unread, serving, async (raw, port) => {
    const own = namesOwnKind(raw.queries) ? await ownKinds(port) : [];
    const { value, refused } = readInput(askEndpointOf(own), raw);
    if (refused) {
      throw new SearchProblem(refused.code, 400, refused.message, { field: refused.field });
    }
    const input = value as AskInput;
    const resolved = await resolveScope(port, input.scope);
    const kinds = LOG_KINDS.concat(own);
    return askLogQueries(port, { kinds, indexOf, now, ...resolved }, input);
  });
}

/** Queries are read in the handler: which fields they may name depends on kinds that are kept in OpenSearch. */
const unread: Endpoint<AskInput, AskAnswer> = {
  ...askEndpoint,
  input: {
    ...askEndpoint.input,
    queries: { kind: 'checked', required: true, check: (value) => ({ value }) },
  },
};

function namesOwnKind(queries: unknown): boolean {
  return (
    Array.isArray(queries) &&
    queries.some((query) => /^own_/.test(String((query as { log?: unknown } | null)?.log)))
  );
}
