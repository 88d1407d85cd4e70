// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  browserLeft,
  deadlinePassed,
  isMappingConflict,
  mappingConflict,
  problemOf,
  SearchProblem,
} from './errors';
import { LIMITS, RunningSearches } from './running_searches';
import type { FieldCaps, LogSearchPort, SearchAnswer } from './search_port';

/** Milliseconds for one search. OpenSearch ends the search when the connection goes. */
export const DEADLINE = 10000;

export interface Caller {
  /** For `X-Opaque-Id`: finds the request again in OpenSearch's tasks and slow logs. */
  requestId: string;
  /** Whose searches count together. */
  person: string;
  /** Emits when the browser left. */
  aborted$: { subscribe(next: () => void): { unsubscribe(): void } };
}

interface ShardFailure {
  index?: string;
  reason?: Parameters<typeof isMappingConflict>[0];
}

interface AnsweredShards {
  total: number;
  successful: number;
  failures?: ShardFailure[];
}

type RawAnswer = SearchAnswer & { _shards: AnsweredShards };

/** A call of OSD's client; what it answers with is for the caller to say. */
type Call<Params> = (
  params: Params & IndexChoice,
  options: CallOptions
) => Promise<{ body: unknown }> & { abort(): void };

interface IndexChoice {
  ignore_unavailable?: boolean;
  allow_no_indices?: boolean;
  expand_wildcards?: 'all';
}

interface CallOptions {
  maxRetries: number;
  /** Milliseconds. */
  requestTimeout: number;
  opaqueId: string;
}

/** The part of OSD's client that is called. */
export interface Client {
  search: Call<{ index: string; body: Record<string, unknown> }>;
  fieldCaps: Call<{ index: string; fields: string[] }>;
  indices: { resolveIndex: Call<{ name: string }> };
  msearch: (
    params: { body: Array<Record<string, unknown>>; max_concurrent_searches: number },
    options: CallOptions
  ) => ReturnType<Call<object>>;
  transport: {
    request(
      params: {
        method: string;
        path: string;
        querystring?: Record<string, unknown>;
        body?: Record<string, unknown>;
      },
      options: CallOptions
    ): ReturnType<Call<object>>;
  };
}

/** As long as a person looks at one page of a list. */
const KEEP_ALIVE = '2m';
/** Searches of one request that OpenSearch runs at the same time. */
const SIDE_BY_SIDE = 4;
const PRESENT = { ignore_unavailable: true, allow_no_indices: true } as const;

/**
 * One request alone has only so many searches in the line of its person, however many it needs: the rest wait here, so
 * that a page of many questions is slow and not refused.
 */
const OF_ONE_REQUEST = {
  running: LIMITS.running,
  runningInAll: LIMITS.running,
  waiting: Infinity,
  waitingInAll: Infinity,
  patience: 2 ** 31 - 1,
};

/** The one way to OpenSearch: as the person who asks, one try, ten seconds, ended when the browser leaves. */
export function asCurrentUser(
  client: Client,
  caller: Caller,
  searches: RunningSearches,
  deadline: number = DEADLINE
): LogSearchPort {
  const options: CallOptions = {
    maxRetries: 0,
    requestTimeout: deadline,
    opaqueId: `siem_review:${caller.requestId}`,
  };
  const own = new RunningSearches(OF_ONE_REQUEST);
  let left = false;
  caller.aborted$.subscribe(() => {
    left = true;
  });

  async function ask<T>(start: () => ReturnType<Call<object>>): Promise<T> {
    try {
      const inTurn = () => searches.run(caller.person, () => inTime(start));
      return (await own.run(caller.person, inTurn)) as T;
    } catch (error) {
      throw problemOf(error) || error;
    }
  }

  async function inTime(start: () => ReturnType<Call<object>>): Promise<unknown> {
    if (left) throw browserLeft();
    const running = start();
    const watching = caller.aborted$.subscribe(() => running.abort());
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The client's own timeout ends with the first byte: an answer that drips would never be late.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(deadlinePassed());
        running.abort();
      }, deadline);
    });
    try {
      return (await Promise.race([running, late])).body;
    } finally {
      clearTimeout(timer as ReturnType<typeof setTimeout>);
      watching.unsubscribe();
    }
  }

  return {
    search: async ({ index, body }) =>
      answerOf(await ask<RawAnswer>(() => client.search({ index, body, ...PRESENT }, options))),
    searchMany: async (asks) => {
      const body = asks.flatMap((one) => [{ index: one.index, ...PRESENT }, one.body]);
      const { responses } = await ask<{ responses: Array<RawAnswer & { status?: number }> }>(() =>
        client.msearch({ body, max_concurrent_searches: SIDE_BY_SIDE }, options)
      );
      return responses.map((one) => {
        try {
          if (one._shards) return answerOf(one);
          throw unanswered(one);
        } catch (error) {
          const problem = problemOf(error);
          if (problem) return problem;
          throw error;
        }
      });
    },
    openPointInTime: async (index) => {
      const path = `/${encodeURIComponent(index)}/_search/point_in_time`;
      const querystring = { keep_alive: KEEP_ALIVE, ignore_unavailable: true };
      const answer = await ask<{ pit_id: string }>(() =>
        client.transport.request({ method: 'POST', path, querystring }, options)
      );
      return answer.pit_id;
    },
    searchPointInTime: async (id, body) => {
      const pit = { id, keep_alive: KEEP_ALIVE };
      const answer = await ask<RawAnswer & { pit_id?: string }>(() =>
        client.transport.request(
          { method: 'POST', path: '/_search', body: { ...body, pit } },
          options
        )
      );
      return answerOf(answer);
    },
    closePointInTime: async (id) => {
      const path = '/_search/point_in_time';
      await ask(() =>
        client.transport.request({ method: 'DELETE', path, body: { pit_id: [id] } }, options)
      );
    },
    fieldCaps: async (index, fields) => {
      const answer = await ask<{ fields: Record<string, FieldCaps> }>(() =>
        client.fieldCaps(
          { index, fields: [...fields], ignore_unavailable: true, allow_no_indices: true },
          options
        )
      );
      return answer.fields;
    },
    resolveIndex: async (pattern) => {
      try {
        const answer = await ask<{ indices: Array<{ name: string; attributes?: string[] }> }>(() =>
          client.indices.resolveIndex({ name: pattern, expand_wildcards: 'all' }, options)
        );
        return answer.indices.map(({ name, attributes }) => ({
          name,
          closed: (attributes || []).indexOf('closed') >= 0,
        }));
      } catch (error) {
        // Reading logs does not need this right: without it, closed indices stay unknown and coverage says so.
        if (
          error instanceof SearchProblem &&
          (error.code === 'forbidden' || error.code === 'not_found')
        ) {
          return undefined;
        }
        throw error;
      }
    },
  };
}

function answerOf<Answer extends RawAnswer>(answer: Answer): Answer {
  const { total, successful, failures = [] } = answer._shards;
  const clash = failures.find((one) => isMappingConflict(one.reason));
  if (clash) throw mappingConflict(JSON.stringify(clash.reason), clash.index);
  // A shard that no node holds counts as neither successful nor failed there.
  return { ...answer, _shards: { total, failed: total - successful } };
}

/** One search of several that has an error in the place of its answer, as the client would have thrown it. */
function unanswered(body: { status?: number }): Error {
  const error = new Error('OpenSearch did not answer a search');
  return Object.assign(error, { name: 'ResponseError', meta: { statusCode: body.status, body } });
}
