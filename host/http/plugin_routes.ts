// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Lifecycle, Request, ResponseToolkit, RouteOptions, ServerRoute } from '@hapi/hapi';
import type {
  Logger,
  RequestHandlerContext,
  RouteConfigOptionsBody,
} from 'opensearch-dashboards/server';
import { toDashboardsRequest } from './dashboards_request';
import { errorAnswer, toHapi } from './response_adapter';
import { responseFactory } from './response_factory';
import { validateInput } from './route_validation';
import type { RequestInput } from './route_validation';
import type { RegisteredRoute } from './router';

export type ContextOf = (request: Request) => RequestHandlerContext;

/** A route of a plugin as hapi serves it, with OSD's rules on input, answers and errors. */
export function toServerRoute(
  route: RegisteredRoute,
  contextOf: ContextOf,
  log: Logger
): ServerRoute {
  const { method, config } = route;
  const { options = {} } = config;
  const handler = (request: Request, toolkit: ResponseToolkit) =>
    answer(route, request, toolkit, contextOf, log);
  const settings: RouteOptions = {
    auth: authOf(options.authRequired),
    app: { xsrfRequired: options.xsrfRequired ?? method !== 'get' },
    tags: options.tags ? [...options.tags] : undefined,
    timeout: { socket: options.timeout?.idleSocket },
  };
  if (method !== 'get')
    settings.payload = payloadOf(config.validate !== false && !!config.validate.body, options);
  return { method, path: config.path, handler, options: settings };
}

function authOf(authRequired: boolean | 'optional' = true): RouteOptions['auth'] {
  if (authRequired === false) return false;
  return { mode: authRequired === 'optional' ? 'try' : 'required' };
}

function payloadOf(
  readsBody: boolean,
  options: { body?: RouteConfigOptionsBody; timeout?: { payload?: number } }
): RouteOptions['payload'] {
  // A route without a body schema does not read the body: it gets the stream, unread.
  const unread = readsBody || options.body ? {} : { output: 'stream' as const, parse: false };
  const { accepts, ...body } = options.body || {};
  return {
    ...unread,
    ...body,
    ...(accepts ? { allow: accepts } : {}),
    ...(options.timeout?.payload ? { timeout: options.timeout.payload } : {}),
  } as RouteOptions['payload'];
}

async function answer(
  { config, handler }: RegisteredRoute,
  request: Request,
  toolkit: ResponseToolkit,
  contextOf: ContextOf,
  log: Logger
): Promise<Lifecycle.ReturnValueTypes> {
  let input: RequestInput;
  try {
    input = validateInput(config.validate, {
      params: request.params,
      query: request.query,
      body: request.payload,
    });
  } catch (error) {
    return errorAnswer(400, (error as Error).message);
  }
  try {
    const given = toDashboardsRequest(request, input);
    return toHapi(await handler(contextOf(request), given, responseFactory), toolkit);
  } catch (error) {
    log.error(error as Error);
    return isUnauthorized(error)
      ? unauthorized()
      : errorAnswer(500, 'An internal server error occurred.');
  }
}

/** A `ResponseError` of OpenSearch's client with status 401: the caller's credentials are no longer good. */
function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && error.name === 'ResponseError' && 'statusCode' in error
    ? (error as { statusCode?: unknown }).statusCode === 401
    : false;
}

function unauthorized() {
  // Not passed on: a browser would open its own password box over the page.
  return errorAnswer(401, 'OpenSearch does not accept the credentials any more.', {
    code: 'credentials_refused',
  });
}
