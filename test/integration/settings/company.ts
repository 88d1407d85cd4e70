// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RoleMatch } from '../../../common/role_usage/compare/role_match';
import type { SavedInvestigation } from '../../../common/investigate/saved/investigation';
import type { WrittenKnownGood } from '../../../common/known_good/known_good_list';
import type { OwnKind } from '../../../common/logs/own_kind';
import type { PanelSet } from '../../../common/panels/panel';
import type { PlannedWork, SystemDefinition } from '../../../common/systems/system';

/** A system as a test wants it. */
export function systemOf(id: string, accounts: string[], more: Partial<SystemDefinition> = {}) {
  const system: SystemDefinition = {
    id,
    name: `System ${id}`,
    description: '',
    owner: 'Aoi Tanaka',
    contacts: ['team@example.co.jp'],
    environments: [
      { name: 'production', accounts: accounts.map((account) => ({ id: account, name: '' })) },
    ],
    inCde: true,
    networks: [{ name: 'office', cidr: '198.51.100.0/24', kind: 'office' }],
    administratorRoles: ['AWSReservedSSO_AdministratorAccess_*'],
    pipelineRoles: [],
    applicationRoles: [],
    dataStores: [],
    logStores: [],
    keys: [],
    criticalResources: [],
    publicInterfaces: [],
    allowedServices: [],
    vendors: [],
    organisationAccounts: [],
    expectedLogs: [],
    ...more,
  };
  return system;
}

export function workOf(number: string, more: Partial<PlannedWork> = {}): PlannedWork {
  return {
    number,
    purpose: 'Change of a rule',
    system: 'settlement',
    accounts: ['111122223333'],
    from: '2026-05-01T00:00:00Z',
    to: '2026-05-02T00:00:00Z',
    principals: ['AWSReservedSSO_AdministratorAccess_*'],
    approver: 'Ren Suzuki',
    events: [],
    ...more,
  };
}

/** A set of one panel. */
export function panelSetOf(id: string): PanelSet {
  const calls = { en: 'Calls', ja: '呼び出し' };
  return {
    id,
    name: { en: 'Ours', ja: '自分たち' },
    rows: [
      {
        title: calls,
        panels: [
          {
            id: 'calls',
            title: calls,
            purpose: { en: 'How many.', ja: '件数。' },
            query: { log: 'cloudtrail', where: [], measure: { count: true } },
            drawing: 'number',
            width: 3,
          },
        ],
      },
    ],
  };
}

/** A kind of log with a time and nothing else. */
export function ownKindOf(id: string): OwnKind {
  return {
    id,
    name: { en: 'Access', ja: 'アクセス' },
    indexPattern: 'log-access-*',
    time: '@timestamp',
    fields: [{ field: '@timestamp', type: 'date', label: { en: 'Time', ja: '時刻' } }],
  };
}

/** A known-good list that holds for a hundred days from now. */
export function knownGoodOf(id: string, more: Partial<WrittenKnownGood> = {}): WrittenKnownGood {
  return {
    id,
    name: `List ${id}`,
    of: 'cidr',
    values: ['203.0.113.0/24'],
    owner: 'Aoi Tanaka',
    reason: 'Our own scanner',
    expires: new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10),
    usedForEvidence: true,
    ...more,
  };
}

export function investigationOf(
  id: string,
  more: Partial<SavedInvestigation> = {}
): SavedInvestigation {
  return {
    id,
    name: `Case ${id}`,
    state: 'period=last_7_days',
    notes: [{ log: 'cloudtrail', id: 'x', at: '2026-05-01T00:00:00Z', text: 'Asked the owner' }],
    ...more,
  };
}

/** A match of one role that nothing else has: a role is in one match at most. */
export function roleMatchOf(id: string): RoleMatch {
  return { id, name: `Match ${id}`, roles: [`arn:aws:iam::111122223333:role/${id}`] };
}
