// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Versioned } from '../systems/system';

/** What is kept with versions in the settings. */
export type KeptKind =
  | 'system'
  | 'planned_work'
  | 'panel_set'
  | 'own_kind'
  | 'known_good'
  | 'investigation'
  | 'role_match'
  | 'pci_profile'
  | 'pci_document'
  | 'pci_item'
  | 'pci_control';

/** May the person who asks write these settings; and if not, why not. */
export type Writing =
  | { may: true }
  | {
      may: false;
      /**
       * `no_service`: the program has no identity of its own (siem_review.service). `no_identity`: OpenSearch proves
       * nobody's name (no security plugin). `no_role`: the person has none of `roles`. `unavailable`: the index for it
       * is not made yet.
       */
      why: 'no_service' | 'no_identity' | 'no_role' | 'unavailable';
      /** Roles that may. */
      roles?: string[];
    };

/** All that is kept of one kind and not removed, by id. */
export interface KeptList<Content> {
  items: Array<Versioned<Content>>;
  /** `no_index`: nothing was ever kept, or the person sees no such index. */
  state: 'read' | 'empty' | 'no_index';
  /** How many more there are than the list holds. */
  more?: number;
  writing: Writing;
}

/** Newest version first. */
export interface KeptHistory<Content> {
  versions: Array<Versioned<Content>>;
  /** How many older ones the list does not hold. */
  more?: number;
}

export interface PutInput<Content> {
  id: string;
  content: Content;
  /** The version that the change was made on; 0: there is none yet. */
  version: number;
}

export interface RemoveInput {
  id: string;
  version: number;
}

/** What an import would do, or did, row by row. */
export interface ImportInput {
  format: 'csv' | 'json';
  text: string;
  /** True: only say what would change. */
  dryRun?: boolean;
}

export interface ImportAnswer {
  rows: ImportRow[];
  /** True when it was written. One refused row, and nothing is. */
  applied: boolean;
}

export interface ImportRow {
  /** Line of the CSV text (the head is line 1), or place in the JSON list, from 1. */
  row: number;
  id: string;
  change: 'new' | 'changed' | 'same' | 'refused' | 'conflict';
  /** Fields that change. */
  changed?: string[];
  /** Why a row is refused, and which field of it. */
  field?: string;
  message?: string;
}

export interface ExportInput {
  format: 'csv' | 'json';
}
