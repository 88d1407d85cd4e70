// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ApiResponse,
  OpenSearchClient,
  TransportRequestOptions,
  TransportRequestPromise,
} from 'opensearch-dashboards/server';
import {
  browserLeft,
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

type Client = Pick<OpenSearchClient, 'search' | 'fieldCaps'> & {
  indices: Pick<OpenSearchClient['indices'], 'resolveIndex'>;
};

/** The one way to OpenSearch: as the person who asks, one try, ten seconds, ended when the browser leaves. */
export function asCurrentUser(
  client: Client,
  caller: Caller,
  searches: RunningSearches,
  deadline: number = DEADLINE
): SearchPort {
  const options: TransportRequestOptions = {
    maxRetries: 0,
    requestTimeout: deadline,
    opaqueId: `siem_review:${caller.requestId}`,
  };
  let left = false;
  caller.aborted$.subscribe(() => {
    left = true;
  });

  async function ask<T>(start: () => TransportRequestPromise<ApiResponse<T>>): Promise<T> {
    try {
      return await searches.run(caller.person, () => untilAborted(start));
    } catch (error) {
      throw problemOf(error) || error;
    }
  }

  async function untilAborted<T>(start: () => TransportRequestPromise<ApiResponse<T>>): Promise<T> {
    if (left) throw browserLeft();
    const running = start();
    const watching = caller.aborted$.subscribe(() => running.abort());
    try {
      return (await running).body;
    } finally {
      watching.unsubscribe();
    }
  }

  return {
    search: async ({ index, body }) => {
      const answer = await ask(() =>
        client.search<SearchAnswer & { _shards: { failures?: ShardFailure[] } }>(
          { index, body, ignore_unavailable: true, allow_no_indices: true },
          options
        )
      );
      const clash = (answer._shards.failures || []).find((one) => isMappingConflict(one.reason));
      if (clash) throw mappingConflict(JSON.stringify(clash.reason), clash.index);
      return answer;
    },
    fieldCaps: async (index, fields) => {
      const answer = await ask(() =>
        client.fieldCaps<{ fields: Record<string, FieldCaps> }>(
          { index, fields: [...fields], ignore_unavailable: true, allow_no_indices: true },
          options
        )
      );
      return answer.fields;
    },
    resolveIndex: async (pattern) => {
      try {
        const answer = await ask(() =>
          client.indices.resolveIndex<{ indices: Array<{ name: string; attributes?: string[] }> }>(
            { name: pattern, expand_wildcards: 'all' },
            options
          )
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
