// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../../logs/log_kind';

/** A requirement, section or item of PCI DSS 4.0.1, with a label of our own: the standard's wording is never shipped. */
export interface RequirementFact {
  /** `8`, `8.4`, `8.4.2`, `A1.2.3`. */
  id: string;
  level: 'requirement' | 'section' | 'item';
  /** The requirement it belongs to: `8`, `A1`. */
  requirement: string;
  parent: string | null;
  /** True: nothing below it. */
  leaf: boolean;
  label: Words;
  /** Became mandatory on 2025-03-31; `part`: only a part of it did. */
  futureDated: boolean | 'part';
  serviceProviderOnly: boolean;
  multiTenantProviderOnly: boolean;
  designatedEntityOnly: boolean;
  evidenceKinds: EvidenceKind[];
}

/** Where evidence for an item can come from, by our own judgement. */
export type EvidenceKind =
  | 'securityhub'
  | 'config'
  | 'cloudtrail'
  | 'guardduty'
  | 'inspector'
  | 'waf'
  | 'vpcflow'
  | 'macie'
  | 'accesslog'
  | 'oslog'
  | 'siem-metadata'
  | 'review-record'
  | 'document'
  | 'scan-or-test-report'
  | 'change-or-ticket'
  | 'inventory'
  | 'iam-report'
  | 'application'
  | 'training-or-hr'
  | 'physical';

/** A Security Hub control and what it is mapped to. */
export interface ControlFact {
  /** As AWS spells it: `S3.1`, `AutoScaling.5`. Compared without regard to case. */
  id: string;
  label: Words;
  severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
  configRule: string | null;
  resourceTypes: string[];
  schedule: string;
  /** Items of 4.0.1 / 3.2.1; empty: the control is not in that standard now. */
  pci401: string[];
  pci321: string[];
  /** `docs`: read on the control's own page; `inferred`: by analogy with its siblings. */
  source: 'docs' | 'inferred';
  /** Ids under which the standard 3.2.1 knew it: `PCI.IAM.4`. Some pairs are crossed. */
  legacyIds: string[];
  /** What PASSED of this control does not show, or where it does not report. */
  note?: Words;
}

/** One query of log evidence, in words. What it asks and how it is judged is in `evidence/`. */
export interface EvidenceFact {
  id: string;
  /** The item it was written for, and others that it speaks for as well. */
  requirement: string;
  alsoFor: string[];
  title: Words;
  /** The rule: when pass, attention, gap. */
  rule: Words;
  /** What the answer does not show. */
  limits?: Words;
  kind: 'telemetry' | 'review';
}
