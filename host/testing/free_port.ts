// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'net';
import type { AddressInfo } from 'net';

/** A port of this machine that nobody listens on, for an address that must be known before. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    })
  );
}
