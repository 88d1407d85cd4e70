// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { SearchProblem, problemOf } from '../search/errors';
import type { SearchAnswer, SearchBody } from '../search/search_port';

/** The part of the client that keeping many documents needs. */
export interface DocumentsClient {
  search(
    params: { index: string; body: SearchBody; ignore_unavailable: true; allow_no_indices: true },
    options: Options
  ): Promise<{ body: unknown }>;
  bulk(
    params: { body: Array<Record<string, unknown>>; refresh: boolean },
    options: Options
  ): Promise<{ body: unknown }>;
  get(params: { index: string; id: string }, options: Options): Promise<{ body: unknown }>;
  index(
    params: {
      index: string;
      id: string;
      body: Record<string, unknown>;
      op_type?: 'create';
      if_seq_no?: number;
      if_primary_term?: number;
      refresh: boolean;
    },
    options: Options
  ): Promise<{ body: unknown }>;
  indices: {
    create(params: { index: string; body: SearchBody }, options: Options): Promise<unknown>;
    exists(params: { index: string }, options: Options): Promise<{ body: unknown }>;
  };
}

interface Options {
  maxRetries: number;
  /** Milliseconds. */
  requestTimeout: number;
}

/** A document to be written under its id. */
export interface Row {
  id: string;
  body: Record<string, unknown>;
}

/** One document with the marks of its state. */
export interface Marked {
  body: Record<string, unknown>;
  seqNo: number;
  primaryTerm: number;
}

const ONCE: Options = { maxRetries: 0, requestTimeout: 60000 };
/** Rows of one bulk request. */
const TOGETHER = 1000;

/**
 * What the program keeps itself and nobody decides: rows made of logs. The same identity as `ServiceIdentity`; it writes
 * `siem-review-*`, reads those and Security Hub findings, and deletes nothing.
 */
export class ServiceDocuments {
  constructor(private readonly client: DocumentsClient) {}

  /** Makes an index where it is missing; true: it did. */
  async provide(index: string, body: SearchBody): Promise<boolean> {
    const { body: exists } = await this.client.indices.exists({ index }, ONCE);
    if (exists === true) return false;
    try {
      await this.client.indices.create({ index, body }, ONCE);
      return true;
    } catch (error) {
      // Two processes start at once: one is enough.
      if (typeOf(error) !== 'resource_already_exists_exception') throw error;
      return false;
    }
  }

  /** Throws where a shard failed: what is kept must not rest on a part of the documents. */
  async search(index: string, body: SearchBody): Promise<SearchAnswer> {
    let answer: SearchAnswer;
    try {
      const found = await this.client.search(
        { index, body, ignore_unavailable: true, allow_no_indices: true },
        ONCE
      );
      answer = found.body as SearchAnswer;
    } catch (error) {
      throw problemOf(error) || error;
    }
    if (answer.timed_out || answer._shards.failed > 0) {
      throw new SearchProblem('unavailable', 503, 'A part of the documents did not answer');
    }
    return answer;
  }

  /** Writes rows over what was there under their ids. Throws when one of them was refused. */
  async write(index: string, rows: readonly Row[]): Promise<void> {
    for (let at = 0; at < rows.length; at += TOGETHER) {
      const part = rows.slice(at, at + TOGETHER);
      const body = part.flatMap((row): Array<Record<string, unknown>> => [
        { index: { _index: index, _id: row.id } },
        row.body,
      ]);
      const answer = await this.client.bulk({ body, refresh: at + TOGETHER >= rows.length }, ONCE);
      const { errors, items } = answer.body as {
        errors: boolean;
        items: Array<{ index: { error?: { type: string } } }>;
      };
      if (!errors) continue;
      const refused = items.map(({ index: one }) => one.error).filter(Boolean)[0];
      throw new Error(`OpenSearch refused a row of ${index}: ${refused ? refused.type : ''}`);
    }
  }

  /** Undefined: there is none. */
  async read(index: string, id: string): Promise<Marked | undefined> {
    try {
      const { body } = await this.client.get({ index, id }, ONCE);
      const found = body as {
        _source: Record<string, unknown>;
        _seq_no: number;
        _primary_term: number;
      };
      return { body: found._source, seqNo: found._seq_no, primaryTerm: found._primary_term };
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  /** Writes one document if it is still as it was read (undefined: if there is none). False: it is not. */
  async replace(
    index: string,
    id: string,
    body: Record<string, unknown>,
    before: Marked | undefined
  ): Promise<boolean> {
    const condition = before
      ? { if_seq_no: before.seqNo, if_primary_term: before.primaryTerm }
      : { op_type: 'create' as const };
    try {
      await this.client.index({ index, id, body, ...condition, refresh: true }, ONCE);
      return true;
    } catch (error) {
      if (statusOf(error) === 409) return false;
      throw error;
    }
  }
}

function statusOf(error: unknown): number | undefined {
  const { meta } = error as { meta?: { statusCode?: number } };
  return meta && meta.statusCode;
}

function typeOf(error: unknown): string | undefined {
  const { meta } = error as { meta?: { body?: { error?: { type?: string } } } };
  return meta && meta.body && meta.body.error && meta.body.error.type;
}
