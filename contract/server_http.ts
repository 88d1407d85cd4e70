// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ObjectType, Type } from '@osd/config-schema';
import type { Observable } from 'rxjs';
import type { Readable } from 'stream';
import type { URL } from 'url';
import type { IScopedClusterClient } from './server_opensearch';

export type RouteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type Headers = Record<string, string | string[] | undefined>;

export interface IBasePath {
  /** What a reverse proxy puts before every path; '' without one. */
  readonly serverBasePath: string;
  prepend(path: string): string;
  remove(path: string): string;
}

export interface HttpServiceSetup {
  basePath: IBasePath;
  createRouter(): IRouter;
}

export interface HttpServiceStart {
  basePath: IBasePath;
}

/** An error a RouteValidationFunction answers with. */
export interface RouteValidationError extends Error {
  path: string[];
}

export interface RouteValidationResultFactory {
  ok<T>(value: T): { value: T };
  badRequest(error: Error | string, path?: string[]): { error: RouteValidationError };
}

export type RouteValidationFunction<T> = (
  data: unknown,
  validationResult: RouteValidationResultFactory
) => { value: T; error?: never } | { value?: never; error: RouteValidationError };

export type RouteValidationSpec<T> = ObjectType | Type<T> | RouteValidationFunction<T>;

export interface RouteValidatorFullConfig<P, Q, B> {
  params?: RouteValidationSpec<P>;
  query?: RouteValidationSpec<Q>;
  body?: RouteValidationSpec<B>;
}

export interface RouteConfigOptionsBody {
  /** Mime types that are taken; others get 415. */
  accepts?: string | string[];
  /** Bytes; more gets 413. Default 1 MiB. */
  maxBytes?: number;
  output?: 'data' | 'stream';
  parse?: boolean | 'gunzip';
}

export interface RouteConfigOptions<Method extends RouteMethod> {
  authRequired?: boolean | 'optional';
  xsrfRequired?: Method extends 'get' ? never : boolean;
  tags?: readonly string[];
  body?: Method extends 'get' ? undefined : RouteConfigOptionsBody;
  /** Milliseconds. */
  timeout?: { payload?: Method extends 'get' ? undefined : number; idleSocket?: number };
}

export interface RouteConfig<P, Q, B, Method extends RouteMethod> {
  /** `/api/siem_review/...`, with `{name}` for parameters. */
  path: string;
  /** `false`: nothing is read, the handler sees empty objects. */
  validate: RouteValidatorFullConfig<P, Q, B> | false;
  options?: RouteConfigOptions<Method>;
}

export interface OpenSearchDashboardsRequestEvents {
  /** Emits once and completes when the browser left before the answer. */
  aborted$: Observable<void>;
  /** Emits once and completes when the answer was sent or the browser left. */
  completed$: Observable<void>;
}

export interface OpenSearchDashboardsRequest<
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Method extends RouteMethod = RouteMethod,
> {
  readonly id: string;
  readonly uuid: string;
  readonly url: URL;
  readonly route: { readonly path: string; readonly method: Method };
  readonly headers: Headers;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly events: OpenSearchDashboardsRequestEvents;
  readonly auth: { readonly isAuthenticated: boolean };
}

export type ResponseHeaders = Record<string, string | string[]>;
export type HttpResponsePayload =
  undefined | string | Record<string, unknown> | object | Buffer | Readable;
export type ResponseErrorAttributes = Record<string, unknown>;
export type ResponseError =
  string | Error | { message: string | Error; attributes?: ResponseErrorAttributes };

export interface HttpResponseOptions {
  body?: HttpResponsePayload;
  headers?: ResponseHeaders;
}

export interface RedirectResponseOptions extends HttpResponseOptions {
  headers: { location: string } & ResponseHeaders;
}

export interface ErrorHttpResponseOptions {
  body?: ResponseError;
  headers?: ResponseHeaders;
}

export interface CustomHttpResponseOptions<T extends HttpResponsePayload | ResponseError> {
  body?: T;
  headers?: ResponseHeaders;
  statusCode: number;
}

export interface IOpenSearchDashboardsResponse<
  T extends HttpResponsePayload | ResponseError = HttpResponsePayload | ResponseError,
> {
  readonly status: number;
  readonly payload?: T;
  readonly options: HttpResponseOptions | ErrorHttpResponseOptions;
}

/** There is no `created`. */
export interface OpenSearchDashboardsResponseFactory {
  ok(options?: HttpResponseOptions): IOpenSearchDashboardsResponse;
  accepted(options?: HttpResponseOptions): IOpenSearchDashboardsResponse;
  noContent(options?: HttpResponseOptions): IOpenSearchDashboardsResponse;
  redirected(options: RedirectResponseOptions): IOpenSearchDashboardsResponse;
  badRequest(options?: ErrorHttpResponseOptions): IOpenSearchDashboardsResponse;
  unauthorized(options?: ErrorHttpResponseOptions): IOpenSearchDashboardsResponse;
  forbidden(options?: ErrorHttpResponseOptions): IOpenSearchDashboardsResponse;
  notFound(options?: ErrorHttpResponseOptions): IOpenSearchDashboardsResponse;
  conflict(options?: ErrorHttpResponseOptions): IOpenSearchDashboardsResponse;
  internalError(options?: ErrorHttpResponseOptions): IOpenSearchDashboardsResponse;
  /** `statusCode` 400 to 599, else it throws. */
  customError(options: CustomHttpResponseOptions<ResponseError>): IOpenSearchDashboardsResponse;
  custom(
    options: CustomHttpResponseOptions<HttpResponsePayload | ResponseError>
  ): IOpenSearchDashboardsResponse;
}

export interface RequestHandlerContext {
  core: { opensearch: { client: IScopedClusterClient } };
}

export type RequestHandler<
  P = unknown,
  Q = unknown,
  B = unknown,
  Method extends RouteMethod = RouteMethod,
> = (
  context: RequestHandlerContext,
  request: OpenSearchDashboardsRequest<P, Q, B, Method>,
  response: OpenSearchDashboardsResponseFactory
) => IOpenSearchDashboardsResponse | Promise<IOpenSearchDashboardsResponse>;

export type RouteRegistrar<Method extends RouteMethod> = <P, Q, B>(
  route: RouteConfig<P, Q, B, Method>,
  handler: RequestHandler<P, Q, B, Method>
) => void;

export interface IRouter {
  routerPath: string;
  get: RouteRegistrar<'get'>;
  post: RouteRegistrar<'post'>;
  put: RouteRegistrar<'put'>;
  patch: RouteRegistrar<'patch'>;
  delete: RouteRegistrar<'delete'>;
}
