// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { rowOf } from './access_table';
import type { TableRow } from './access_table';

/** Columns: what people may change here differs by role, where for OpenSearch it does not. */
export const ENDPOINT_COLUMNS = {
  reader: ['siem_review_reader'],
  analyst: ['siem_review_analyst'],
  reviewer: ['siem_review_reviewer'],
  approver: ['siem_review_approver'],
  developer: ['siem_review_developer'],
  developerOneSystem: ['siem_review_developer_one_system'],
  assessor: ['siem_review_assessor'],
  admin: ['siem_review_admin'],
  service: ['siem_review_service'],
  everything: ['all_access'],
} as const;

export type EndpointColumn = keyof typeof ENDPOINT_COLUMNS;

const columns = Object.keys(ENDPOINT_COLUMNS) as EndpointColumn[];
const row = (act: string, words: string, letters: string): TableRow<EndpointColumn> =>
  rowOf(columns, act, words, letters);

/** Who gets what from SIEM Review itself, asked of its real routes (test/integration/access_table_endpoints.test.ts). */
export const ENDPOINT_TABLE: ReadonlyArray<TableRow<EndpointColumn>> = [
  row(
    'roleUsage',
    'Counts what roles used (`role_usage/roles`, `actions`, `trend`, `compare`)',
    'aaaaalddda'
  ),
  row('roleContext', 'Sees where a role was used from (`role_usage/context`)', 'aaaallddda'),
  row('rolePolicy', 'Gets what a policy for a role rests on (`role_usage/policy`)', 'aaaallddda'),
  row('policyDraft', 'Has a pasted policy spelled out (`role_usage/policy_draft`)', 'aaaaaaddda'),
  row('roleExport', 'Exports what a role used (`role_usage/export`)', 'aaaaaaddda'),
  row('askCloudTrail', 'Counts CloudTrail events (`log_query/ask`)', 'aaaaalddda'),
  row('askSecurityHub', 'Counts Security Hub findings (`log_query/ask`)', 'aaaaddddaa'),
  row(
    'timeLineCloudTrail',
    'Follows CloudTrail events (`investigate/time_line`, `density`, `step_counts`)',
    'aaaaalddda'
  ),
  row(
    'timeLineSecurityHub',
    'Follows Security Hub findings (`investigate/time_line`, `density`, `step_counts`)',
    'aaaaddddaa'
  ),
  row('oneEvent', 'Opens one event with all its fields (`investigate/event`)', 'aaaallddda'),
  row('entityFacts', 'Sees what the logs tell of one thing (`investigate/entity`)', 'aaaallddda'),
  row('chains', 'Sees who became whom (`investigate/chain`)', 'aaaallddda'),
  row('suggestions', 'Is told what to look at next (`investigate/suggestions`)', 'aaaallddda'),
  row('dataHealth', 'Sees which logs there are and how fresh (`data_health`)', 'aaaallddla'),
  row(
    'pciControls',
    'Sees states of PCI DSS controls, and single findings (`pci/controls`, `finding`, `compare`, `trend`)',
    'daaaddaaaa'
  ),
  row(
    'pciItems',
    'Sees marks of PCI DSS items, and the sheet of one (`pci/requirements`, `period`)',
    'daaaddaaaa'
  ),
  row('pciLogEvidence', 'Sees log evidence on such a sheet (`pci/requirements`)', 'daaaddddda'),
  row('pciFindingsState', 'Sees how far findings are kept (`pci/findings/state`)', 'daaaddaaaa'),
  row(
    'pciKept',
    'Reads the PCI DSS profile, documents, items that do not apply, controls switched off, with their history',
    'aaaaaaaaaa'
  ),
  row('pciRebuild', 'Has all findings read once more (`pci/findings/rebuild`)', 'dddddddada'),
  row('systems', 'Reads the register of systems, one by one and as a file', 'aaaaaaaaaa'),
  row('systemHistory', 'Reads who changed a system, when and what (`history`)', 'aaaaaaaaaa'),
  row('seenAccounts', 'Is told of accounts that no system has (`systems?seen`)', 'aaaallddla'),
  row('plannedWork', 'Reads planned work, with its history and as a file', 'aaaaaaaaaa'),
  row('panelSets', 'Reads sets of panels, with their history', 'aaaaaaaaaa'),
  row('ownKinds', 'Reads the kinds of log of the team, with their history', 'aaaaaaaaaa'),
  row('knownGood', 'Reads known-good lists, with their history', 'aaaaaaaaaa'),
  row(
    'knownGoodHits',
    'Is told how much known-good lists leave out (`known_good/hits`)',
    'aaaaddddda'
  ),
  row('roleMatches', 'Reads which roles of systems are alike, with the history', 'aaaaaaaaaa'),
  row('investigations', 'Reads saved investigations, with their history', 'aaaaaaaaaa'),
  row('ownKindFields', 'Is told the fields of an index of logs (`own_kinds/fields`)', 'aaaallddda'),
  row('putSystem', 'Changes, removes and imports systems', 'dddddddada'),
  row('putPlannedWork', 'Changes, removes and imports planned work, links events', 'daaadddada'),
  row('putPanelSet', 'Changes and removes sets of panels', 'dadddddada'),
  row('putKnownGood', 'Changes and removes known-good lists', 'dadddddada'),
  row('putApproval', 'Approves a known-good list that others wrote', 'ddaadddada'),
  row('putRoleMatch', 'Corrects which roles of systems are alike', 'dadddddada'),
  row('putInvestigation', 'Saves and removes investigations', 'daaadddada'),
  row('putOwnKind', 'Changes and removes kinds of log of the team', 'dddddddada'),
  row('putPciProfile', 'Changes and removes the PCI DSS profile', 'dddadddada'),
  row(
    'putPciMarks',
    'Changes and removes PCI DSS documents, items that do not apply, controls switched off',
    'ddaadddada'
  ),
];
