// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createServer } from 'net';
import { EngineProblem } from './engine_problem';

/** @throws EngineProblem when something else listens on the loopback port, or the port is none */
export async function requireFreePort(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new EngineProblem(`${port} is not a port for OpenSearch: choose one from 1024 to 65535.`);
  }
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve()));
  });
}

function portProblem(port: number, error: NodeJS.ErrnoException): unknown {
  if (error.code === 'EADDRINUSE') {
    return new EngineProblem(
      `Port ${port} is taken by another program. Stop that program or choose another port for OpenSearch.`
    );
  }
  if (error.code === 'EACCES') {
    return new EngineProblem(
      `Port ${port} may not be opened by this user. Choose a port for OpenSearch from 1024 to 65535.`
    );
  }
  return error;
}
