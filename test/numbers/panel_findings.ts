// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Key, Rule, Thing } from './panel_loop';

/** The part of a Security Hub finding (ASFF) that the panels look at; products leave out much of it. */
export interface HubFinding {
  Id: string;
  AwsAccountId?: string;
  Title: string;
  CreatedAt: string;
  UpdatedAt: string;
  RecordState?: string;
  Workflow?: { Status?: string };
  Severity?: { Label?: string };
  Compliance?: { Status?: string; SecurityControlId?: string };
  ProductFields?: Record<string, string>;
  Resources: Array<{ Id: string }>;
}

export interface HubDelivery {
  time: string;
  detail: { findings: HubFinding[] };
}

/** The findings that the event bus delivered, or one as the product itself writes it. */
export function hubThings(delivery: HubDelivery | HubFinding): Array<Thing<HubFinding>> {
  if (!('detail' in delivery)) return [hubThing(delivery, delivery.UpdatedAt)];
  return delivery.detail.findings.map((finding) => hubThing(finding, delivery.time));
}

/**
 * A finding has the time of its update while it is new, that of the event bus after. The SIEM keeps one document of a
 * finding for each of these times and workflow states a month: of a new finding that is archived without an update, the
 * archived state alone. Where no product or workflow is named it keeps one a month.
 */
function hubThing(raw: HubFinding, sent: string): Thing<HubFinding> {
  const { Id, AwsAccountId, Workflow, UpdatedAt } = raw;
  const time = Workflow?.Status === 'NEW' && productOf(raw) !== undefined ? UpdatedAt : sent;
  const named = productOf(raw) !== undefined && Workflow?.Status !== undefined;
  return {
    id: Id,
    at: Date.parse(time),
    account: AwsAccountId ?? 'unknown',
    raw,
    version: [Date.parse(sent), Date.parse(time)],
    place: [sent.slice(0, 7), Id, ...(named ? [time, Workflow?.Status] : [])].join(' '),
  };
}

const isOpen = ({ RecordState, Workflow, Compliance }: HubFinding) =>
  RecordState === 'ACTIVE' &&
  ['NEW', 'NOTIFIED'].includes(Workflow?.Status ?? '') &&
  Compliance?.Status !== 'PASSED';
const control = ({ Compliance }: HubFinding): Key => Compliance?.SecurityControlId ?? null;
const label = ({ Severity }: HubFinding): Key => Severity?.Label ?? null;
/** The SIEM calls a finding whose product has no name by the log. */
const moduleOf = (raw: HubFinding) => (productOf(raw) ?? 'securityhub').toLowerCase();

function productOf({ ProductFields }: HubFinding): string | undefined {
  return ProductFields?.['aws/securityhub/ProductName'];
}

export const HUB_RULES: Record<string, Rule<HubFinding>> = {
  'grave-findings': {
    holds: (raw) => isOpen(raw) && /^(CRITICAL|HIGH)$/.test(String(label(raw))),
  },
  'findings-by-severity': { holds: isOpen, rows: (raw) => [[label(raw)]] },
  'findings-by-age': {
    holds: (raw) => isOpen(raw) && control(raw) !== null,
    rows: (raw) => [[control(raw), label(raw)]],
    oldest: (raw) => Date.parse(raw.CreatedAt),
  },
  'failed-controls': {
    holds: (raw) => raw.RecordState === 'ACTIVE' && raw.Compliance?.Status === 'FAILED',
    rows: (raw) => [[control(raw), raw.Title]],
  },
  'macie-findings': {
    holds: (raw) => productOf(raw) === 'Macie' && raw.RecordState === 'ACTIVE',
    rows: (raw) => raw.Resources.map(({ Id }) => [raw.Title, Id, label(raw)]),
  },
  'findings-per-day': {
    holds: (raw) => raw.RecordState === 'ACTIVE',
    rows: (raw) => [[moduleOf(raw)]],
    distinct: (_, id) => id,
  },
};

/** The part of a raw GuardDuty finding that the panels look at. */
export interface Threat {
  id: string;
  accountId: string;
  type: string;
  severity: number;
  updatedAt: string;
  service: { count?: number; archived?: boolean };
}

/** The SIEM keeps one document of a finding for each number of times that it was seen, a month. */
export function threatThing(raw: Threat): Thing<Threat> {
  const { id, accountId, updatedAt, service } = raw;
  // A time that names no zone is UTC.
  const at = Date.parse(/Z$/.test(updatedAt) ? updatedAt : `${updatedAt.replace(' ', 'T')}Z`);
  const place = [updatedAt.slice(0, 7), id, service.count ?? ''].join(' ');
  return { id, at, account: accountId, raw, version: [at, service.count ?? 0], place };
}

export const THREAT_RULES: Record<string, Rule<Threat>> = {
  'guardduty-grave': { holds: (raw) => !raw.service.archived && raw.severity >= 7 },
  'guardduty-by-type': {
    holds: (raw) => !raw.service.archived,
    rows: (raw) => [[Math.trunc(raw.severity), raw.type]],
  },
};
