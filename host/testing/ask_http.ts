// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import http from 'http';
import https from 'https';

/** An answer, read to its end; redirects are not followed. */
export interface HttpAnswer {
  status: number;
  ok: boolean;
  headers: { get(name: string): string | null };
  text(): string;
  // The tests say what they expect.
  json(): Record<string, unknown> & { message?: string; attributes?: unknown };
}

export interface HttpQuestion {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends the path as it is written, so that tests can send what a browser would tidy up. Takes any certificate. */
export function askHttp(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: HttpQuestion = {}
): Promise<HttpAnswer> {
  const { protocol, hostname, port } = new URL(origin);
  const { request: send } = protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      path,
      method,
      headers,
      rejectUnauthorized: false,
      agent: false,
    };
    const request = send(options as https.RequestOptions, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const status = response.statusCode || 0;
        resolve({
          status,
          ok: status >= 200 && status < 300,
          headers: { get: (name) => headerOf(response.headers[name]) },
          text: () => text,
          json: () => JSON.parse(text),
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function headerOf(value: string | string[] | undefined): string | null {
  if (value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : value;
}
