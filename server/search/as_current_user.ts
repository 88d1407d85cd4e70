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
import type { RunningSearches } from './running_searches';
import type { FieldCaps, SearchAnswer, SearchPort } from './search_port';

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
}

/** The one way to OpenSearch: as the person who asks, one try, ten seconds, ended when the browser leaves. */
export function asCurrentUser(
  client: Client,
  caller: Caller,
  searches: RunningSearches,
  deadline: number = DEADLINE
): SearchPort {
  const options: CallOptions = {
    maxRetries: 0,
    requestTimeout: deadline,
    opaqueId: `siem_review:${caller.requestId}`,
  };
  let left = false;
  caller.aborted$.subscribe(() => {
    left = true;
  });

  async function ask<T>(start: () => ReturnType<Call<object>>): Promise<T> {
    try {
      return (await searches.run(caller.person, () => inTime(start))) as T;
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
    search: async ({ index, body }) => {
      const answer = await ask<SearchAnswer & { _shards: AnsweredShards }>(() =>
        client.search({ index, body, ignore_unavailable: true, allow_no_indices: true }, options)
      );
      const { total, successful, failures = [] } = answer._shards;
      const clash = failures.find((one) => isMappingConflict(one.reason));
      if (clash) throw mappingConflict(JSON.stringify(clash.reason), clash.index);
      // A shard that no node holds counts as neither successful nor failed there.
      return { ...answer, _shards: { total, failed: total - successful } };
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
