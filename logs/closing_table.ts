// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { LoadReport } from './load_options';

/** The numbers of a load, as lines of tables for a terminal: of all, and by kind of log. */
export function closingTable(report: LoadReport, refusedFile: string): string[] {
  const { seconds, read, clashes } = report;
  const rate = seconds > 0 ? ` (${count(Math.round(read / seconds))} a second)` : '';
  const rows: Array<[string, string]> = [
    ['files', count(report.files)],
    ['files skipped', count(report.skippedFiles)],
    ['records read', `${count(read)}${rate}`],
    ['distinct', count(report.distinct)],
    ['second deliveries', count(report.secondDeliveries)],
    ['refused', `${count(report.refused)}${report.refused > 0 ? `, see ${refusedFile}` : ''}`],
    ['clashing field kept as text', `${count(report.retriedAsText)}${listed(clashes)}`],
    ['account unknown', count(report.unknownAccount)],
    ['indices', report.indices.join(' ') || 'none'],
    ['left out by design', 'user_agent.* beyond original, geo and AS by address, threat.*'],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return [...rows.map(([label, value]) => `${label.padEnd(width)}  ${value}`), ...byKind(report)];
}

const COLUMNS = ['read', 'distinct', 'second deliveries', 'refused', 'account unknown'];

function byKind({ kinds }: LoadReport): string[] {
  const rows = Object.entries(kinds).map(([name, one]) => [
    name,
    ...[one.read, one.distinct, one.secondDeliveries, one.refused, one.unknownAccount].map(count),
  ]);
  if (rows.length === 0) return [];
  const table = [['kind', ...COLUMNS], ...rows];
  const widths = table[0].map((_, at) => Math.max(...table.map((row) => row[at].length)));
  return [
    '',
    ...table.map(([name, ...cells]) =>
      [name.padEnd(widths[0]), ...cells.map((cell, at) => cell.padStart(widths[at + 1]))].join('  ')
    ),
  ];
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function listed(clashes: Record<string, number>): string {
  const fields = Object.entries(clashes).map(([field, times]) => `${field} ${times}`);
  return fields.length === 0 ? '' : ` (${fields.join(', ')})`;
}
