// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { spawn } from 'child_process';

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

export interface CommandResult {
  /** -1 when the program is not there or a signal ended it */
  code: number;
  output: string;
}

/** Runs a program to its end without a shell; standard output and error come back together, in order. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {}
): Promise<CommandResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** The last lines of a program's output, for a message. */
export function lastLines(output: string, count: number): string {
  return output.trim().split('\n').slice(-count).join('\n');
}
