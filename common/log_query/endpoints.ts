// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../endpoint';
import { LOG_KINDS } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import { API_BASE } from '../plugin';
import type { AskAnswer, AskInput } from './answers';
import { checked, readList } from './closed';
import { logQueryOf } from './read_log_query';
import { readScope } from './read_scope';

export const MAX_QUERIES = 12;

/** Up to 12 log queries of one scope, answered with the caller's own rights. Kinds of the team's own come with `own`. */
export function askEndpointOf(own: readonly LogKind[]): Endpoint<AskInput, AskAnswer> {
  const kinds = LOG_KINDS.concat(own);
  return {
    method: 'post',
    path: `${API_BASE}/log_query/ask`,
    right: 'read_logs',
    maxBytes: 256 * 1024,
    input: {
      queries: {
        kind: 'checked',
        required: true,
        check: (raw) =>
          checked(() => readList(raw, '', MAX_QUERIES, (one, at) => logQueryOf(one, at, kinds))),
      },
      scope: { kind: 'checked', required: true, check: readScope },
    },
  };
}

export const askEndpoint = askEndpointOf([]);
