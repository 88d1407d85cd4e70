// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** State of a Security Hub control, worst first; the words of AWS's own rule. */
export const CONTROL_STATES = ['failed', 'unknown', 'passed', 'no_data', 'disabled'] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

/** What the logs say of one item, worst first. None of these says "compliant". */
export const LOG_MARKS = [
  'failed',
  'attention',
  'evidenced',
  'no_data',
  'not_covered',
  'not_applicable',
] as const;
export type LogMark = (typeof LOG_MARKS)[number];

/** What there is of documents for one item, worst first. */
export const DOCUMENT_MARKS = [
  'expired',
  'missing',
  'linked',
  'not_needed',
  'not_applicable',
] as const;
export type DocumentMark = (typeof DOCUMENT_MARKS)[number];

/** Answer of one query of log evidence, worst first. `not_yet`: not asked by this version; counts as no data. */
export const EVIDENCE_RESULTS = ['gap', 'attention', 'pass', 'no_data', 'not_yet'] as const;
export type EvidenceResult = (typeof EVIDENCE_RESULTS)[number];

/** Versions of the standard that findings name. The board is that of 4.0.1; 3.2.1 is understood, not shown. */
export type PciVersion = '4.0.1' | '3.2.1';
