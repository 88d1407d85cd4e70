// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EvidenceKind, RequirementFact } from '../facts/fact_types';
import type { DocumentMark } from '../vocabulary';
import type { LinkedDocument, MarkReason } from './answers';

/** Kinds of evidence that a person brings: no log shows them. */
const BY_DOCUMENT: readonly EvidenceKind[] = [
  'document',
  'scan-or-test-report',
  'change-or-ticket',
  'inventory',
  'iam-report',
  'application',
  'training-or-hr',
  'physical',
];
/** Days before its end in which a document is told to end soon. */
export const ENDS_SOON = 30;
const DAY = 24 * 60 * 60 * 1000;

export interface DocumentState {
  mark: DocumentMark;
  reason: MarkReason;
  /** Documents that hold. */
  documents: number;
  /** The day (YYYY-MM-DD) on which the first of them ends. */
  linkedUntil: string | null;
}

/** Documents of an item that are meant for all of these systems; none asked: for all. */
export function documentsOf(
  item: string,
  all: readonly LinkedDocument[],
  systems: readonly string[]
): LinkedDocument[] {
  return all.filter(
    ({ requirements, systems: of }) =>
      requirements.indexOf(item) >= 0 &&
      (!of || (systems.length > 0 && systems.every((id) => of.indexOf(id) >= 0)))
  );
}

/** What there is of documents. A document holds on its last day. `today`: YYYY-MM-DD in the zone of reviews. */
export function documentState(
  { evidenceKinds }: Pick<RequirementFact, 'evidenceKinds'>,
  documents: readonly LinkedDocument[],
  today: string
): DocumentState {
  const holding = documents.filter(({ validUntil, date }) => validUntil >= today && date <= today);
  if (holding.length > 0) {
    const linkedUntil = holding.map(({ validUntil }) => validUntil).sort()[0];
    const soon = Date.parse(linkedUntil) - Date.parse(today) <= ENDS_SOON * DAY;
    return {
      mark: 'linked',
      reason: soon ? 'linked_ends_soon' : 'linked',
      documents: holding.length,
      linkedUntil,
    };
  }
  const none = { documents: 0, linkedUntil: null };
  if (documents.some(({ validUntil }) => validUntil < today))
    return { mark: 'expired', reason: 'expired', ...none };
  return evidenceKinds.some((kind) => BY_DOCUMENT.indexOf(kind) >= 0)
    ? { mark: 'missing', reason: 'none_linked', ...none }
    : { mark: 'not_needed', reason: 'logs_suffice', ...none };
}
