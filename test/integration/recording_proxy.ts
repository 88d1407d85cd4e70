// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import http from 'http';
import https from 'https';
import type { AddressInfo } from 'net';

/** A call that was made of OpenSearch. */
export interface Call {
  method: string;
  /** With its query. */
  path: string;
  authorization?: string;
  opaqueId?: string;
  body: string;
}

/** An answer in OpenSearch's place. */
export interface Instead {
  status: number;
  body: unknown;
  /** Milliseconds before it comes. */
  delay?: number;
  /** Called when the other side leaves before. */
  left?(): void;
}

export interface RecordingProxy {
  url: string;
  port: number;
  /** What was called since the start or since `forget`. */
  calls: Call[];
  forget(): void;
  /** Answers some calls in OpenSearch's place. */
  instead?(call: Call): Instead | undefined;
  stop(): Promise<void>;
}

/** Stands between the host and OpenSearch, hands everything on, and writes down who called what. */
export async function startRecordingProxy(
  engine: { url: string; caFile: string },
  port = 0
): Promise<RecordingProxy> {
  const agent = new https.Agent({ keepAlive: true, ca: readFileSync(engine.caFile) });
  const calls: Call[] = [];
  const proxy: RecordingProxy = {
    url: '',
    port: 0,
    calls,
    forget: () => void calls.splice(0),
    stop: async () => {
      agent.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Connections that are kept open would be waited for.
        (server as http.Server & { closeAllConnections?(): void }).closeAllConnections?.();
      });
    },
  };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const { method = '', url = '', headers } = request;
      const call: Call = {
        method,
        path: url,
        authorization: headers.authorization,
        opaqueId: headers['x-opaque-id'] as string | undefined,
        body: body.toString('utf8'),
      };
      calls.push(call);
      const instead = proxy.instead && proxy.instead(call);
      if (instead) {
        answerInstead(response, instead);
        return;
      }
      const onward = https.request(
        new URL(url, engine.url),
        { method, headers, agent },
        (answer) => {
          response.writeHead(answer.statusCode || 502, answer.headers);
          answer.pipe(response);
        }
      );
      onward.on('error', () => response.destroy());
      // Who leaves, leaves OpenSearch too.
      response.on('close', () => onward.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const used = (server.address() as AddressInfo).port;
  proxy.url = `http://127.0.0.1:${used}`;
  proxy.port = used;
  return proxy;
}

function answerInstead(
  response: http.ServerResponse,
  { status, body, delay = 0, left }: Instead
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const later = setTimeout(() => {
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    response.writeHead(status, { 'content-type': type });
    response.end(text);
  }, delay);
  response.on('close', () => {
    clearTimeout(later);
    if (!response.writableFinished && left) left();
  });
}
