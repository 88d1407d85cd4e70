// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../search/coverage';
import type { AccessLevel, AskedSearch, MappingKind, Outcomes, PeriodInput } from '../answers';

export interface CompareInput extends PeriodInput {
  /** 1 to 6 columns, see `readColumnText`. One alone is what a page asks that puts slices of its period together. */
  roles: string[];
}

/** A cell: calls of one action in one column. */
export interface ComparedCell extends Outcomes {
  firstSeen: string;
  lastSeen: string;
  /** The events could also have needed another action (rights hide the field that decides). */
  candidate?: true;
  /** In a column of a system: ARNs of the roles behind it. */
  roles?: string[];
}

export interface ComparedRow {
  /** `s3:GetObject` */
  action: string;
  /** Absent when the catalogue does not know the action. */
  accessLevel?: AccessLevel;
  /** One for each column; null: never seen there. */
  cells: Array<ComparedCell | null>;
}

/** Calls for which no permission is known, or that need none: shown as such, never left out. */
export interface ComparedEvent {
  eventSource: string;
  eventName: string;
  mapping: MappingKind;
  cells: Array<ComparedCell | null>;
}

export interface ComparedColumn {
  /** As it was asked for. */
  column: string;
  kind: 'role' | 'system';
  period: { from: string; to: string };
  /** ARNs with calls in the period, most calls first. */
  roles: string[];
  /** Calls counted, all outcomes; one for one eventID, only copies in the role's own account. */
  calls: number;
  /** Distinct actions, those that were only denied too; those that were not only denied. */
  actions: number;
  used: number;
  coverage: Coverage;
}

export interface Similarity {
  /** Actions that every column used, and that any did; what was only denied does not count. */
  shared: number;
  all: number;
}

export interface CompareAnswer {
  columns: ComparedColumn[];
  /** By name. */
  actions: ComparedRow[];
  /** By name. */
  withoutAction: ComparedEvent[];
  /** Distinct actions of all columns, those that were only denied too. */
  total: number;
  similarity: Similarity;
  /** The worst of the columns'. */
  coverage: Coverage;
  asked: AskedSearch[];
}
