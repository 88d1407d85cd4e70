// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { readFileSync } from 'fs';
import type { OpenSearchClient } from 'opensearch-dashboards/server';
import { asCurrentUser } from '../../server/search/as_current_user';
import { RunningSearches } from '../../server/search/running_searches';
import type { LogSearchPort } from '../../server/search/search_port';

interface EngineAccess {
  url: string;
  caFile: string;
  users: Array<{ name: string; password: string }>;
  service: { name: string; password: string };
}

const never = { subscribe: () => ({ unsubscribe: () => undefined }) };

/** The OpenSearch that the tests run against: JSON or a file of it in SIEM_REVIEW_TEST_ENGINE. */
export function engineAccess(): EngineAccess {
  const given = process.env.SIEM_REVIEW_TEST_ENGINE;
  if (!given) throw new Error('SIEM_REVIEW_TEST_ENGINE does not name an OpenSearch: run npm test');
  return JSON.parse(given.startsWith('{') ? given : readFileSync(given, 'utf8')) as EngineAccess;
}

/** A client with a user's own credentials. */
export function clientOf(userName: string): Client {
  const { url, caFile, users } = engineAccess();
  const user = users.find((one) => one.name === userName);
  if (!user) throw new Error(`no user ${userName}`);
  return new Client({
    node: url,
    auth: { username: user.name, password: user.password },
    ssl: { ca: readFileSync(caFile) },
  });
}

/** The product's own way to OpenSearch, as a user. */
export function portOf(client: Client): LogSearchPort {
  const caller = { requestId: 'test', person: 'test', aborted$: never };
  return asCurrentUser(client as unknown as OpenSearchClient, caller, new RunningSearches());
}
