// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../../common/endpoint';

/** A fault that has an answer of its own; everything else is thrown on and becomes a 500 without its text. */
export class SearchProblem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    message: string,
    readonly more: { field?: string; retryAfterSeconds?: number; current?: unknown } = {}
  ) {
    super(message);
    this.name = 'SearchProblem';
  }
}

/** The status that says "the browser left"; nobody reads it. */
const LEFT = 499;

interface ErrorCause {
  type?: string;
  reason?: unknown;
  caused_by?: ErrorCause;
  root_cause?: ErrorCause[];
  failed_shards?: Array<{ index?: string; reason?: ErrorCause }>;
}

/**
 * The problem behind an error of the OpenSearch client, known by name because OSD brings its own copy of the client.
 * Undefined for 401, which the router hands on as it is, and for what we do not know: those are thrown on.
 */
export function problemOf(error: unknown): SearchProblem | undefined {
  if (error instanceof SearchProblem) return error;
  const { name, meta } = error as { name?: string; meta?: { statusCode?: number; body?: unknown } };
  switch (name) {
    case 'TimeoutError':
      return deadlinePassed();
    case 'ConnectionError':
    case 'NoLivingConnectionsError':
      return unavailable();
    case 'RequestAbortedError':
      return browserLeft();
    case 'ResponseError':
      return ofResponse(meta && meta.statusCode, causesOf(meta && meta.body));
    default:
      return undefined;
  }
}

export function browserLeft(): SearchProblem {
  return new SearchProblem('unavailable', LEFT, 'The request was given up');
}

export function deadlinePassed(): SearchProblem {
  return new SearchProblem(
    'deadline',
    504,
    'OpenSearch did not answer in time: ask for a shorter period'
  );
}

export function tooManySearches(): SearchProblem {
  return new SearchProblem(
    'too_many_searches',
    429,
    'Too many searches at once: try again in a moment',
    {
      retryAfterSeconds: 5,
    }
  );
}

export function tooManyBuckets(): SearchProblem {
  return new SearchProblem(
    'too_many_buckets',
    422,
    'More different values than one search can count: ask for a shorter period'
  );
}

/** The field is text in some indices and keyword in others: those shards did not answer. */
export function mappingConflict(reason: string, index: string | undefined): SearchProblem {
  const found = /\[([^\]\s]{1,200})\]/.exec(reason);
  const field = found ? found[1] : undefined;
  const where = index ? ` in ${index}` : '';
  return new SearchProblem(
    'mapping_conflict',
    422,
    `The field ${field || '?'} cannot be counted${where}`,
    {
      field,
    }
  );
}

/** True for what a shard says when a field cannot be aggregated there. */
export function isMappingConflict(cause: ErrorCause | undefined): boolean {
  return flat(cause).some(
    ({ type, reason }) =>
      type === 'illegal_argument_exception' &&
      /fielddata|doc.?values|expected type|aggregat/i.test(String(reason))
  );
}

function ofResponse(status: number | undefined, causes: ErrorCause[]): SearchProblem | undefined {
  const has = (type: string) => causes.some((cause) => cause.type === type);
  if (status === 401) return undefined;
  if (has('too_many_buckets_exception')) return tooManyBuckets();
  if (has('circuit_breaking_exception')) {
    return new SearchProblem(
      'overloaded',
      503,
      'OpenSearch is short of memory: ask for a shorter period'
    );
  }
  if (has('task_cancelled_exception')) {
    return deadlinePassed();
  }
  const conflict = causes.find((cause) => isMappingConflict(cause));
  if (conflict) return mappingConflict(String(conflict.reason), undefined);
  switch (status) {
    case 403:
      return new SearchProblem('forbidden', 403, 'Your rights do not allow to read these logs');
    case 404:
      return new SearchProblem('not_found', 404, 'OpenSearch does not have what was asked for');
    case 409:
      return new SearchProblem('conflict', 409, 'Somebody else changed it in the meantime');
    case 429:
      return tooManySearches();
    case 502:
    case 503:
      return unavailable();
    case 504:
      return deadlinePassed();
    default:
      return undefined;
  }
}

function unavailable(): SearchProblem {
  return new SearchProblem('unavailable', 503, 'OpenSearch cannot be reached', {
    retryAfterSeconds: 10,
  });
}

function causesOf(body: unknown): ErrorCause[] {
  const error =
    typeof body === 'object' && body !== null ? (body as { error?: unknown }).error : undefined;
  return typeof error === 'object' && error !== null ? flat(error as ErrorCause) : [];
}

/** A cause and all that it names, to a depth that no answer of OpenSearch reaches. */
function flat(cause: ErrorCause | undefined, depth = 0): ErrorCause[] {
  if (!cause || depth > 8) return [];
  const below = [
    cause.caused_by,
    ...(cause.root_cause || []),
    ...(cause.failed_shards || []).map((shard) => shard.reason),
  ];
  return below.reduce<ErrorCause[]>((all, one) => all.concat(flat(one, depth + 1)), [cause]);
}
