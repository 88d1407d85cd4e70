// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked, Endpoint, FieldBounds } from '../endpoint';
import type { Versioned } from '../systems/system';
import type { KeptHistory, KeptList, PutInput, RemoveInput } from './kept';

/** Most bytes of what is kept of one thing. */
const MAX_BYTES = 256 * 1024;

export interface KeptEndpoints<Content> {
  list: Endpoint<object, KeptList<Content>>;
  one: Endpoint<{ id: string }, Versioned<Content>>;
  history: Endpoint<{ id: string }, KeptHistory<Content>>;
  put: Endpoint<PutInput<Content>, Versioned<Content>>;
  remove: Endpoint<RemoveInput, Versioned<Content>>;
}

/** Endpoints of a kind of thing that is kept with versions: `path`, `path/{id}`, `path/{id}/history`. */
export function keptEndpoints<Content>(
  path: string,
  idBounds: { maxLength: number; pattern: RegExp },
  check: (raw: unknown) => Checked
): KeptEndpoints<Content> {
  const id: FieldBounds = { kind: 'text', required: true, ...idBounds };
  const version: FieldBounds = { kind: 'whole', min: 0, max: 1e6, required: true };
  const one = `${path}/{id}`;
  return {
    list: { method: 'get', path, right: 'read_settings', input: {} },
    one: { method: 'get', path: one, right: 'read_settings', input: { id } },
    history: { method: 'get', path: `${one}/history`, right: 'read_settings', input: { id } },
    put: {
      method: 'put',
      path: one,
      right: 'write_settings',
      maxBytes: MAX_BYTES,
      input: { id, content: { kind: 'checked', required: true, check }, version },
    },
    remove: { method: 'delete', path: one, right: 'write_settings', input: { id, version } },
  };
}
