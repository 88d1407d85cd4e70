// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import type { LoadTarget } from '../../logs';
import type { Connection } from '../../logs/opensearch/connection';
import { connect } from '../../logs/opensearch/connection';

interface EngineFile {
  url: string;
  caFile: string;
  users: Array<{ name: string; password: string }>;
}

/** The OpenSearch of the test run as one of its users, by the file that SIEM_REVIEW_TEST_ENGINE names. */
export function engineTarget(username: string): LoadTarget {
  const file = process.env.SIEM_REVIEW_TEST_ENGINE;
  if (file === undefined) throw new Error('SIEM_REVIEW_TEST_ENGINE names no engine: run npm test');
  const { url, caFile, users } = JSON.parse(readFileSync(file, 'utf8')) as EngineFile;
  const user = users.find(({ name }) => name === username);
  if (user === undefined) throw new Error(`the engine has no user ${username}`);
  return { url, caFile, username, password: user.password };
}

/** A document as it was found. */
export interface Hit {
  _index: string;
  _id: string;
  _source: Record<string, unknown>;
  sort: unknown[];
}

/** All documents that a query finds, read page by page. */
export async function allDocuments(
  connection: Connection,
  index: string,
  query: unknown
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (;;) {
    const after = hits.length === 0 ? {} : { search_after: hits[hits.length - 1].sort };
    const body = { size: 1000, query, sort: [{ eventID: 'asc' }], ...after };
    const answer = await connection.ask('POST', `/${index}/_search`, JSON.stringify(body));
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    const page = (answer.body as { hits: { hits: Hit[] } }).hits.hits;
    if (page.length === 0) return hits;
    hits.push(...page);
  }
}

export { connect };
