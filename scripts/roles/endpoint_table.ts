// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { rowOf } from './access_table';
import type { TableRow } from './access_table';

/** Columns: what people may change here differs by role, where for OpenSearch it does not. */
export const ENDPOINT_COLUMNS = {
  reader: ['siem_review_reader'],
  analyst: ['siem_review_analyst'],
  reviewers: ['siem_review_reviewer', 'siem_review_approver'],
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
    'aaaalddda'
  ),
  row('roleContext', 'Sees where a role was used from (`role_usage/context`)', 'aaallddda'),
  row('rolePolicy', 'Gets what a policy for a role rests on (`role_usage/policy`)', 'aaallddda'),
  row('policyDraft', 'Has a pasted policy spelled out (`role_usage/policy_draft`)', 'aaaaaddda'),
  row('roleExport', 'Exports what a role used (`role_usage/export`)', 'aaaaaddda'),
  row('askCloudTrail', 'Counts CloudTrail events (`log_query/ask`)', 'aaaalddda'),
  row('askSecurityHub', 'Counts Security Hub findings (`log_query/ask`)', 'aaaddddda'),
  row(
    'timeLineCloudTrail',
    'Follows CloudTrail events (`investigate/time_line`, `density`, `step_counts`)',
    'aaaalddda'
  ),
  row(
    'timeLineSecurityHub',
    'Follows Security Hub findings (`investigate/time_line`, `density`, `step_counts`)',
    'aaaddddda'
  ),
  row('oneEvent', 'Opens one event with all its fields (`investigate/event`)', 'aaallddda'),
  row('entityFacts', 'Sees what the logs tell of one thing (`investigate/entity`)', 'aaallddda'),
  row('chains', 'Sees who became whom (`investigate/chain`)', 'aaallddda'),
  row('suggestions', 'Is told what to look at next (`investigate/suggestions`)', 'aaallddda'),
  row('dataHealth', 'Sees which logs there are and how fresh (`data_health`)', 'aaallddda'),
  row('systems', 'Reads the register of systems, one by one and as a file', 'aaaaaaaaa'),
  row('systemHistory', 'Reads who changed a system, when and what (`history`)', 'aaaaaaaaa'),
  row('seenAccounts', 'Is told of accounts that no system has (`systems?seen`)', 'aaallddda'),
  row('plannedWork', 'Reads planned work, with its history and as a file', 'aaaaaaaaa'),
  row('panelSets', 'Reads sets of panels, with their history', 'aaaaaaaaa'),
  row('ownKinds', 'Reads the kinds of log of the team, with their history', 'aaaaaaaaa'),
  row('knownGood', 'Reads known-good lists, with their history', 'aaaaaaaaa'),
  row(
    'knownGoodHits',
    'Is told how much known-good lists leave out (`known_good/hits`)',
    'aaaddddda'
  ),
  row('roleMatches', 'Reads which roles of systems are alike, with the history', 'aaaaaaaaa'),
  row('investigations', 'Reads saved investigations, with their history', 'aaaaaaaaa'),
  row('ownKindFields', 'Is told the fields of an index of logs (`own_kinds/fields`)', 'aaallddda'),
  row('putSystem', 'Changes, removes and imports systems', 'ddddddada'),
  row('putPlannedWork', 'Changes, removes and imports planned work, links events', 'daadddada'),
  row('putPanelSet', 'Changes and removes sets of panels', 'daddddada'),
  row('putKnownGood', 'Changes and removes known-good lists', 'daddddada'),
  row('putApproval', 'Approves a known-good list that others wrote', 'ddadddada'),
  row('putRoleMatch', 'Corrects which roles of systems are alike', 'daddddada'),
  row('putInvestigation', 'Saves and removes investigations', 'daadddada'),
  row('putOwnKind', 'Changes and removes kinds of log of the team', 'ddddddada'),
];
