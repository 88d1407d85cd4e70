// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint, ErrorAnswer, ErrorCode } from '../../common/endpoint';
import { visibleAnswer } from '../../common/words/visible_text';

/** What this needs of `core.http`. */
export interface HttpPort {
  get(path: string, options: HttpPortOptions): Promise<unknown>;
  post(path: string, options: HttpPortOptions): Promise<unknown>;
  put(path: string, options: HttpPortOptions): Promise<unknown>;
  delete(path: string, options: HttpPortOptions): Promise<unknown>;
}
export interface HttpPortOptions {
  query?: Record<string, string | string[] | undefined>;
  body?: string;
  signal?: AbortSignal;
  asResponse?: boolean;
}

/** Asks an endpoint; rejects with an `AskProblem`, or with `AbortError` when the signal stopped it. */
export type Ask = <Input extends object, Answer>(
  endpoint: Endpoint<Input, Answer>,
  input: Input,
  signal?: AbortSignal
) => Promise<Answer>;

/** Why there is no answer, in codes; pages have the words. */
export class AskProblem extends Error {
  constructor(
    readonly code: ErrorCode | 'network' | 'unknown',
    readonly status: number | undefined,
    message: string,
    readonly field?: string,
    /** When the server wants to be asked again. */
    readonly retryAfterSeconds?: number,
    /** With `conflict`: what somebody else made of it. */
    readonly current?: unknown
  ) {
    super(message);
    this.name = 'AskProblem';
  }
}

export function askOver(http: HttpPort): Ask {
  return async <Input extends object, Answer>(
    endpoint: Endpoint<Input, Answer>,
    input: Input,
    signal?: AbortSignal
  ) => {
    try {
      const { path, rest } = addressOf(endpoint.path, input);
      const { method } = endpoint;
      const said =
        method === 'get' || method === 'delete'
          ? { query: queryOf(rest) }
          : { body: JSON.stringify(rest) };
      const answer = await http[method](path, { ...said, signal });
      // Log values are written by attackers too: here they all come in, so no page can forget it.
      return visibleAnswer(answer as Answer);
    } catch (fault) {
      throw problemOf(fault);
    }
  };
}

/** The address with its `{name}` parts filled in, and the fields that are left for query or body. */
export function addressOf(path: string, input: object): { path: string; rest: object } {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return part;
  });
  return { path: filled, rest };
}

/** The fields that are set, as a query: lists as repeated names. */
export function queryOf(input: object): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  Object.entries(input).forEach(([name, value]) => {
    if (Array.isArray(value)) {
      if (value.length > 0) query[name] = value.map(String);
    } else if (value !== undefined && value !== '') query[name] = String(value);
  });
  return query;
}

/** The problem behind what `core.http` rejected with; `AbortError` stays as it is. */
export function problemOf(fault: unknown): unknown {
  if (fault instanceof AskProblem || isAbort(fault)) return fault;
  const { response, body, message } = fault as {
    response?: { status: number; headers?: { get(name: string): string | null } };
    body?: Partial<ErrorAnswer>;
    message?: string;
  };
  const text = (body && body.message) || message || '';
  if (!response) return new AskProblem('network', undefined, text);
  const attributes = body && body.attributes;
  const code = (attributes && attributes.code) || codeOfStatus(response.status);
  const retryAfter = secondsOf(response.headers && response.headers.get('retry-after'));
  const field = attributes && attributes.field;
  const current = attributes && visibleAnswer(attributes.current);
  return new AskProblem(code, response.status, text, field, retryAfter, current);
}

export function isAbort(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'AbortError';
}

/** `Retry-After` in seconds; as a date, which none of our servers sends, it is none. */
function secondsOf(text: string | null | undefined): number | undefined {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function codeOfStatus(status: number): AskProblem['code'] {
  const codes: Record<number, AskProblem['code']> = {
    400: 'bad_input',
    401: 'not_signed_in',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    413: 'bad_input',
    429: 'overloaded',
    502: 'unavailable',
    503: 'unavailable',
    504: 'deadline',
  };
  return codes[status] || 'unknown';
}
