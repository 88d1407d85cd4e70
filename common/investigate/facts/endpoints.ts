// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint, FieldBounds } from '../../endpoint';
import { readScope } from '../../log_query/read_scope';
import { API_BASE } from '../../plugin';
import { readEntity } from '../read_entity';
import type {
  ChainAnswer,
  EntityAnswer,
  EntityInput,
  SuggestionsAnswer,
  SuggestionsInput,
} from './answers';

const base = { method: 'post', right: 'read_logs' } as const;
const scope: FieldBounds = { kind: 'checked', required: true, check: readScope };
const entity: FieldBounds = { kind: 'checked', required: true, check: (raw) => readEntity(raw) };

/** What the logs tell of one thing. */
export const entityEndpoint: Endpoint<EntityInput, EntityAnswer> = {
  ...base,
  path: `${API_BASE}/investigate/entity`,
  input: { entity, scope },
};

/** Who became whom by the keys that were handed out. */
export const chainEndpoint: Endpoint<EntityInput, ChainAnswer> = {
  ...base,
  path: `${API_BASE}/investigate/chain`,
  input: { entity, scope },
};

/** What to look at next for one event or finding. */
export const suggestionsEndpoint: Endpoint<SuggestionsInput, SuggestionsAnswer> = {
  ...base,
  path: `${API_BASE}/investigate/suggestions`,
  input: {
    log: { kind: 'text', maxLength: 64, pattern: /^[a-z0-9_]+$/, required: true },
    id: { kind: 'text', maxLength: 512, required: true },
    at: { kind: 'instant', required: true },
    scope,
  },
};
