// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../endpoint';
import { readScope } from '../log_query/read_scope';
import { API_BASE } from '../plugin';
import { keptEndpoints } from '../settings/kept_endpoints';
import type { Versioned } from '../systems/system';
import type { ApproveInput, KnownGoodAnswer, KnownGoodHits, KnownGoodHitsInput } from './answers';
import { KNOWN_GOOD_ID } from './bounds';
import type { KnownGoodList } from './known_good_list';
import { readKnownGood } from './read_known_good';

const path = `${API_BASE}/known_good`;
const lists = keptEndpoints<KnownGoodList>(
  path,
  { maxLength: 64, pattern: KNOWN_GOOD_ID },
  // Whether it may expire then, the server says by its own clock.
  (raw) => readKnownGood(raw)
);

export const knownGoodListsEndpoint: Endpoint<object, KnownGoodAnswer> = {
  ...lists.list,
  answer: undefined,
};
export const knownGoodListEndpoint = lists.one;
export const knownGoodHistoryEndpoint = lists.history;
/** Five hundred values of 512 characters, each written in up to three bytes. */
const MAX_BYTES = 800 * 1024;
export const putKnownGoodEndpoint = { ...lists.put, maxBytes: MAX_BYTES };
export const removeKnownGoodEndpoint = lists.remove;

/** A second person says that the list may be used as it is. */
export const approveKnownGoodEndpoint: Endpoint<ApproveInput, Versioned<KnownGoodList>> = {
  method: 'post',
  path: `${path}/{id}/approve`,
  right: 'write_settings',
  input: {
    id: { kind: 'text', maxLength: 64, pattern: KNOWN_GOOD_ID, required: true },
    version: { kind: 'whole', min: 1, max: 1e6, required: true },
  },
};

/** How much the lists leave out of a scope; counted with the rights of the person who asks. */
export const knownGoodHitsEndpoint: Endpoint<KnownGoodHitsInput, KnownGoodHits> = {
  method: 'post',
  path: `${path}/hits`,
  right: 'read_logs',
  input: { scope: { kind: 'checked', required: true, check: readScope } },
};
