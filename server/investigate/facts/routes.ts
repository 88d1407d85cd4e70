// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  chainEndpoint,
  entityEndpoint,
  suggestionsEndpoint,
} from '../../../common/investigate/facts/endpoints';
import type { Scope } from '../../../common/log_query/log_query';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { LogQuerySettings } from '../../log_query/routes';
import type { LogSearchPort } from '../../search/search_port';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { readChain } from './chain_service';
import { readEntityFacts } from './entity_service';
import type { FactContext } from './fact_context';
import { readSuggestions } from './suggestion_service';

type Resolved = Omit<FactContext, 'kinds' | 'indexOf' | 'now'>;

export interface FactSettings extends Omit<LogQuerySettings, 'resolveScope'> {
  /** What a scope comes to, with the register that it was read from. */
  resolveScope(port: LogSearchPort, scope: Scope): Promise<Resolved>;
}

/** The endpoints that tell facts of one thing: what the logs have of it, who became whom, what to look at next. */
export function factRoutes(router: IRouter, serving: Serving, settings: FactSettings): void {
  const { ownKinds, indexOf, resolveScope, now } = settings;
  const contextOf = async (port: LogSearchPort, scope: Scope): Promise<FactContext> => {
    const [own, resolved] = await Promise.all([ownKinds(port), resolveScope(port, scope)]);
    return { kinds: LOG_KINDS.concat(own), indexOf, now, ...resolved };
  };
  serveEndpoint(router, entityEndpoint, serving, async (input, port) =>
    readEntityFacts(port, await contextOf(port, input.scope), input)
  );
  serveEndpoint(router, chainEndpoint, serving, async (input, port) =>
    readChain(port, await contextOf(port, input.scope), input)
  );
  serveEndpoint(router, suggestionsEndpoint, serving, async (input, port) =>
    readSuggestions(port, await contextOf(port, input.scope), input)
  );
}
