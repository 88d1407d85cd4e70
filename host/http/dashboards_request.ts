// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request } from '@hapi/hapi';
import { fromEvent, merge } from 'rxjs';
import { first, shareReplay, takeUntil } from 'rxjs/operators';
import { randomUUID } from 'crypto';
import type { OpenSearchDashboardsRequest, RouteMethod } from 'opensearch-dashboards/server';
import type { RequestInput } from './route_validation';

/** The request as a plugin sees it: validated input, the caller's headers, and when the browser left. */
export function toDashboardsRequest(
  request: Request,
  input: RequestInput
): OpenSearchDashboardsRequest {
  const id = randomUUID();
  return {
    id,
    uuid: id,
    url: request.url,
    route: { path: request.path, method: request.method as RouteMethod },
    headers: Object.freeze({ ...request.headers }),
    ...input,
    events: eventsOf(request),
    auth: { isAuthenticated: request.auth.isAuthenticated },
  };
}

function eventsOf(request: Request): OpenSearchDashboardsRequest['events'] {
  const { res } = request.raw;
  const finished$ = fromEvent<void>(res, 'finish').pipe(first(), shareReplay(1));
  // Not the request's own 'aborted': Node no longer emits it once a body was read.
  const aborted$ = fromEvent<void>(res, 'close').pipe(first(), takeUntil(finished$));
  return { aborted$, completed$: merge(finished$, aborted$).pipe(first()) };
}
