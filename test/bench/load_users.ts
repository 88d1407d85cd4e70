// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { randomBytes } from 'crypto';
import { readFileSync } from 'fs';
import path from 'path';

export interface LoadUser {
  name: string;
  /** Value of `Authorization`. */
  basic: string;
}

export interface LoadUsers {
  users: LoadUser[];
  engine: { url: string; caFile: string };
  /** Takes the users away again. */
  remove(): Promise<void>;
}

/** People of their own for a load, in the OpenSearch of a data folder: limits are for each person. */
export async function makeLoadUsers(dataDir: string, count: number): Promise<LoadUsers> {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(path.join(dataDir, file), 'utf8'));
  const engine = read('engine.json') as { url: string; caFile: string };
  const signIn = read('sign-in.json') as { users: Array<{ name: string; password: string }> };
  const admin = signIn.users.find(({ name }) => name === 'admin');
  if (!admin) throw new Error(`There is no admin in ${dataDir}/sign-in.json.`);
  const client = new Client({
    node: engine.url,
    auth: { username: admin.name, password: admin.password },
    ssl: { ca: readFileSync(engine.caFile) },
  });
  const users: LoadUser[] = [];
  const place = (name: string) => `/_plugins/_security/api/internalusers/${name}`;
  for (let number = 1; number <= count; number += 1) {
    const name = `load-${number}`;
    const password = `Aa1-${randomBytes(18).toString('hex')}`;
    const body = { password, opendistro_security_roles: ['siem_review_analyst'] };
    await client.transport.request({ method: 'PUT', path: place(name), body });
    users.push({ name, basic: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` });
  }
  return {
    users,
    engine,
    remove: async () => {
      for (const { name } of users) {
        await client.transport.request({ method: 'DELETE', path: place(name) });
      }
      await client.close();
    },
  };
}
