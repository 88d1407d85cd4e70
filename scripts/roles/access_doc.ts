// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { ACCESS_TABLE } from './access_table';
import type { Column, TableRow, Verdict } from './access_table';
import { ENDPOINT_TABLE } from './endpoint_table';
import type { EndpointColumn } from './endpoint_table';

const MARKS: Record<Verdict, string> = { allowed: 'yes', denied: '-', less: 'less' };

const HEADS: Record<Column, string> = {
  reader: 'reader',
  analyst: 'analyst, reviewer, approver',
  developer: 'developer',
  developerOneSystem: 'developer_one_system',
  assessor: 'assessor',
  admin: 'admin',
  service: 'service',
  everything: '`all_access`',
};

const ENDPOINT_HEADS: Record<EndpointColumn, string> = {
  reader: 'reader',
  analyst: 'analyst',
  reviewer: 'reviewer',
  approver: 'approver',
  developer: 'developer',
  developerOneSystem: 'developer_one_system',
  assessor: 'assessor',
  admin: 'admin',
  service: 'service',
  everything: '`all_access`',
};

/** The table of what OpenSearch allows as it stands in docs/access.md. */
export function accessMarkdown(): string {
  return markdownOf(HEADS, ACCESS_TABLE);
}

/** The table of what SIEM Review's endpoints answer as it stands in docs/access.md. */
export function endpointMarkdown(): string {
  return markdownOf(ENDPOINT_HEADS, ENDPOINT_TABLE);
}

function markdownOf<Of extends string>(
  heads: Record<Of, string>,
  rows: ReadonlyArray<TableRow<Of>>
): string {
  const columns = Object.keys(heads) as Of[];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...columns.map((column) => heads[column])]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ words, verdicts }) =>
      line([words, ...columns.map((column) => MARKS[verdicts[column]])])
    ),
  ].join('\n');
}
