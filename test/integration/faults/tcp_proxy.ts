// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { connect, createServer } from 'net';
import type { AddressInfo, Server, Socket } from 'net';

/** What the network does to the answers; nothing given: it works. */
export interface Fault {
  /** Milliseconds that every piece is late. */
  latency?: number;
  /** The connection breaks off after so many bytes of the answer. */
  resetAfter?: number;
  /** The other side ends its half after so many bytes, as if that were all. */
  endAfter?: number;
  /** Takes connections and what is sent, and never answers. */
  blackHole?: boolean;
  /** Bytes of the answer that come in a second. */
  rate?: number;
}

export interface TcpProxy {
  url: string;
  /** HTTP requests that were sent into it since the last `set`. */
  requests: number;
  /** Sets the fault; connections that are open now are cut, so that it holds for all. */
  set(fault: Fault): void;
  /** Nobody listens there any more. */
  close(): Promise<void>;
  /** Listens again at the same port. */
  open(): Promise<void>;
}

const TICK_MS = 20;

/** A network between two programs that fails as it is told to. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let fault: Fault = {};
  let server: Server;
  let port = 0;

  const proxy: TcpProxy = {
    url: '',
    requests: 0,
    set: (next) => {
      fault = next;
      proxy.requests = 0;
      sockets.forEach((socket) => socket.destroy());
    },
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
    open: async () => {
      server = createServer({ allowHalfOpen: true }, serve);
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      proxy.url = `http://127.0.0.1:${port}`;
    },
  };

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  function serve(client: Socket): void {
    const now = fault;
    keep(client);
    client.on('data', (data) => {
      if (/^(GET|POST|PUT|DELETE|HEAD) /.test(data.toString('latin1', 0, 8))) proxy.requests += 1;
    });
    if (now.blackHole) return;
    const upstream = connect(target, '127.0.0.1');
    keep(upstream);
    client.on('data', (data) => upstream.write(data));
    client.on('end', () => upstream.end());
    client.on('close', () => upstream.destroy());
    answerThrough(upstream, client, now);
  }

  await proxy.open();
  return proxy;
}

function answerThrough(upstream: Socket, client: Socket, fault: Fault): void {
  let sent = 0;
  const limit = Math.min(fault.resetAfter ?? Infinity, fault.endAfter ?? Infinity);
  let line: Promise<void> = Promise.resolve();
  const send = async (data: Buffer): Promise<void> => {
    if (fault.latency) await pause(fault.latency);
    const part = data.subarray(0, Math.max(0, limit - sent));
    sent += part.length;
    const step = fault.rate ? Math.max(1, Math.floor((fault.rate * TICK_MS) / 1000)) : part.length;
    for (let at = 0; at < part.length && !client.destroyed; at += step) {
      client.write(part.subarray(at, at + step));
      if (fault.rate) await pause(TICK_MS);
    }
    if (sent < limit) return;
    if (fault.endAfter !== undefined) client.end();
    else client.resetAndDestroy ? client.resetAndDestroy() : client.destroy();
  };
  upstream.on('data', (data: Buffer) => {
    line = line.then(() => send(data));
  });
  upstream.on('end', () => {
    line = line.then(() => void client.end());
  });
  upstream.on('close', () => {
    line = line.then(() => void client.end());
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
