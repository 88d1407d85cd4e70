// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { ACCESS_TABLE, COLUMNS } from './access_table';
import type { Column, Verdict } from './access_table';

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

/** The table as it stands in docs/access.md. */
export function accessMarkdown(): string {
  const columns = Object.keys(COLUMNS) as Column[];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...columns.map((column) => HEADS[column])]),
    line(['---', ...columns.map(() => '---')]),
    ...ACCESS_TABLE.map(({ words, verdicts }) =>
      line([words, ...columns.map((column) => MARKS[verdicts[column]])])
    ),
  ].join('\n');
}
