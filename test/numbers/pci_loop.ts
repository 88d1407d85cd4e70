// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlRow, OtherProduct } from '../../common/pci/controls/answers';
import type { HubDelivery, HubFinding } from './panel_findings';
import { hubThings } from './panel_findings';
import { eachOnce } from './panel_loop';
import type { Thing } from './panel_loop';

const HOUR = 3_600_000;

/** The part of a raw finding that the state of controls rests on. */
interface ControlFinding extends HubFinding {
  Region?: string;
  Compliance?: HubFinding['Compliance'] & { RelatedRequirements?: string[] };
  Remediation?: { Recommendation?: { Url?: string } };
  Resources: Array<{ Id: string; Region?: string }>;
}

type Version = Thing<ControlFinding>;
type State = 'failed' | 'unknown' | 'passed';

/** A resource that a control looked at: findings of several standards may speak of it. */
export interface Looked {
  control: string;
  account: string;
  byFinding: Map<string, Version[]>;
}

export type Counted = Pick<
  ControlRow,
  | 'id'
  | 'status'
  | 'requirements'
  | 'failed'
  | 'passed'
  | 'unknown'
  | 'suppressed'
  | 'accounts'
  | 'oldestFailure'
  | 'stale'
  | 'staleResources'
>;

export interface Asked {
  /** Epoch ms. */
  asOf: number;
  accounts?: readonly string[];
}

/**
 * The state of every control at an instant, once more: a plain loop over the raw events of the event bus, which shares no
 * code with the product and looks at none of its documents or tables.
 */
export class PciLoop {
  readonly looked = new Map<string, Looked>();
  private readonly others = new Map<string, Version[]>();
  private readonly named = new Map<string, Record<'4.0.1' | '3.2.1', Set<string>>>();
  versions = 0;

  constructor(deliveries: Iterable<HubDelivery>) {
    for (const version of eachOnce(delivered(deliveries))) this.take(version);
  }

  private take(version: Version): void {
    const { raw, account, id } = version;
    this.versions += 1;
    const control = controlOf(raw);
    if (!control) {
      this.others.set(id, [...(this.others.get(id) ?? []), version]);
      return;
    }
    const [{ Id, Region }] = raw.Resources;
    const key = [control, account, Region ?? raw.Region, Id].join(' ');
    const looked = this.looked.get(key) ?? { control, account, byFinding: new Map() };
    looked.byFinding.set(id, [...(looked.byFinding.get(id) ?? []), version]);
    this.looked.set(key, looked);
    const named = this.named.get(control) ?? { '4.0.1': new Set(), '3.2.1': new Set() };
    for (const one of raw.Compliance?.RelatedRequirements ?? []) {
      const [, of, requirement] = /^PCI DSS (?:v([\d.]+)\/)?(\S+)$/.exec(one) ?? [];
      // Without a version it is of the standard that the finding is of, which is 3.2.1.
      if (requirement) named[of === '4.0.1' ? '4.0.1' : '3.2.1'].add(requirement);
    }
    this.named.set(control, named);
  }

  /** The controls that any finding says to be of 4.0.1. */
  controls(): string[] {
    return [...this.named].filter(([, of]) => of['4.0.1'].size > 0).map(([id]) => id);
  }

  /** The controls that findings say to be of 3.2.1 alone: understood, and not on the board. */
  oldControls(): string[] {
    return [...this.named.keys()].filter((id) => !this.controls().includes(id));
  }

  requirementsOf(control: string, version: '4.0.1' | '3.2.1'): string[] {
    return [...(this.named.get(control)?.[version] ?? [])].sort();
  }

  control(id: string, { asOf, accounts }: Asked): Counted {
    const row: Counted = {
      id,
      status: 'no_data',
      requirements: { '4.0.1': this.requirementsOf(id, '4.0.1') },
      failed: 0,
      passed: 0,
      unknown: 0,
      suppressed: 0,
      accounts: 0,
      oldestFailure: null,
      stale: false,
      staleResources: 0,
    };
    const reporting = new Set<string>();
    let oldest = Infinity;
    for (const one of this.looked.values()) {
      if (one.control !== id || (accounts && !accounts.includes(one.account))) continue;
      const standing = standingAt(one, asOf);
      row.suppressed += standing.filter(isSuppressed).length;
      const state = stateOf(standing);
      if (!state) continue;
      row[state] += 1;
      reporting.add(one.account);
      if (state === 'failed') oldest = Math.min(oldest, failingSince(one, asOf));
      const updated = Math.max(
        ...standing.filter(counts).map(({ raw }) => Date.parse(raw.UpdatedAt))
      );
      if (asOf - updated > 26 * HOUR) row.staleResources += 1;
    }
    row.accounts = reporting.size;
    row.stale = row.staleResources > 0;
    row.status = worst(row);
    if (oldest !== Infinity) row.oldestFailure = new Date(oldest).toISOString();
    return row;
  }

  /** Each resource that counts or is suppressed, with what stands of it at an instant. */
  resources(id: string, { asOf, accounts }: Asked): Map<string, State | 'suppressed' | 'gone'> {
    const found = new Map<string, State | 'suppressed' | 'gone'>();
    for (const [key, one] of this.looked) {
      if (one.control !== id || (accounts && !accounts.includes(one.account))) continue;
      const standing = standingAt(one, asOf);
      if (standing.length === 0) continue;
      const hidden = standing.some(isSuppressed) ? 'suppressed' : 'gone';
      found.set(key, stateOf(standing) ?? hidden);
    }
    return found;
  }

  /** Findings that are of no control, by product. */
  otherProducts({ asOf, accounts }: Asked): Array<Pick<OtherProduct, 'product' | 'findings'>> {
    const counted = new Map<string, number>();
    for (const versions of this.others.values()) {
      const newest = newestOf(versions, asOf);
      if (!newest || !counts(newest)) continue;
      if (accounts && !accounts.includes(newest.account)) continue;
      const product = newest.raw.ProductFields?.['aws/securityhub/ProductName'] ?? 'securityhub';
      counted.set(product.toLowerCase(), (counted.get(product.toLowerCase()) ?? 0) + 1);
    }
    return [...counted]
      .map(([product, findings]) => ({ product, findings }))
      .sort((one, other) => (one.product < other.product ? -1 : 1));
  }
}

function* delivered(deliveries: Iterable<HubDelivery>): Generator<Version, void, undefined> {
  for (const delivery of deliveries) yield* hubThings(delivery) as Version[];
}

/** Under whatever standard's name it comes, the address of the remedy names the control. */
function controlOf({ Compliance, Remediation }: ControlFinding): string | undefined {
  const address = Remediation?.Recommendation?.Url ?? '';
  return (
    Compliance?.SecurityControlId ?? /\/securityhub\/(\w+\.\d+)\/remediation$/.exec(address)?.[1]
  );
}

function newestOf(versions: readonly Version[], asOf: number): Version | undefined {
  return versions
    .filter(({ at }) => at <= asOf)
    .reduce<Version | undefined>(
      (one, other) => (one && !isNewer(other, one) ? one : other),
      undefined
    );
}

function isNewer(
  { version: one = [], raw }: Version,
  { version: other = [], raw: before }: Version
) {
  const place = one.findIndex((value, at) => value !== other[at]);
  if (place >= 0) return one[place] > other[place];
  return raw.Compliance?.Status === 'FAILED' && before.Compliance?.Status !== 'FAILED';
}

function standingAt({ byFinding }: Looked, asOf: number): Version[] {
  return [...byFinding.values()].flatMap((versions) => newestOf(versions, asOf) ?? []);
}

const isSuppressed = ({ raw }: Version) =>
  raw.RecordState === 'ACTIVE' && raw.Workflow?.Status === 'SUPPRESSED';
const counts = ({ raw }: Version) =>
  raw.RecordState === 'ACTIVE' && raw.Workflow?.Status !== 'SUPPRESSED';

function stateOf(standing: readonly Version[]): State | undefined {
  const told = standing.filter(counts).map(({ raw }) => raw.Compliance?.Status);
  if (told.length === 0) return undefined;
  if (told.includes('FAILED')) return 'failed';
  return told.every((one) => one === 'PASSED') ? 'passed' : 'unknown';
}

function worst({ failed, unknown, passed }: Counted): Counted['status'] {
  if (failed > 0) return 'failed';
  if (unknown > 0) return 'unknown';
  return passed > 0 ? 'passed' : 'no_data';
}

/** The first instant of the unbroken time, up to `asOf`, in which the resource failed. */
function failingSince(looked: Looked, asOf: number): number {
  const instants = [...looked.byFinding.values()]
    .flat()
    .map(({ at }) => at)
    .filter((at) => at <= asOf)
    .sort((one, other) => other - one);
  let since = asOf;
  for (const at of instants) {
    if (stateOf(standingAt(looked, at)) !== 'failed') break;
    since = at;
  }
  return since;
}
