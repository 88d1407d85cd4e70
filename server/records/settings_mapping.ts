// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Read by this; written into one generation. */
export const SETTINGS_PATTERN = 'siem-review-settings*';
export const SETTINGS_INDEX = 'siem-review-settings-000001';

/**
 * One document of what holds now (`part: current`, id `kind:id`), and one of each version (`part: version`, id
 * `kind:id@000001`), which is only ever created.
 */
export const SETTINGS_BODY = {
  settings: {
    index: { number_of_shards: 1, auto_expand_replicas: '0-1', hidden: false },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      part: { type: 'keyword' },
      key: { type: 'keyword' },
      kind: { type: 'keyword' },
      id: { type: 'keyword' },
      version: { type: 'integer' },
      changedBy: { type: 'keyword' },
      changedByRoles: { type: 'keyword' },
      changedAt: { type: 'date' },
      changed: { type: 'keyword' },
      removed: { type: 'boolean' },
      /** Tells a write that was applied from one of somebody else. */
      nonce: { type: 'keyword', index: false, doc_values: false },
      /** Checked before it is written; never searched in. */
      content: { type: 'object', enabled: false },
    },
  },
} as const;
