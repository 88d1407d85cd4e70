// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { parseArgs } from 'util';
import { EngineProblem, startEngine } from './index';

const usage = 'usage: node --import tsx engine/start.ts --data-dir DIR [--port 9260] [--heap 1g]\n';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'data-dir': { type: 'string' }, port: { type: 'string' }, heap: { type: 'string' } },
  });
  const dataDir = values['data-dir'];
  if (dataDir === undefined) {
    process.stderr.write(usage);
    process.exit(2);
  }
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const port = values.port === undefined ? undefined : Number(values.port);
  const engine = await startEngine({ dataDir, port, heap: values.heap, say });
  say(`ready: ${engine.url} (names and passwords in ${dataDir}/sign-in.json; Ctrl-C ends it)`);
  // Nothing else keeps this program alive; a signal ends it, after the engine.
  setInterval(() => undefined, 1 << 30);
}

main().catch((error: unknown) => {
  const message = error instanceof EngineProblem ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
