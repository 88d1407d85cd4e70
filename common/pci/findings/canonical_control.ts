// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { controlOf, controlOfLegacy } from '../facts/controls';

/** What of a finding tells which control it is of. */
export interface ControlMarks {
  product: string;
  securityControlId?: string;
  generator: string;
}

const LEGACY = /^pci-dss\/v\/[\d.]+\/(PCI\.[A-Za-z0-9]+\.\d+)$/;
const OF_CONTROL =
  /^(?:security-control|(?:pci-dss|aws-foundational-security-best-practices|nist-800-53|nist-800-171|service-managed-aws-control-tower)\/v\/[\w.-]+)\/([A-Za-z][A-Za-z0-9]*\.\d+)$/;

/**
 * The control that a Security Hub finding is of, as AWS spells it now, whatever standard it came with; undefined: it is of
 * none. Rulesets of CIS number their rules in a way of their own and name no control.
 */
export function canonicalControl({
  product,
  securityControlId,
  generator,
}: ControlMarks): string | undefined {
  if (product !== 'security hub') return undefined;
  if (securityControlId) return spelled(securityControlId);
  const legacy = LEGACY.exec(generator);
  if (legacy) {
    const fact = controlOfLegacy(legacy[1]);
    return fact ? fact.id : legacy[1];
  }
  const named = OF_CONTROL.exec(generator);
  return named ? spelled(named[1]) : undefined;
}

/** As the table spells it: `Autoscaling.5` and `AutoScaling.5` are one. */
function spelled(id: string): string {
  const fact = controlOf(id);
  return fact ? fact.id : id;
}
