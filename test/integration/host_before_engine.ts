// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'fs';
import os from 'os';
import path from 'path';
import { startHost } from '../../host';
import { askHttp } from '../../host/testing/ask_http';
import type { HttpAnswer, HttpQuestion } from '../../host/testing/ask_http';
import { engineAccess } from './engine_access';

export interface HostBeforeEngine {
  url: string;
  /** All that the host wrote into its log. */
  lines: string[];
  /** Cookie of a person who signed in through the host. */
  signIn(userName: string): Promise<string>;
  ask(path: string, question?: HttpQuestion): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** The real host with the real plugin; OpenSearch is reached by the address given. Pages need a `bundleDir`. */
export async function startHostBefore(
  opensearch: { url: string; caFile?: string },
  settings: Record<string, unknown> = {},
  bundleDir?: string
): Promise<HostBeforeEngine> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'siem-review-host-'));
  const lines: string[] = [];
  const host = await startHost({
    // Any free port.
    port: 0,
    opensearch,
    bundleDir: bundleDir ?? scratch,
    settings,
    log: (line) => lines.push(line),
  });
  return {
    url: host.url,
    lines,
    signIn: async (username) => {
      const user = engineAccess().users.find((one) => one.name === username);
      const answer = await askHttp(host.url, '/auth/login', {
        method: 'POST',
        headers: { 'osd-xsrf': 'test', 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: user && user.password }),
      });
      const cookie = answer.headers.get('set-cookie');
      if (!cookie) throw new Error(`no sign-in of ${username}: ${answer.text()}`);
      return cookie.split(';')[0];
    },
    ask: (where, question) => askHttp(host.url, where, question),
    stop: async () => {
      await host.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
