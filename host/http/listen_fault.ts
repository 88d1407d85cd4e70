// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'net';
import { CannotStart } from '../cannot_start';
import type { ListenOptions } from './listen_options';

/** What a person can do about an address or port that cannot be listened on; other faults as they are. */
export function listenFault(error: unknown, address: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} of ${address} is taken by another program: stop it or choose another port.`
    );
  }
  if (code === 'EACCES') {
    return new CannotStart(`Port ${port} may not be used by this user: choose one above 1023.`);
  }
  if (code === 'EADDRNOTAVAIL') {
    return new CannotStart(`This machine has no address ${address} to listen on.`);
  }
  return error;
}

/** Tries the port before minutes of loading, not after. Throws CannotStart. */
export async function requireListening({ address, port }: ListenOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenFault(error, address, port)));
    probe.listen({ port, host: address, exclusive: true }, () => probe.close(() => resolve()));
  });
}
