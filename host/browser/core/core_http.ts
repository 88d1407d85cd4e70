// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { BehaviorSubject } from 'rxjs';
import type {
  HttpFetchOptions,
  HttpFetchQuery,
  HttpHandler,
  HttpResponse,
  HttpSetup,
  IBasePath,
} from 'opensearch-dashboards/public';
import { HttpFetchError } from './http_fetch_error';

/** Asks the person to sign in again over the page; resolves when that was done. */
export type SignInAgain = (signal?: AbortSignal | null) => Promise<void>;

const basePath: IBasePath = {
  serverBasePath: '',
  get: () => '',
  prepend: (path) => path,
  remove: (path) => path,
};

/**
 * `core.http`: JSON over fetch with the headers that OSD's server asks for. A call that finds the session ended
 * waits for the person to sign in and is sent again, so the page only sees a slow answer.
 */
export function createHttp(version: string, signInAgain: SignInAgain): HttpSetup {
  const loading$ = new BehaviorSubject(0);

  async function send(path: string, options: HttpFetchOptions): Promise<HttpResponse> {
    const first = await once(path, options, version);
    if (first.response?.status !== 401) return first;
    await signInAgain(options.signal);
    return once(path, options, version);
  }

  const withMethod = (method?: string) =>
    (async (path: string, options: HttpFetchOptions = {}) => {
      loading$.next(loading$.value + 1);
      try {
        const answer = await send(path, method ? { ...options, method } : options);
        const { request, response, body } = answer;
        if (!response?.ok) {
          throw new HttpFetchError(
            response?.statusText || 'Error',
            'Error',
            request,
            response,
            body
          );
        }
        return options.asResponse ? answer : body;
      } finally {
        loading$.next(loading$.value - 1);
      }
    }) as HttpHandler;

  return {
    basePath,
    fetch: withMethod(),
    get: withMethod('GET'),
    head: withMethod('HEAD'),
    post: withMethod('POST'),
    put: withMethod('PUT'),
    patch: withMethod('PATCH'),
    delete: withMethod('DELETE'),
    options: withMethod('OPTIONS'),
    getLoadingCount$: () => loading$.asObservable(),
  };
}

async function once(
  path: string,
  options: HttpFetchOptions,
  version: string
): Promise<HttpResponse> {
  const { query, headers = {}, method = 'GET', body, signal, asSystemRequest } = options;
  const refused = Object.keys(headers).filter((name) => name.startsWith('osd-'));
  if (refused.length > 0) {
    throw new Error(
      `Invalid fetch headers, headers beginning with "osd-" are not allowed: [${refused.join(',')}]`
    );
  }
  const request = new Request(withQuery(path, query), {
    method,
    body,
    signal,
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      ...headers,
      ...(asSystemRequest ? { 'osd-system-request': 'true' } : {}),
      'osd-version': version,
      'osd-xsrf': 'osd-fetch',
    },
  });
  let response: Response;
  try {
    response = await window.fetch(request);
  } catch (error) {
    const { message, name } = error as Error;
    throw new HttpFetchError(message, name || 'Error', request);
  }
  try {
    return { request, response, body: await readBody(response) };
  } catch (error) {
    const { message, name } = error as Error;
    throw new HttpFetchError(message, name || 'Error', request, response);
  }
}

function withQuery(path: string, query: HttpFetchQuery = {}): string {
  const pairs = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) pairs.append(key, String(one));
    }
  }
  const text = pairs.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') || '';
  if (/^application\/ndjson/.test(type)) return response.blob();
  if (/^application\/json/.test(type)) return response.json();
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
