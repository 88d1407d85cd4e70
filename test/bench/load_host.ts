// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { startHost } from '../../host';

/** The host in a process of its own: it says its address, and on request how much memory it has. */
async function main(): Promise<void> {
  const { url, caFile, bundleDir } = JSON.parse(process.argv[2]) as Record<string, string>;
  const host = await startHost({ port: 0, opensearch: { url, caFile }, bundleDir });
  process.on('message', () => {
    // There only where Node was started with --expose-gc.
    global.gc?.();
    const { rss, heapUsed: heap } = process.memoryUsage();
    process.send?.({ rss, heap });
  });
  process.on('disconnect', () => void host.stop().then(() => process.exit(0)));
  process.send?.({ url: host.url });
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
