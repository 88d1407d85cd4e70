// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { problemOf } from '../search/errors';

/** What the client of the person who asks is used for here. */
export interface AskingClient {
  transport: {
    request(
      params: { method: string; path: string },
      options: { maxRetries: number; requestTimeout: number }
    ): Promise<{ body: unknown }>;
  };
}

/** Who asks, as OpenSearch says of his own credentials. */
export interface Caller {
  name: string;
  roles: readonly string[];
}

/** Undefined: OpenSearch proves nobody's identity (no security plugin, or nobody signed in). */
export async function callerOf(client: AskingClient): Promise<Caller | undefined> {
  try {
    const { body } = await client.transport.request(
      { method: 'GET', path: '/_plugins/_security/authinfo' },
      { maxRetries: 0, requestTimeout: 10000 }
    );
    const { user_name: name, roles } = (body || {}) as { user_name?: unknown; roles?: unknown };
    if (typeof name !== 'string' || name === '' || ANONYMOUS.indexOf(name) >= 0) return undefined;
    const named = Array.isArray(roles) ? roles.filter((one) => typeof one === 'string') : [];
    return { name, roles: named as string[] };
  } catch (error) {
    const { meta } = error as { meta?: { statusCode?: number } };
    // Without the security plugin there is no such address.
    if (meta && [400, 404, 405].indexOf(meta.statusCode as number) >= 0) return undefined;
    throw problemOf(error) || error;
  }
}

const ANONYMOUS = ['opendistro_security_anonymous', 'anonymous'];
