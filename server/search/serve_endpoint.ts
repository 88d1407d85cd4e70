// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import type {
  IOpenSearchDashboardsResponse,
  IRouter,
  OpenSearchDashboardsRequest,
  OpenSearchClient,
  OpenSearchDashboardsResponseFactory,
  RequestHandler,
  RouteValidationResultFactory,
} from 'opensearch-dashboards/server';
import { merge, Subject } from 'rxjs';
import type { Endpoint } from '../../common/endpoint';
import { maskCardNumbers } from '../../common/mask/card_numbers';
import { readInput } from '../../common/read_input';
import { maskAnswer } from '../mask/mask_answer';
import { asCurrentUser } from './as_current_user';
import { problemOf } from './errors';
import type { SearchProblem } from './errors';
import type { RunningSearches } from './running_searches';
import type { LogSearchPort } from './search_port';

export interface Serving {
  searches: RunningSearches;
  /** Milliseconds for one search. */
  deadline: number;
  /** Name of the person behind a request, where the platform knows it. */
  personOf(request: OpenSearchDashboardsRequest): string | undefined;
}

/** A file to be saved under a name, in place of a JSON answer. */
export interface FileAnswer {
  /** Letters, digits, dots, dashes and underscores only. */
  fileName: string;
  contentType: string;
  content: Buffer;
}

/** Answers an input that was read, over the person's own rights. `client` is for what is no search. */
export type Answering<Input, Answer> = (
  input: Input,
  port: LogSearchPort,
  client: OpenSearchClient
) => Promise<Answer>;

/** Most bytes of a body, where the endpoint does not say. */
const MAX_BYTES = 64 * 1024;

const HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** Makes the route of an endpoint that answers JSON: bounds, one call, named errors. */
export function serveEndpoint<Input, Answer>(
  router: IRouter,
  endpoint: Endpoint<Input, Answer>,
  serving: Serving,
  answer: Answering<Input, Answer>
): void {
  serve(router, endpoint, serving, answer, (given, response) =>
    response.ok({ body: maskAnswer(given) as unknown as object, headers: HEADERS })
  );
}

/** Makes the route of an endpoint that answers a file. */
export function serveFile<Input>(
  router: IRouter,
  endpoint: Endpoint<Input, never>,
  serving: Serving,
  answer: Answering<Input, FileAnswer>
): void {
  serve(router, endpoint, serving, answer, ({ fileName, contentType, content }, response) =>
    response.ok({
      body: content,
      headers: {
        ...HEADERS,
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
      },
    })
  );
}

function serve<Input, Given>(
  router: IRouter,
  endpoint: Endpoint<Input, unknown>,
  serving: Serving,
  answer: Answering<Input, Given>,
  send: (
    given: Given,
    response: OpenSearchDashboardsResponseFactory
  ) => IOpenSearchDashboardsResponse
): void {
  const handler: RequestHandler = async (context, request, response) => {
    const { value, refused } = readInput(endpoint, rawInput(request));
    if (refused) {
      const { message, code, field } = refused;
      return response.badRequest({
        body: { message, attributes: { code, field } },
        headers: HEADERS,
      });
    }
    // One search that fails is the answer: those beside it are not worth OpenSearch's time any more.
    const answered$ = new Subject<void>();
    const caller = {
      requestId: request.id,
      person: serving.personOf(request) || sessionOf(request),
      aborted$: merge(request.events.aborted$, answered$),
    };
    const client = context.core.opensearch.client.asCurrentUser;
    try {
      const port = asCurrentUser(client, caller, serving.searches, serving.deadline);
      return send(await answer(value as Input, port, client), response);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return problemAnswer(problem, response);
    } finally {
      answered$.next();
    }
  };
  const { method, path, maxBytes = MAX_BYTES } = endpoint;
  // The platform's own validation answers without naming the field: readInput does it in the handler.
  const validate = { params: passThrough, query: passThrough };
  const options = { authRequired: true };
  if (method === 'get') {
    router.get({ path, validate, options }, handler);
    return;
  }
  const config = {
    path,
    validate: { ...validate, body: passThrough },
    options: { ...options, body: { accepts: ['application/json'], maxBytes } },
  };
  if (method === 'post') router.post(config, handler);
  else if (method === 'put') router.put(config, handler);
  else router.delete(config, handler);
}

/** What a request says, by name: the address's parts, and the query or the body. No name may come twice. */
function rawInput({ route, params, query, body }: OpenSearchDashboardsRequest): unknown {
  const withBody = route.method === 'post' || route.method === 'put';
  const said = withBody ? body : query;
  const parts = Object.entries((params || {}) as Record<string, unknown>);
  const elsewhere = Object.entries(((withBody && query) || {}) as Record<string, unknown>);
  if (parts.length === 0 && elsewhere.length === 0) return said;
  if (said !== undefined && said !== null && (typeof said !== 'object' || Array.isArray(said)))
    return said;
  // A name of its own for what stands in the wrong place, so that it is refused by that name.
  const given = Object.entries((said || {}) as Record<string, unknown>);
  const all = new Map<string, unknown>(parts);
  [...given, ...elsewhere].forEach(([name, value], place) => {
    const twice = all.has(name) || place >= given.length;
    all.set(twice ? `${name} (beside the address)` : name, value);
  });
  return Object.fromEntries(all);
}

function passThrough(data: unknown, { ok }: RouteValidationResultFactory): { value: unknown } {
  return ok(data);
}

function problemAnswer(
  { code, status, message, more }: SearchProblem,
  response: OpenSearchDashboardsResponseFactory
): IOpenSearchDashboardsResponse {
  const retryAfter = more.retryAfterSeconds;
  return response.customError({
    statusCode: status,
    body: {
      message: maskCardNumbers(message),
      attributes: {
        code,
        ...(more.field !== undefined && { field: more.field }),
        ...(more.current !== undefined && { current: maskAnswer(more.current) }),
      },
    },
    headers: retryAfter === undefined ? HEADERS : { ...HEADERS, 'retry-after': String(retryAfter) },
  });
}

/** Stands for the person where his name is not known: what he signed in with, not kept in clear. */
function sessionOf(request: OpenSearchDashboardsRequest): string {
  const { authorization, cookie } = request.headers;
  // Two sessions with the same credentials are one person.
  return createHash('sha256')
    .update(JSON.stringify(authorization || cookie || ''))
    .digest('hex');
}
