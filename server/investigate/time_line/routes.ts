// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import type { Endpoint } from '../../../common/endpoint';
import {
  densityEndpoint,
  densityEndpointOf,
  eventEndpoint,
  stepCountsEndpoint,
  stepCountsEndpointOf,
  timeLineEndpoint,
  timeLineEndpointOf,
} from '../../../common/investigate/time_line/endpoints';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import { readInput } from '../../../common/read_input';
import type { LogQuerySettings } from '../../log_query/routes';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort } from '../../search/search_port';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { readDensity } from './density';
import { readEvent } from './one_event';
import { countSteps } from './step_counts';
import { readTimeLine } from './time_line';
import type { TrailContext, TrailInput } from './trail_asked';

/** The endpoints of the time line. */
export function timeLineRoutes(
  router: IRouter,
  serving: Serving,
  settings: LogQuerySettings
): void {
  serveTrail(router, serving, settings, timeLineEndpoint, timeLineEndpointOf, readTimeLine);
  serveTrail(router, serving, settings, densityEndpoint, densityEndpointOf, readDensity);
  serveTrail(router, serving, settings, stepCountsEndpoint, stepCountsEndpointOf, countSteps);
  serveEndpoint(router, eventEndpoint, serving, async (input, port) => {
    const own = /^own_/.test(input.log) ? await settings.ownKinds(port) : [];
    const { indexOf } = settings;
    return readEvent(port, { kinds: LOG_KINDS.concat(own), indexOf }, input);
  });
}

type Own<Input, Answer> = (own: readonly LogKind[]) => Endpoint<Input, Answer>;

/** Trails are read in the handler: which kinds and fields they may name depends on kinds that are kept in OpenSearch. */
function serveTrail<Input extends TrailInput, Answer>(
  router: IRouter,
  serving: Serving,
  { ownKinds, indexOf, resolveScope, now }: LogQuerySettings,
  endpoint: Endpoint<Input, Answer>,
  endpointOf: Own<Input, Answer>,
  answer: (port: LogSearchPort, context: TrailContext, input: Input) => Promise<Answer>
): void {
  const unread = {
    ...endpoint,
    input: {
      ...endpoint.input,
      trail: { kind: 'checked' as const, required: true, check: (value: unknown) => ({ value }) },
    },
  };
  serveEndpoint<Input, Answer>(router, unread, serving, async (raw, port) => {
    const own = await ownKinds(port);
    const { value, refused } = readInput(endpointOf(own), raw);
    if (refused)
      throw new SearchProblem(refused.code, 400, refused.message, { field: refused.field });
    const input = value as Input;
    const resolved = await resolveScope(port, input.scope);
    return answer(port, { kinds: LOG_KINDS.concat(own), indexOf, now, ...resolved }, input);
  });
}
