// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { askInSlices, isTooMuch } from '../../search/slices';
import type { SlicesWatch } from '../../search/slices';
import type { CompareAnswer, CompareInput } from './answers';
import { columnText, readColumnText } from './column_text';
import { joinComparisons, mergeComparisons } from './comparison';
import { askedColumns } from './read_columns';

/**
 * The comparison; where that is too much for one request each column by itself, and where a column is too much for
 * one search, its period in slices.
 */
export async function askComparison(
  input: CompareInput,
  ask: (input: CompareInput) => Promise<CompareAnswer>,
  watch: SlicesWatch = {}
): Promise<CompareAnswer> {
  const columns = askedColumns(input.roles, input);
  try {
    return await ask(input);
  } catch (fault) {
    if (!isTooMuch(fault)) throw fault;
  }
  const answers: CompareAnswer[] = [];
  for (const { text, period } of columns) {
    const parts = readColumnText(text);
    const alone = parts ? columnText({ subject: parts.subject }) : text;
    const before = answers.length;
    const answer = await askInSlices(
      period,
      (slice) => ask({ ...slice, roles: [alone] }),
      mergeComparisons,
      {
        ...watch,
        progress:
          watch.progress &&
          (({ done, total }) =>
            watch.progress &&
            watch.progress({ done: before * total + done, total: columns.length * total })),
      }
    );
    answers.push({
      ...answer,
      columns: answer.columns.map((column) => ({ ...column, column: text })),
    });
  }
  return joinComparisons(answers);
}
