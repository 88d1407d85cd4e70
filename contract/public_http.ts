// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Observable } from 'rxjs';

export interface IBasePath {
  get(): string;
  prepend(path: string): string;
  remove(path: string): string;
  readonly serverBasePath: string;
}

export interface HttpFetchQuery {
  [key: string]:
    string | number | boolean | undefined | Array<string | number | boolean | undefined>;
}

export interface HttpHeadersInit {
  [name: string]: string;
}

export interface HttpFetchOptions {
  method?: string;
  query?: HttpFetchQuery;
  /** JSON text. */
  body?: string;
  /** Names that begin with `osd-` are refused. */
  headers?: HttpHeadersInit;
  signal?: AbortSignal | null;
  prependBasePath?: boolean;
  asResponse?: boolean;
  /** True for calls that no person made, such as an automatic refresh: they do not keep a session alive. */
  asSystemRequest?: boolean;
}

export interface HttpResponse<TResponseBody = unknown> {
  readonly request: Readonly<Request>;
  readonly response?: Readonly<Response>;
  readonly body?: TResponseBody;
}

export interface HttpHandler {
  <TResponseBody = unknown>(
    path: string,
    options: HttpFetchOptions & { asResponse: true }
  ): Promise<HttpResponse<TResponseBody>>;
  <TResponseBody = unknown>(path: string, options?: HttpFetchOptions): Promise<TResponseBody>;
}

/** What a failed call rejects with: `name` is `AbortError` for a stopped one, `response` is absent without an answer. */
export interface IHttpFetchError extends Error {
  readonly name: string;
  readonly request: Request;
  readonly response?: Response;
  readonly body?: unknown;
}

export interface HttpSetup {
  basePath: IBasePath;
  fetch: HttpHandler;
  get: HttpHandler;
  head: HttpHandler;
  post: HttpHandler;
  put: HttpHandler;
  patch: HttpHandler;
  delete: HttpHandler;
  options: HttpHandler;
  getLoadingCount$(): Observable<number>;
}

export type HttpStart = HttpSetup;
