// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { Client } from '@opensearch-project/opensearch';

/** Why the roles cannot be imported, as a sentence for the person at the terminal. */
export class RolesProblem extends Error {}

export interface SecurityApi {
  get(path: string): Promise<unknown>;
  put(path: string, body: Record<string, unknown>): Promise<void>;
}

const API = '/_plugins/_security';
const ONCE = { maxRetries: 0, requestTimeout: 30_000 };

/**
 * The security plugin's REST API, once it is sure that it is there and that this user may manage it.
 * @throws RolesProblem when not
 */
export async function openSecurityApi(options: {
  url: string;
  user: string;
  password: string;
  ca?: Buffer;
}): Promise<SecurityApi> {
  const { url, user, password, ca } = options;
  const client = new Client({
    node: url,
    auth: { username: user, password },
    ...(ca ? { ssl: { ca } } : {}),
  });
  const ask = async (method: 'GET' | 'PUT', path: string, body?: Record<string, unknown>) => {
    try {
      const answer = await client.transport.request({ method, path: `${API}${path}`, body }, ONCE);
      return { status: answer.statusCode ?? 0, body: answer.body as unknown };
    } catch (error) {
      const { statusCode, message, meta } = error as {
        statusCode?: number;
        message: string;
        meta?: { body?: unknown };
      };
      if (statusCode === undefined) throw new RolesProblem(`${url} cannot be reached: ${message}`);
      return { status: statusCode, body: meta?.body };
    }
  };

  const who = await ask('GET', '/authinfo');
  if (who.status === 401)
    throw new RolesProblem(`OpenSearch does not know ${user}, or not with this password.`);
  if ([400, 404, 405].includes(who.status)) {
    throw new RolesProblem(
      `The OpenSearch at ${url} has no security plugin: there is nowhere to put roles, and everybody who reaches it may do everything.`
    );
  }
  const mayManage = await ask('GET', '/api/roles');
  if (mayManage.status === 401 || mayManage.status === 403) {
    throw new RolesProblem(
      `${user} may not manage roles: use somebody whose role is named in plugins.security.restapi.roles_enabled (usually all_access; on Amazon OpenSearch Service the master user).`
    );
  }
  refuse('GET /api/roles', mayManage);

  return {
    async get(path) {
      const answer = await ask('GET', `/api${path}`);
      refuse(`GET ${path}`, answer);
      return answer.body;
    },
    async put(path, body) {
      refuse(`PUT ${path}`, await ask('PUT', `/api${path}`, body));
    },
  };
}

function refuse(what: string, { status, body }: { status: number; body: unknown }): void {
  if (status >= 200 && status < 300) return;
  const told = JSON.stringify(body ?? null).slice(0, 300);
  throw new RolesProblem(`OpenSearch answered ${status} to ${what}: ${told}`);
}
