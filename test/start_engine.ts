// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'fs';
import { startEngine } from '../engine';

/** An OpenSearch for the query tests: DATA_DIR PORT FILE, where FILE tells the tests how to reach it. */
async function main(): Promise<void> {
  const [dataDir, port, file] = process.argv.slice(2);
  const engine = await startEngine({
    dataDir,
    port: Number(port),
    say: (line) => console.log(line),
  });
  const { url, caFile, users, service } = engine;
  writeFileSync(file, JSON.stringify({ url, caFile, users, service }), { mode: 0o600 });
  const stop = () => void engine.stop().then(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log('ready');
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
