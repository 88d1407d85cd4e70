// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Read by this; written into one generation. */
export const DAYS_PATTERN = 'siem-review-control-days-0*';
export const DAYS_INDEX = 'siem-review-control-days-000001';

const keyword = { type: 'keyword' };

/** One document for each control, account and day (`ControlDay`), under an id made of the three. */
export const DAYS_BODY = {
  settings: { index: { number_of_shards: 1, auto_expand_replicas: '0-1', hidden: false } },
  mappings: {
    dynamic: 'strict',
    properties: {
      day: keyword,
      zone: keyword,
      account: keyword,
      control: keyword,
      state: keyword,
      failed: { type: 'integer' },
      passed: { type: 'integer' },
      unknown: { type: 'integer' },
      stale: { type: 'boolean' },
      computedAt: { type: 'date' },
    },
  },
};
