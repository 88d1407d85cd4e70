// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlResource, ControlRow, ControlsAnswer, PciInput } from '../controls/answers';
import type { EvidenceAnswer } from '../evidence/definition';
import type { Coverage } from '../../search/coverage';
import type { ControlState, DocumentMark, EvidenceResult, LogMark } from '../vocabulary';

export interface RequirementsInput extends PciInput {
  /** Days before the instant that log evidence looks at: 1 to 92, 30 unless told. */
  days?: number;
}

/** Why a mark is what it is, as a code with words in both languages (`public/pci/mark_words.ts`). */
export type MarkReason =
  | 'control_failed'
  | 'query_gap'
  | 'control_unknown'
  | 'query_attention'
  /** Some sources say yes, others have no data. */
  | 'partial'
  | 'all_passed'
  | 'no_source_has_data'
  | 'forbidden'
  | 'nothing_maps'
  | 'profile'
  | 'marked'
  | 'linked'
  | 'linked_ends_soon'
  | 'expired'
  | 'none_linked'
  | 'logs_suffice';

export interface ItemRow {
  id: string;
  requirement: string;
  parent: string;
  label: string;
  logs: LogMark;
  logsReason: MarkReason;
  document: DocumentMark;
  documentReason: MarkReason;
  /** Documents linked now, and until when (YYYY-MM-DD) the one that ends first holds. */
  documents: number;
  linkedUntil: string | null;
  controls: Array<{ id: string; status: ControlState }>;
  queries: Array<{ id: string; result: EvidenceResult }>;
  /** Sources (controls and queries) that have data, of all that map. */
  sources: { withData: number; all: number };
  oldestFailure: string | null;
  /** Newest update of what counts; null: nothing does. */
  newest: string | null;
  stale: boolean;
  futureDated: boolean | 'part';
  /** Reviews come with the records; null: none. */
  lastReview: { at: string; by: string } | null;
  /** Why it does not apply. */
  notApplicable?: { why: 'profile' | 'marked'; reason: string };
}

export interface ItemTotals {
  /** Items: the sum of each of the two lines. */
  items: number;
  logs: Record<LogMark, number>;
  document: Record<DocumentMark, number>;
}

export interface RequirementsAnswer {
  asOf: string;
  how: ControlsAnswer['how'] | null;
  requirements: ItemRow[];
  /** Headings: requirements and sections, with their labels, in order. */
  headings: Array<{ id: string; level: 'requirement' | 'section'; label: string }>;
  totals: ItemTotals;
  /** Accounts that report, of those in the scope. */
  accounts: { reporting: number; inScope: number; silent: string[] };
  profile: EntityProfile | null;
  /** Of the findings; each query has its own. */
  coverage: Coverage;
  /** Coverage of each kind of log that was asked. */
  logs: EvidenceAnswer['coverage'];
}

/** What the entity is: decides once which items apply. A missing answer takes nothing away. */
export interface EntityProfile {
  serviceProvider: boolean;
  multiTenant: boolean;
  storesCardNumbers: boolean;
  designatedEntity: boolean;
}

/** Where a document is that shows an item: not the document itself. */
export interface LinkedDocument {
  /** Lower case letters, digits, dashes. */
  id: string;
  title: string;
  /** https address, or where it lies in words. */
  place: string;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  hash?: string;
  /** YYYY-MM-DD. */
  date: string;
  validUntil: string;
  owner: string;
  /** Items. */
  requirements: string[];
  /** Ids of systems; absent: all. */
  systems?: string[];
}

/** Somebody's word that an item does not apply. */
export interface ItemMark {
  /** The item: `9.5.1`. */
  id: string;
  reason: string;
  /** Absent: for all systems. */
  systems?: string[];
}

/** Somebody's word that a control is switched off in Security Hub. */
export interface DisabledControl {
  /** The control: `S3.1`. */
  id: string;
  reason: string;
  /** Absent: in all accounts. */
  accounts?: string[];
}

export type Responsibility = 'own' | 'aws' | 'shared';

/** Everything that one page of evidence shows. */
export interface SheetAnswer {
  asOf: string;
  how: ControlsAnswer['how'] | null;
  item: ItemRow;
  heading: { requirement: string; section: string };
  applicability: { applies: boolean; why: 'always' | 'profile' | 'marked'; reason?: string };
  responsibility: Responsibility;
  controls: Array<ControlRow & { note?: string; failing: ControlResource[]; more: number }>;
  queries: Array<EvidenceAnswer & { title: string; rule: string; limits?: string }>;
  documents: Array<LinkedDocument & { expired: boolean }>;
  /** What this page does not show, as sentences in the language asked. */
  notShown: string[];
  accounts: RequirementsAnswer['accounts'];
  coverage: Coverage;
}

/** For each item the days of an assessment period: evidenced, and missing. */
export interface PeriodAnswer {
  from: string;
  to: string;
  days: number;
  items: Array<{
    id: string;
    label: string;
    evidenced: number;
    missing: number;
    /** YYYY-MM-DD of those missing, at most 366. */
    missingDays: string[];
    /** Why a day cannot be told apart: nothing maps to the item. */
    why?: 'not_covered' | 'not_applicable';
  }>;
  coverage: Coverage;
}
