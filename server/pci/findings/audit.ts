// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingsAudit } from '../../../common/pci/findings/answers';

const MOST = 100;

/** What counting the documents and the rows of each day tells. */
export function auditDays(
  inLogs: ReadonlyMap<string, number>,
  inRows: ReadonlyMap<string, number>,
  at: string
): FindingsAudit {
  const days = Array.from(new Set([...Array.from(inLogs.keys()), ...Array.from(inRows.keys())]));
  const counted = days
    .map((day) => ({ day, documents: inLogs.get(day) || 0, rows: inRows.get(day) || 0 }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  return {
    at,
    documents: sum(counted.map(({ documents }) => documents)),
    rows: sum(counted.map(({ rows }) => rows)),
    missing: counted.filter(({ documents, rows }) => rows < documents).slice(0, MOST),
    keptLonger: counted.filter(({ documents, rows }) => rows > documents).length,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
