// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../endpoint';
import { logIndexPatternFault } from '../logs/index_pattern';
import type { FieldType } from '../logs/log_kind';
import { OWN_KIND_BOUNDS, OWN_KIND_ID, readOwnKind } from '../logs/own_kind';
import type { OwnKind } from '../logs/own_kind';
import { PANEL_ID, readPanelSet } from '../panels/read_panel_set';
import type { PanelSet } from '../panels/panel';
import { API_BASE } from '../plugin';
import { keptEndpoints } from './kept_endpoints';

const panelSets = keptEndpoints<PanelSet>(
  `${API_BASE}/panel_sets`,
  { maxLength: 64, pattern: PANEL_ID },
  readPanelSet
);
const ownKinds = keptEndpoints<OwnKind>(
  `${API_BASE}/own_kinds`,
  { maxLength: OWN_KIND_BOUNDS.idLength, pattern: OWN_KIND_ID },
  readOwnKind
);

export const panelSetsEndpoint = panelSets.list;
export const panelSetEndpoint = panelSets.one;
export const panelSetHistoryEndpoint = panelSets.history;
export const putPanelSetEndpoint = panelSets.put;
export const removePanelSetEndpoint = panelSets.remove;

export const ownKindsEndpoint = ownKinds.list;
export const ownKindEndpoint = ownKinds.one;
export const ownKindHistoryEndpoint = ownKinds.history;
export const putOwnKindEndpoint = ownKinds.put;
export const removeOwnKindEndpoint = ownKinds.remove;

export interface OwnKindFieldsInput {
  /** Names or patterns of indices, separated by commas, by the rule of own kinds. */
  index: string;
}

export interface OwnKindFieldsAnswer {
  /** By name; at most 2,000. */
  fields: FoundField[];
  /** How many more there are. */
  more?: number;
  /** Indices behind the pattern that the person sees; absent: he may not ask. */
  indices?: number;
}

/** A field as OpenSearch knows it. */
export interface FoundField {
  field: string;
  type: FieldType;
  /** Can be grouped by in every index that has it. */
  group: boolean;
  /** Can be looked for. */
  searchable: boolean;
  /** Has another type in other indices: queries over it may be wrong. */
  conflict?: true;
}

export const ownKindFieldsEndpoint: Endpoint<OwnKindFieldsInput, OwnKindFieldsAnswer> = {
  method: 'get',
  path: `${API_BASE}/own_kinds/fields`,
  right: 'read_logs',
  input: {
    index: {
      kind: 'checked',
      required: true,
      check: (raw) => {
        if (typeof raw !== 'string' || raw.length > OWN_KIND_BOUNDS.patternLength)
          return {
            fault: { at: '', message: `must be text of at most ${OWN_KIND_BOUNDS.patternLength}` },
          };
        const fault = logIndexPatternFault(raw);
        return fault ? { fault: { at: '', message: fault } } : { value: raw };
      },
    },
  },
};
