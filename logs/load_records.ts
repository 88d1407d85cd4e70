// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { logKinds } from './kinds';
import type { LoadOptions, LoadReport } from './load_options';
import { LoadProblem } from './load_problem';
import { LoadRun } from './load_run';
import type { LoadTarget } from './opensearch/connection';

/** A parsed record and the S3 key it was delivered under. */
export interface RawRecord {
  record: unknown;
  path: string;
}

/**
 * Loads records that are in the program already, through the same way as files.
 * @throws LoadProblem when OpenSearch does not take documents
 */
export async function loadRecords(
  kindName: 'cloudtrail',
  records: AsyncIterable<RawRecord> | Iterable<RawRecord>,
  target: LoadTarget,
  options: LoadOptions
): Promise<LoadReport> {
  const kind = logKinds.find(({ name }) => name === kindName);
  if (kind === undefined) throw new LoadProblem(`${kindName} is no known kind of log`);
  const run = await LoadRun.start(target, options);
  try {
    let lastPath: string | undefined;
    let record = 0;
    for await (const raw of records) {
      if (raw.path !== lastPath) {
        run.files += 1;
        record = 0;
        lastPath = raw.path;
      }
      record += 1;
      const text = JSON.stringify(raw.record);
      // Normalising changes the record: the giver keeps his.
      const own: unknown = JSON.parse(text);
      await run.take(kind, own, raw.path, text, { file: raw.path, line: record, record });
    }
    return await run.finish();
  } finally {
    await run.close();
  }
}
