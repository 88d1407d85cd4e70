// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Allowed; refused by OpenSearch with 403; or answered with less: fields or documents are left out. */
export type Verdict = 'allowed' | 'denied' | 'less';

/** Columns of the table: roles with the same rights stand together. `everything` is the user admin of the embedded OpenSearch. */
export const COLUMNS = {
  reader: ['siem_review_reader'],
  analyst: ['siem_review_analyst', 'siem_review_reviewer', 'siem_review_approver'],
  developer: ['siem_review_developer'],
  developerOneSystem: ['siem_review_developer_one_system'],
  assessor: ['siem_review_assessor'],
  admin: ['siem_review_admin'],
  service: ['siem_review_service'],
  everything: ['all_access'],
} as const;

export type Column = keyof typeof COLUMNS;

export interface TableRow<Of extends string> {
  act: string;
  /** As people read it in docs/access.md. */
  words: string;
  verdicts: Record<Of, Verdict>;
}
export type AccessRow = TableRow<Column>;

const LETTERS: Record<string, Verdict> = { a: 'allowed', d: 'denied', l: 'less' };
const columns = Object.keys(COLUMNS) as Column[];

/** One letter a column: a allowed, d denied, l less. */
export function rowOf<Of extends string>(
  named: readonly Of[],
  act: string,
  words: string,
  letters: string
): TableRow<Of> {
  const verdicts = Object.fromEntries(
    named.map((column, index) => [column, LETTERS[letters[index]]])
  ) as Record<Of, Verdict>;
  return { act, words, verdicts };
}

const row = (act: string, words: string, letters: string): AccessRow =>
  rowOf(columns, act, words, letters);

/** Who may do what, asked line by line of the real security plugin (test/integration/access_table.test.ts). */
export const ACCESS_TABLE: readonly AccessRow[] = [
  row('authinfo', 'Is told who he is, and his roles', 'aaaaaaaa'),
  row('version', 'Asks for the version', 'aaaaaaaa'),
  row('cloudTrail', 'Searches CloudTrail', 'aaaaddda'),
  row('composite', 'Counts CloudTrail by composite aggregation', 'aaaaddda'),
  row('msearch', 'Asks several searches at once (`_msearch`)', 'aaaaddda'),
  row('pit', 'Pages through CloudTrail by point in time', 'aaaaddda'),
  row('closed', 'Lists CloudTrail indices, closed ones too (`_resolve`)', 'aaaaddda'),
  row('mappings', 'Reads the mappings of CloudTrail indices', 'aaaaddda'),
  row('parameters', 'Sees request parameters', 'aallddda'),
  row('addresses', 'Sees source addresses', 'aallddda'),
  row('sessions', 'Sees session names', 'aallddda'),
  row('fieldCaps', 'Is told of all fields (`_field_caps`)', 'aallddda'),
  row('otherAccounts', 'Sees events of accounts of other systems', 'aaalddda'),
  row('otherLogs', 'Searches other kinds of log (Security Hub)', 'aaddddaa'),
  row('flowLogs', 'Searches all further kinds of log (flow logs)', 'aaddddda'),
  row('allLogs', 'Searches all logs at once (`log-*`)', 'aaddddda'),
  row('settings', 'Reads `siem-review-settings`', 'aaaaaaaa'),
  row('records', 'Reads `siem-review-records`', 'daddaaaa'),
  row('findings', 'Reads `siem-review-findings`', 'daddaaaa'),
  row('payroll', 'Reads an index that is neither log nor ours', 'ddddddda'),
  row('everything', 'Searches without naming an index', 'ddddddda'),
  row('writeLog', 'Writes a log', 'ddddddda'),
  row('deleteLog', 'Deletes a log', 'ddddddda'),
  row('openLog', 'Opens a closed log index', 'ddddddda'),
  row('createLog', 'Makes a log index', 'ddddddda'),
  row('writeRecord', 'Writes to `siem-review-records`', 'ddddddaa'),
  row('writeSettings', 'Writes to `siem-review-settings`', 'ddddddaa'),
  row('createOwn', 'Makes a `siem-review-*` index', 'ddddddaa'),
  row('bulkRecord', 'Deletes a record by bulk', 'ddddddda'),
  row('deleteRecord', 'Deletes a record', 'ddddddda'),
  row('deleteOwn', 'Deletes a `siem-review-*` index', 'ddddddda'),
  row('users', 'Reads the users of the security plugin', 'ddddddda'),
  row('makeUser', 'Makes a role in the security plugin', 'ddddddda'),
  row('readClusterSettings', 'Reads cluster settings', 'ddddddda'),
  row('clusterSettings', 'Changes cluster settings', 'ddddddda'),
  row('templates', 'Makes an index template', 'ddddddda'),
  row('tasks', 'Lists running tasks', 'ddddddda'),
  row('pits', 'Lists points in time of everybody', 'ddddddda'),
];
