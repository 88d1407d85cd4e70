// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../../endpoint';
import { API_BASE } from '../../plugin';
import { keptEndpoints } from '../../settings/kept_endpoints';
import type { CompareAnswer, CompareInput } from './answers';
import { readColumns } from './read_columns';
import { readRoleMatch, ROLE_MATCH_ID } from './role_match';
import type { RoleMatch } from './role_match';

/** Actions of roles, systems or periods side by side. */
export const compareEndpoint: Endpoint<CompareInput, CompareAnswer> = {
  method: 'get',
  path: `${API_BASE}/role_usage/compare`,
  right: 'read_logs',
  input: {
    roles: { kind: 'checked', required: true, check: readColumns },
    from: { kind: 'instant', required: true },
    to: { kind: 'instant', required: true },
  },
};

const matches = keptEndpoints<RoleMatch>(
  `${API_BASE}/role_matches`,
  { maxLength: 64, pattern: ROLE_MATCH_ID },
  readRoleMatch
);

export const roleMatchesEndpoint = matches.list;
export const roleMatchEndpoint = matches.one;
export const roleMatchHistoryEndpoint = matches.history;
export const putRoleMatchEndpoint = matches.put;
export const removeRoleMatchEndpoint = matches.remove;
