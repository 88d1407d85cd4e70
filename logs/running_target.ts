// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import { isFields } from './kind';
import { LoadProblem } from './load_problem';
import type { LoadTarget } from './opensearch/connection';

/**
 * The OpenSearch that runs on a data folder, as `admin`: address from `engine.json`, password from `sign-in.json`.
 * @throws LoadProblem when the folder has none
 */
export async function runningTarget(dataDir: string): Promise<LoadTarget> {
  const engine = await readObject(path.join(dataDir, 'engine.json'));
  const signIn = await readObject(path.join(dataDir, 'sign-in.json'));
  const users: unknown[] = Array.isArray(signIn.users) ? signIn.users : [];
  const admin = users.filter(isFields).find(({ name }) => name === 'admin');
  const { url, caFile } = engine;
  if (typeof url !== 'string' || typeof admin?.password !== 'string') {
    throw new LoadProblem(`${dataDir} does not tell how to sign in: start SIEM Review on it anew`);
  }
  return {
    url,
    caFile: typeof caFile === 'string' ? caFile : undefined,
    username: 'admin',
    password: admin.password,
  };
}

async function readObject(file: string): Promise<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(await fs.readFile(file, 'utf8'));
    return isFields(content) ? content : {};
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      const folder = path.dirname(file);
      throw new LoadProblem(
        `SIEM Review is not running on ${folder}: start it (npm start), name its folder with --data-dir, ` +
          'or name an OpenSearch with --opensearch'
      );
    }
    if (code === 'EACCES') throw new LoadProblem(`${file}: may not be read`);
    if (error instanceof SyntaxError) throw new LoadProblem(`${file}: damaged`);
    throw error;
  }
}
