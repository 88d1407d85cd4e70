// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import { Agent, request } from 'https';

export interface Answer {
  status: number;
  /** parsed JSON, or the text when it is none */
  body: unknown;
}

export type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

export interface Identity {
  /** HTTP Basic */
  user?: { name: string; password: string };
  /** a client's key */
  key?: { file: string; password: string };
}

/** Calls to one OpenSearch over TLS that trusts `caFile` alone; rejects when there is no answer within 60 s. */
export async function connect(url: string, caFile: string, identity: Identity): Promise<Call> {
  const { user, key } = identity;
  const agent = new Agent({
    ca: await fs.readFile(caFile),
    ...(key === undefined ? {} : { pfx: await fs.readFile(key.file), passphrase: key.password }),
  });
  const auth = user === undefined ? undefined : `${user.name}:${user.password}`;
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : asText(body);
      // The length is said because Node leaves it out with DELETE, and OpenSearch then reads no body.
      const headers =
        payload === undefined
          ? {}
          : { 'content-type': contentType(body), 'content-length': Buffer.byteLength(payload) };
      const sent = request(new URL(path, url), { method, agent, auth, headers, timeout: 60_000 });
      sent.once('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path} in 60 s`)));
      sent.once('error', reject);
      sent.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, body: parsed(text) });
        });
      });
      sent.end(payload);
    });
}

function asText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Text is what `_bulk` and `_msearch` take: one JSON value a line. */
function contentType(body: unknown): string {
  return typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @throws Error with the answer when the status is not a success */
export async function expectSuccess(answer: Promise<Answer>, what: string): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 200 && status < 300) return body;
  throw new Error(`${what}: OpenSearch answered ${status}: ${JSON.stringify(body).slice(0, 500)}`);
}
