// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** One version of one Security Hub finding: a document of the logs, and a row of `siem-review-findings`. */
export interface FindingVersion {
  /** Id of the document in the logs. */
  document: string;
  /** `Id` of the finding. */
  finding: string;
  /** Lower case, as the SIEM tells it: `security hub`, `guardduty`, `prowler`. */
  product: string;
  account: string;
  region: string;
  /** Canonical id of the control, whatever spelling or standard the finding came with; absent: it is no control. */
  control?: string;
  /** Which versions of PCI DSS the finding itself names. */
  pci: 'none' | '4.0.1' | '3.2.1' | 'both';
  /** As the finding says them: `PCI DSS v4.0.1/8.4.2`. */
  requirements: string[];
  resource: string;
  resourceType: string;
  /** As the finding says it: PASSED, FAILED, WARNING, NOT_AVAILABLE; anything else, and '' for none, is unknown. */
  status: string;
  recordState: string;
  workflow: string;
  severity: string;
  title: string;
  reasons: string[];
  generator: string;
  /** `@timestamp`, and the event bus's time, where it came over the bus. ISO UTC. */
  at: string;
  bus?: string;
  /** When the product told it last; its own time where it does not say. */
  updated?: string;
  firstObserved?: string;
  ingested: string;
}

/**
 * A version with the time in which it was the newest: from <= instant < to. `validTo` absent: still. From = to: it never
 * was, because one of a later bus time had an earlier `@timestamp`.
 */
export interface DatedVersion extends FindingVersion {
  validFrom: string;
  validTo?: string;
  /** True: it began a run of another state than what stood before it (failed, unknown, passed, counted for nothing). */
  turn: boolean;
}

/** What stands of one check of one resource at an instant; findings that differ in nothing here are one. */
export interface StandingCheck {
  control?: string;
  product: string;
  pci: FindingVersion['pci'];
  account: string;
  region: string;
  resource: string;
  resourceType: string;
  status: string;
  recordState: string;
  workflow: string;
  /** Newest update of them. ISO UTC. */
  updated: string;
  /** How many findings. */
  findings: number;
}
