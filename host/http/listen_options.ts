// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import { isIP } from 'net';
import { CannotStart } from '../cannot_start';

export interface ListenOptions {
  address: string;
  port: number;
  tls?: { cert: Buffer; key: Buffer };
}

const DEFAULT_PORT = 5610;

/** True for 127.0.0.0/8, ::1 (also as an IPv4 in IPv6) and the name localhost. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  if (plain === 'localhost' || plain === '::1') return true;
  return isIP(plain) === 4 && plain.startsWith('127.');
}

/** Where to listen. Passwords cross this connection, so beyond this machine it must be TLS: else CannotStart. */
export function listenOptions(options: {
  port?: number;
  bind?: string;
  tls?: { certFile: string; keyFile: string };
}): ListenOptions {
  const { port = DEFAULT_PORT, bind: address = '127.0.0.1', tls } = options;
  if (!isLoopback(address) && !tls) {
    throw new CannotStart(
      `Will not listen on ${address} without TLS, as passwords would cross the network in the clear: ` +
        'give a certificate and its key, or listen on 127.0.0.1.'
    );
  }
  return { address, port, tls: tls && { cert: read(tls.certFile), key: read(tls.keyFile) } };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CannotStart(
      `Cannot read the TLS file ${file}: give the path of a PEM file that this user may read.`
    );
  }
}
