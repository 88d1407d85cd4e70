// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'crypto';
import { createServer } from 'net';

/**
 * A port of this machine that nobody listens on, for an address that must be known before. Taken from below those that
 * the system gives to outgoing connections, one of which could otherwise take it in the meantime.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
