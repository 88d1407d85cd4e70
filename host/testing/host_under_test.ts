// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { buildHost } from '../build_host';
import type { HostParts } from '../build_host';
import { askHttp } from './ask_http';
import type { HttpAnswer } from './ask_http';
import { fakePlugin } from './fake_plugin';
import { startFakeOpenSearch } from './fake_opensearch';
import type { FakeOpenSearch } from './fake_opensearch';

export interface HostUnderTest {
  url: string;
  opensearch: FakeOpenSearch;
  lines: string[];
  /** Moves the host's clock on. */
  wait(milliseconds: number): void;
  get(path: string, headers?: Record<string, string>): Promise<HttpAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** Signs in and returns the cookie to send. */
  signIn(username?: string, password?: string): Promise<string>;
  stop(): Promise<void>;
}

const xsrf = { 'osd-xsrf': 'test', 'content-type': 'application/json' };

/** The real host, on a free port, with the fake plugin before a fake OpenSearch. */
export async function startHostUnderTest(parts: Partial<HostParts> = {}): Promise<HostUnderTest> {
  const opensearch = await startFakeOpenSearch();
  const lines: string[] = [];
  let now = Date.now();
  const host = await buildHost({
    port: 0,
    opensearch: { url: opensearch.url },
    plugin: fakePlugin,
    bundleDir: mkdtempSync(path.join(tmpdir(), 'siem-review-bundle-')),
    cacheDir: path.resolve(__dirname, '..', '..', 'target', 'host'),
    log: (line) => lines.push(line),
    ...parts,
    now: () => now,
  }).catch(async (fault: unknown) => {
    await opensearch.stop();
    throw fault;
  });
  const get: HostUnderTest['get'] = (where, headers) => askHttp(host.url, where, { headers });
  const post: HostUnderTest['post'] = (where, body, headers = xsrf) =>
    askHttp(host.url, where, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url: host.url,
    opensearch,
    lines,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    get,
    post,
    signIn: async (username = 'analyst', password = 'right') => {
      const response = await post('/auth/login', { username, password });
      if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
      return (response.headers.get('set-cookie') || '').split(';')[0];
    },
    stop: async () => {
      await host.stop();
      await opensearch.stop();
    },
  };
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
