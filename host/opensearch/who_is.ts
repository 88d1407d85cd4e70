// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { OpenSearchClient } from 'opensearch-dashboards/server';

/** Who a person is, as OpenSearch says. */
export interface Identity {
  name: string;
  /** False: OpenSearch has no security plugin, so nobody's name was proved and everybody sees everything. */
  proved: boolean;
}

export type Verdict = { identity: Identity } | { refused: true } | { unreachable: string };

const TIMEOUT = { maxRetries: 0, requestTimeout: 10_000 };

/** Asks OpenSearch whose credentials these are; `given` is the name that was typed. */
export async function whoIs(client: OpenSearchClient, given: string): Promise<Verdict> {
  try {
    const path = '/_plugins/_security/authinfo';
    const { body } = await client.transport.request({ method: 'GET', path }, TIMEOUT);
    const name = body.user_name;
    return { identity: { name: typeof name === 'string' ? name : given, proved: true } };
  } catch (error) {
    const status = statusOf(error);
    // Without the security plugin there is no such address: 400 (no handler) or 404.
    if (status !== 400 && status !== 404 && status !== 405) return verdictOf(error, status);
  }
  try {
    await client.transport.request({ method: 'GET', path: '/' }, TIMEOUT);
    return { identity: { name: given, proved: false } };
  } catch (error) {
    return verdictOf(error, statusOf(error));
  }
}

function statusOf(error: unknown): number | undefined {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

function verdictOf(error: unknown, status: number | undefined): Verdict {
  if (status === 401 || status === 403) return { refused: true };
  return { unreachable: error instanceof Error ? error.message : String(error) };
}
