// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { logKinds } from './kinds';
import type { LoadOptions, LoadReport } from './load_options';
import { LoadProblem } from './load_problem';
import { LoadRun } from './load_run';
import type { LoadTarget } from './opensearch/connection';

/** A record and the S3 key it was delivered under. */
export interface RawRecord {
  /** A parsed record (of Security Hub also an EventBridge event of findings); of kinds of text the line. */
  record: unknown;
  path: string;
  /** The line that names the columns of a flow log; absent: those of version 2. */
  header?: string;
}

/**
 * Loads records that are in the program already, through the same way as files.
 * @throws LoadProblem when OpenSearch does not take documents
 */
export async function loadRecords(
  kindName: string,
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
      const { path, header } = raw;
      const text =
        kind.form === 'text' && typeof raw.record === 'string'
          ? raw.record.trim()
          : JSON.stringify(raw.record);
      // Normalising changes the record: the giver keeps his.
      const own: unknown = kind.form === 'text' ? text : JSON.parse(text);
      const delivered = { value: own, raw: text, path, header };
      await run.takeDelivered(kind, delivered, { file: path, line: record, record });
    }
    return await run.finish();
  } finally {
    await run.close();
  }
}
