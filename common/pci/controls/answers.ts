// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../search/coverage';
import type { DatedVersion } from '../findings/finding_version';
import type { ControlState, PciVersion } from '../vocabulary';

/** What every question of this area may say; none of it is required. */
export interface PciInput {
  /** ISO UTC; now unless told. What arrived later than this instant, or is dated later, is not looked at. */
  asOf?: string;
  /** Ids of systems of the register, account ids. None: all that the person may read. */
  system?: string[];
  account?: string[];
  /** Language of labels; en unless told. */
  lang?: string;
}

export interface ControlsAnswer {
  asOf: string;
  /** `kept`: from the index of findings. `recomputed`: of a past instant, by the versions that stood then. `logs`: from the logs themselves. */
  how: 'kept' | 'recomputed' | 'logs';
  /** Every control of 4.0.1, and those that findings name although the table lacks them (`drift`). */
  controls: ControlRow[];
  /** Findings that are of no control of PCI DSS, by product. */
  others: OtherProduct[];
  /** The table of controls: when it was made, and whether that is long ago. */
  mapping: { date: string; days: number; old: boolean };
  coverage: Coverage;
  /** Accounts of the scope without any Security Hub finding. */
  silentAccounts: string[];
}

export interface ControlRow {
  id: string;
  label: string;
  severity: string;
  status: ControlState;
  requirements: Partial<Record<PciVersion, string[]>>;
  /** Resources, each once for an account, a Region and the control. */
  failed: number;
  passed: number;
  unknown: number;
  /** Findings that were left out because somebody suppressed them. */
  suppressed: number;
  accounts: number;
  regions: number;
  /** Since when the resource that has failed longest has failed without a break. ISO UTC. */
  oldestFailure: string | null;
  /** Newest update of any finding that counts. ISO UTC. */
  newest: string | null;
  /** True: something that counts was not updated for more than 26 hours. */
  stale: boolean;
  staleResources: number;
  mapping: 'docs' | 'inferred' | 'drift';
  /** Codes of what this state does not show: see `guards.ts`. */
  guards: GuardCode[];
  /** Why it is disabled, where somebody wrote it down. */
  disabledReason?: string;
}

/** Where PASSED says less than it seems to (pci-dss.md 0.4). */
export type GuardCode =
  | 'password_length_parameter'
  | 'no_subscription_passes'
  | 'administrator_account_only'
  | 'log_bucket_account_only'
  | 'nothing_to_check';

export interface OtherProduct {
  product: string;
  findings: number;
  failed: number;
  passed: number;
  unknown: number;
}

/** One resource that a control looked at. */
export interface ControlResource {
  account: string;
  accountName?: string;
  region: string;
  resource: string;
  resourceType: string;
  state: 'failed' | 'unknown' | 'passed' | 'suppressed' | 'archived';
  /** The status as told, where it is none of AWS's. */
  told: string;
  since: string | null;
  updated: string;
  stale: boolean;
  nothingToCheck: boolean;
  /** Ids of the findings behind it. */
  findings: string[];
}

export interface ControlAnswer {
  control: ControlRow;
  note?: string;
  asOf: string;
  how: ControlsAnswer['how'];
  /** Worst first. */
  resources: ControlResource[];
  coverage: Coverage;
}

export interface FindingAnswer {
  finding: string;
  /** Newest first. */
  versions: DatedVersion[];
  coverage: Coverage;
}

/** How a resource or control came from one state to another. */
export type ChangeKind =
  'fixed' | 'new' | 'reopened' | 'disappeared' | 'suppressed' | 'scope_changed';

export interface CompareAnswer {
  from: string;
  to: string;
  controls: Array<{ id: string; label: string; before: ControlState; after: ControlState }>;
  /** One line for a resource of a control that changed. */
  changes: Array<{
    change: ChangeKind;
    control: string;
    account: string;
    region: string;
    resource: string;
    before: string;
    after: string;
  }>;
  totals: Record<ChangeKind, number>;
  coverage: Coverage;
}

/** Controls by state, one line a day (days of `tz`), kept by the program each day. */
export interface TrendAnswer {
  days: Array<{
    day: string;
    states: Record<ControlState, number> | null;
    failedResources: number | null;
  }>;
  coverage: Coverage;
}
