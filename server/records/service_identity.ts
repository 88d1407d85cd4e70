// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { problemOf, SearchProblem } from '../search/errors';
import { SETTINGS_BODY, SETTINGS_INDEX } from './settings_mapping';

/** The part of the client that writing needs. */
export interface WritingClient {
  get(params: { index: string; id: string }, options: Options): Promise<{ body: unknown }>;
  index(params: IndexParams, options: Options): Promise<{ body: unknown }>;
  indices: {
    create(
      params: { index: string; body: Record<string, unknown> },
      options: Options
    ): Promise<unknown>;
    exists(params: { index: string }, options: Options): Promise<{ body: unknown }>;
  };
}

interface Options {
  maxRetries: number;
  /** Milliseconds. */
  requestTimeout: number;
}

interface IndexParams {
  index: string;
  id: string;
  body: Record<string, unknown>;
  op_type?: 'create';
  if_seq_no?: number;
  if_primary_term?: number;
  refresh: boolean;
}

/** A document with the marks of its state. */
export interface Held {
  source: Record<string, unknown>;
  seqNo: number;
  primaryTerm: number;
}

/** One try: a write that is repeated blindly may be done twice. */
const ONCE: Options = { maxRetries: 0, requestTimeout: 10000 };

/** The program's own identity: the only one that writes `siem-review-*`. It decides nothing. */
export class ServiceIdentity {
  constructor(private readonly client: WritingClient) {}

  /** Makes the index of the settings where it is missing; true when it was made now. Throws what the client throws. */
  async provideIndex(): Promise<boolean> {
    const { body } = await this.client.indices.exists({ index: SETTINGS_INDEX }, ONCE);
    if (body === true) return false;
    try {
      await this.client.indices.create(
        { index: SETTINGS_INDEX, body: SETTINGS_BODY as unknown as Record<string, unknown> },
        ONCE
      );
      return true;
    } catch (error) {
      // Two processes start at once: one is enough.
      if (typeOf(error) === 'resource_already_exists_exception') return false;
      throw error;
    }
  }

  /** Undefined: there is none. */
  async read(id: string): Promise<Held | undefined> {
    try {
      const { body } = await this.client.get({ index: SETTINGS_INDEX, id }, ONCE);
      const found = body as {
        _source: Record<string, unknown>;
        _seq_no: number;
        _primary_term: number;
      };
      return {
        source: found._source,
        seqNo: found._seq_no,
        primaryTerm: found._primary_term,
      };
    } catch (error) {
      if (typeOf(error) === 'index_not_found_exception') throw notMade();
      if (statusOf(error) === 404) return undefined;
      throw ofService(error);
    }
  }

  /** False: there is one of that id already. */
  create(id: string, body: Record<string, unknown>): Promise<boolean> {
    return this.write({ index: SETTINGS_INDEX, id, body, op_type: 'create', refresh: true });
  }

  /** False: it is not in the state any more that was read. */
  replace(id: string, body: Record<string, unknown>, { seqNo, primaryTerm }: Held) {
    return this.write({
      index: SETTINGS_INDEX,
      id,
      body,
      if_seq_no: seqNo,
      if_primary_term: primaryTerm,
      refresh: true,
    });
  }

  private async write(params: IndexParams): Promise<boolean> {
    try {
      await this.client.index(params, ONCE);
      return true;
    } catch (error) {
      if (statusOf(error) === 409) return false;
      throw ofService(error);
    }
  }
}

/** The answer did not come: it may be written or not. */
export function isUnknown(error: unknown): boolean {
  return (
    error instanceof SearchProblem && (error.code === 'unavailable' || error.code === 'deadline')
  );
}

function notMade(): SearchProblem {
  return new SearchProblem(
    'unavailable',
    503,
    'The index of the settings is not made yet: nothing was written',
    { retryAfterSeconds: 10 }
  );
}

/** What is wrong with the identity is not for the person who asks to mend, and no fault of his rights. */
function ofService(error: unknown): unknown {
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return new SearchProblem(
      'unavailable',
      503,
      'OpenSearch does not let the program write its settings: look at siem_review.service and its role'
    );
  }
  return problemOf(error) || error;
}

function statusOf(error: unknown): number | undefined {
  const { meta } = error as { meta?: { statusCode?: number } };
  return meta && meta.statusCode;
}

function typeOf(error: unknown): string | undefined {
  const { meta } = error as { meta?: { body?: { error?: { type?: string } } } };
  return meta && meta.body && meta.body.error && meta.body.error.type;
}
