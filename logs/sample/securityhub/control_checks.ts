// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { settlementProd } from '../company';
import type { Account } from '../company';
import { Random } from '../random';
import { resourcesOf } from './account_resources';
import type { CheckedResource } from './account_resources';
import facts from './pci_controls.generated.json';

/** A Security Hub control, as far as the sample needs it. */
export interface Control {
  id: string;
  label: string;
  severity: string;
  rule: string | null;
  type: string;
  /** Requirement ids; absent when the control is no part of that version's standard. */
  pci401?: string[];
  pci321?: string[];
  /** `pci-dss/v/3.2.1/PCI.S3.2` */
  legacyGenerator?: string;
}

export const controls: readonly Control[] = facts.controls;

/** One control looked at on one resource. */
export interface Check {
  account: Account;
  control: Control;
  resource: CheckedResource;
}

/** Share of the account-wide controls that an account has switched on. */
const accountWide = 0.38;

/** Controls that an incident changes: always on. */
const needed = new Set(['S3.2', 'S3.8', 'EC2.6', 'IAM.3', 'IAM.6', 'GuardDuty.1', 'CloudTrail.3']);

const known = new Map<string, readonly Check[]>();

/** The checks of an account; the same every day. */
export function checksOf(account: Account): readonly Check[] {
  const checks = known.get(account.id) ?? makeChecks(account);
  known.set(account.id, checks);
  return checks;
}

function makeChecks(account: Account): Check[] {
  const resources = resourcesOf(account);
  const checks: Check[] = [];
  for (const control of controls) {
    const looked = resources.filter(({ type }) => type === control.type);
    const share = control.type === 'AWS::::Account' ? accountWide : 0.55;
    for (const resource of looked) {
      const on = new Random('switched on', account.id, control.id).chance(share);
      if (on || needed.has(control.id)) checks.push({ account, control, resource });
    }
  }
  return checks;
}

/** Accounts that began with one finding for each standard, and change over later. */
export function perStandard(account: Account, consolidated: boolean): boolean {
  return account === settlementProd && !consolidated;
}
