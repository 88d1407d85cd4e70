// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import http from 'http';
import https from 'https';
import path from 'path';

/** The product as `npm start` made it; the test command says where it is. */
export interface Product {
  url: string;
  dataDir: string;
  /** First day that the sample logs do not hold any more. */
  until: string;
  /** All that the start command printed. */
  printed: string;
}

export function product(): Product {
  const text = process.env.SIEM_REVIEW_TEST_PRODUCT;
  if (!text) throw new Error('SIEM_REVIEW_TEST_PRODUCT is not set: run npm test.');
  return JSON.parse(text) as Product;
}

/** The password of a user of the product. */
export function passwordOf(name: string): string {
  const file = path.join(product().dataDir, 'sign-in.json');
  const { users } = JSON.parse(readFileSync(file, 'utf8')) as {
    users: Array<{ name: string; password: string }>;
  };
  const user = users.find((one) => one.name === name);
  if (!user) throw new Error(`There is no user ${name} in ${file}.`);
  return user.password;
}

export function basic(name: string): string {
  return `Basic ${Buffer.from(`${name}:${passwordOf(name)}`).toString('base64')}`;
}

export interface Reply<Answer> {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  body: Answer;
}

/** GET of one of our endpoints with HTTP Basic, as a script would. */
export function get<Answer>(
  name: string,
  endpoint: string,
  query: Record<string, string | string[]>
): Promise<Reply<Answer>> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, one);
  }
  const url = new URL(`${product().url}/api/siem_review/${endpoint}?${search}`);
  return send<Answer>(url, { headers: { authorization: basic(name) } });
}

/** A request to the engine itself, past the product, as one of its users. */
export function askEngine(
  name: string,
  method: string,
  target: string,
  body?: string
): Promise<Reply<unknown>> {
  const engine = JSON.parse(readFileSync(path.join(product().dataDir, 'engine.json'), 'utf8')) as {
    url: string;
    caFile: string;
  };
  const headers = { authorization: basic(name), 'content-type': 'application/x-ndjson' };
  const options = { method, ca: readFileSync(engine.caFile), headers };
  return send<unknown>(new URL(target, engine.url), options, body);
}

/** One plain request: jest's environment has no fetch. */
export function send<Answer>(
  url: URL,
  options: https.RequestOptions,
  body?: string
): Promise<Reply<Answer>> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    // No kept connection: a test that counts for seconds would find it closed by the other side.
    const sent = request(url, { agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: (isJson && text ? JSON.parse(text) : undefined) as Answer,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
