// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  CustomHttpResponseOptions,
  ErrorHttpResponseOptions,
  HttpResponseOptions,
  HttpResponsePayload,
  IOpenSearchDashboardsResponse,
  OpenSearchDashboardsResponseFactory,
  ResponseError,
} from 'opensearch-dashboards/server';

/** What a handler answers; anything else than an instance of this is a fault of the handler. */
export class HandlerResponse implements IOpenSearchDashboardsResponse {
  constructor(
    readonly status: number,
    readonly payload: HttpResponsePayload | ResponseError,
    readonly options: HttpResponseOptions | ErrorHttpResponseOptions = {}
  ) {}
}

const success =
  (status: number) =>
  (options: HttpResponseOptions = {}) =>
    new HandlerResponse(status, options.body, options);

const failure =
  (status: number, message: string) =>
  (options: ErrorHttpResponseOptions = {}) =>
    new HandlerResponse(status, options.body || message, options);

function custom({
  statusCode,
  body,
  headers,
}: CustomHttpResponseOptions<HttpResponsePayload | ResponseError>) {
  if (!Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) {
    throw new Error(
      `Unexpected Http status code. Expected from 100 to 599, but given: ${statusCode}`
    );
  }
  return new HandlerResponse(statusCode, body, { headers });
}

export const responseFactory: OpenSearchDashboardsResponseFactory = {
  ok: success(200),
  accepted: success(202),
  noContent: ({ headers } = {}) => new HandlerResponse(204, undefined, { headers }),
  redirected: (options) => new HandlerResponse(302, options.body, options),
  badRequest: failure(400, 'Bad Request'),
  unauthorized: failure(401, 'Unauthorized'),
  forbidden: failure(403, 'Forbidden'),
  notFound: failure(404, 'Not Found'),
  conflict: failure(409, 'Conflict'),
  internalError: failure(500, 'Internal Error'),
  customError: (options) => {
    const { statusCode } = options;
    if (!statusCode || statusCode < 400 || statusCode >= 600) {
      throw new Error(
        `Unexpected Http status code. Expected from 400 to 599, but given: ${statusCode}`
      );
    }
    return custom(options);
  },
  custom,
};
