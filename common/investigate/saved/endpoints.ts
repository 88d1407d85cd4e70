// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../logs/kinds';
import { API_BASE } from '../../plugin';
import { keptEndpoints } from '../../settings/kept_endpoints';
import type { SavedInvestigation } from './investigation';
import { INVESTIGATION_ID, readInvestigation } from './read_investigation';

const investigations = keptEndpoints<SavedInvestigation>(
  `${API_BASE}/investigations`,
  { maxLength: 64, pattern: INVESTIGATION_ID },
  // A kind that the team declared itself is known to the server alone.
  (raw) => readInvestigation(raw, LOG_KINDS)
);

export const investigationsEndpoint = investigations.list;
export const investigationEndpoint = investigations.one;
export const investigationHistoryEndpoint = investigations.history;
/** A hundred notes of two thousand characters, each written in three bytes. */
const MAX_BYTES = 900 * 1024;
export const putInvestigationEndpoint = { ...investigations.put, maxBytes: MAX_BYTES };
export const removeInvestigationEndpoint = investigations.remove;
