// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SampleReport } from './append_sample';

const columns = [
  'kind',
  'records',
  'distinct',
  'second deliveries',
  'refused',
  'clashes as text',
  'account unknown',
  'seconds',
];

/** What was loaded of each kind, as lines of a table for a terminal. */
export function sampleTable(reports: readonly SampleReport[]): string[] {
  const rows = reports.map(({ kind, report }) => [
    kind,
    count(report.read),
    count(report.distinct),
    count(report.secondDeliveries),
    count(report.refused),
    count(report.retriedAsText),
    count(report.unknownAccount),
    report.seconds.toFixed(1),
  ]);
  const widths = columns.map((name, place) =>
    Math.max(name.length, ...rows.map((row) => row[place].length))
  );
  const lines = [columns, ...rows].map((row) =>
    row
      .map((text, place) => (place ? text.padStart(widths[place]) : text.padEnd(widths[place])))
      .join('  ')
  );
  const refused = reports.filter(({ report }) => report.refused > 0);
  return [...lines, ...refused.map((one) => `${one.kind} refused: see ${one.refusedFile}`)];
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
