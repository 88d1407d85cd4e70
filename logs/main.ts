// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { closingTable } from './closing_table';
import { readCommand, USAGE, WrongUsage } from './command_line';
import { loadPaths } from './load_paths';
import { LoadProblem } from './load_problem';
import { progressBar } from './progress_bar';

/** 0: all loaded; 1: not possible; 2: wrong command line; 3: loaded, but for refused lines. */
async function main(): Promise<number> {
  const command = await readCommand(process.argv.slice(2), process.env);
  if (command === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { paths, target, account, refusedFile } = command;
  const bar = progressBar(process.stderr);
  const say = (line: string): void => {
    bar.end();
    process.stderr.write(`${line}\n`);
  };
  try {
    const report = await loadPaths(paths, target, {
      account,
      refusedFile,
      say,
      progress: bar.show,
    });
    bar.end();
    process.stdout.write(`${closingTable(report, refusedFile).join('\n')}\n`);
    return report.refused > 0 ? 3 : 0;
  } finally {
    bar.end();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected = error instanceof LoadProblem || error instanceof WrongUsage;
    const text = expected ? (error as Error).message : String((error as Error).stack ?? error);
    process.stderr.write(`${text}\n`);
    if (error instanceof WrongUsage) process.stderr.write(`\n${USAGE}`);
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  }
);
