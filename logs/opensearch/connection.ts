// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import * as http from 'http';
import * as https from 'https';
import { LoadProblem } from '../load_problem';

export interface LoadTarget {
  url: string;
  /** PEM file of the authority to trust; absent: those of the system. */
  caFile?: string;
  username: string;
  password: string;
}

export interface Answer {
  status: number;
  /** Parsed JSON, or the text when it is none. */
  body: unknown;
}

export interface Connection {
  /** @throws LoadProblem when there is no answer, or the name and password are refused */
  ask(method: string, path: string, body?: Buffer | string): Promise<Answer>;
  close(): void;
}

const DEADLINE = 120_000;

/** Keep-alive calls to one OpenSearch, signed in by HTTP Basic. */
export async function connect(target: LoadTarget, connections: number): Promise<Connection> {
  const base = baseUrl(target.url);
  const transport = base.protocol === 'http:' ? http : https;
  const ca = target.caFile === undefined ? undefined : await authority(target.caFile);
  const options = { keepAlive: true, maxSockets: connections };
  const agent =
    base.protocol === 'http:' ? new http.Agent(options) : new https.Agent({ ...options, ca });
  const auth = `${target.username}:${target.password}`;

  const ask = async (method: string, path: string, body?: Buffer | string): Promise<Answer> => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const headers =
        body === undefined
          ? {}
          : { 'content-type': contentType(path), 'content-length': Buffer.byteLength(body) };
      const fail = (error: Error): void => reject(noAnswer(base, error));
      const sent = transport.request(
        new URL(path.replace(/^\//, ''), base),
        { method, agent, auth, headers, timeout: DEADLINE },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.once('error', fail);
          response.once('end', () =>
            resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(pieces)) })
          );
        }
      );
      sent.once('timeout', () => sent.destroy(new Error(`no answer in ${DEADLINE / 1000} s`)));
      sent.once('error', fail);
      sent.end(body);
    });
    if (answer.status === 401) {
      throw new LoadProblem(
        `OpenSearch at ${base.origin} refused the name ${target.username} or its password`
      );
    }
    return answer;
  };
  return { ask, close: () => agent.destroy() };
}

/** A bulk request is one JSON object a line. */
function contentType(path: string): string {
  return path.startsWith('/_bulk') ? 'application/x-ndjson' : 'application/json';
}

function baseUrl(text: string): URL {
  try {
    const url = new URL(text.endsWith('/') ? text : `${text}/`);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url;
  } catch {
    // Said below.
  }
  throw new LoadProblem(`${text} is no address of an OpenSearch, such as https://127.0.0.1:9200`);
}

async function authority(file: string): Promise<Buffer> {
  try {
    return await fs.readFile(file);
  } catch {
    throw new LoadProblem(`the certificate file ${file} cannot be read`);
  }
}

function noAnswer(base: URL, error: Error): LoadProblem {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') {
    return new LoadProblem(`no OpenSearch answers at ${base.origin}: is it running?`);
  }
  return new LoadProblem(
    `the connection to OpenSearch at ${base.origin} was lost: ${error.message || code}`
  );
}

function parsed(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
