// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  HAND_OUT_FIELDS,
  HANDING_OUT,
  readHandOut,
} from '../../../common/investigate/facts/hand_out';
import type { HandOut } from '../../../common/investigate/facts/hand_out';
import type { Usage } from '../../../common/investigate/facts/chain_tree';
import type { Asked } from '../../log_query/asked';
import { scopeFilters } from '../../log_query/compile';
import type { SearchAnswer, SearchBody, SearchHit } from '../../search/search_port';
import { aggregationOf, bucketsOf, keyOf } from './aggregations';
import type { Bucket } from './aggregations';

export const KEY = 'userIdentity.accessKeyId';
export const HANDED_OUT = 'responseElements.credentials.accessKeyId';
export const SESSION = 'userIdentity.arn';
export const NEW_SESSION = 'responseElements.assumedRoleUser.arn';
export const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const SHARED = 'sharedEventID';
/** Documents of one search: each call may have been recorded by several accounts. */
const MOST_DOCUMENTS = 1000;
const MOST_ACTIONS = 20;

/** Successful calls that handed out credentials, the earliest first, narrowed by one filter. */
export function handOutBody(
  asked: Asked,
  filters: readonly SearchBody[],
  size: number = MOST_DOCUMENTS
): SearchBody {
  const { kind } = asked;
  return {
    size,
    track_total_hits: true,
    query: {
      bool: {
        filter: [
          ...scopeFilters(asked),
          { term: { eventSource: 'sts.amazonaws.com' } },
          { term: { 'event.outcome': 'success' } },
          anyOf([
            { prefix: { eventName: HANDING_OUT.prefix } },
            { terms: { eventName: [...HANDING_OUT.others] } },
          ]),
          ...filters,
        ],
      },
    },
    _source: false,
    fields: [
      ...HAND_OUT_FIELDS.map((field) => ({ field })),
      { field: kind.time, format: 'epoch_millis' },
    ],
    sort: [
      { [kind.time]: { order: 'asc' } },
      { [kind.once.field]: { order: 'asc', missing: '_last', unmapped_type: 'keyword' } },
    ],
  };
}

export function readHandOuts(asked: Asked, answer: SearchAnswer): HandOut[] {
  return (answer.hits.hits || []).map((hit) =>
    readHandOut(hit._id, Number(valueOf(hit, asked.kind.time)), (field) => valueOf(hit, field))
  );
}

export function valueOf({ fields = {} }: SearchHit, field: string): string | undefined {
  const [value] = fields[field] || [];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What was done with each of these keys. */
export function usageBody(asked: Asked, keys: readonly string[], less: SearchBody[]): SearchBody {
  const filter = [...scopeFilters(asked), { terms: { [KEY]: [...keys] } }];
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter, must_not: less } },
    aggs: {
      keys: {
        terms: { field: KEY, size: keys.length, include: [...keys] },
        aggs: {
          ...used(asked),
          arn: { terms: { field: SESSION, size: 1 } },
          role: { terms: { field: ROLE, size: 1 } },
          account: { terms: { field: 'userIdentity.accountId', size: 1 } },
          type: { terms: { field: 'userIdentity.type', size: 1 } },
        },
      },
    },
  };
}

/** A call that several accounts recorded counts once. */
function used({ kind }: Asked): SearchBody {
  const copies = {
    filter: { exists: { field: SHARED } },
    aggs: { calls: { cardinality: { field: SHARED, precision_threshold: 3000 } } },
  };
  return {
    first: { min: { field: kind.time } },
    last: { max: { field: kind.time } },
    copies,
    actions: { terms: { field: 'eventName', size: MOST_ACTIONS }, aggs: { copies } },
  };
}

interface UsedBucket extends Bucket {
  copies: { doc_count: number; calls: { value: number } };
  actions: { buckets: UsedBucket[] };
}

export function readUsage(answer: SearchAnswer): Map<string, Usage> {
  return new Map(
    bucketsOf(answer, 'keys').map((bucket) => {
      const name = (of: string): string | undefined => {
        const [first] = (bucket as unknown as Record<string, { buckets: Bucket[] }>)[of].buckets;
        return first && keyOf(first);
      };
      const caller = {
        arn: name('arn'),
        role: name('role'),
        account: name('account'),
        type: name('type'),
      };
      return [keyOf(bucket), { ...usageIn(bucket as UsedBucket), caller }];
    })
  );
}

function usageIn({ first, last, actions, ...bucket }: UsedBucket): Usage {
  return {
    events: once(bucket),
    ...(first && typeof first.value === 'number' && { first: first.value }),
    ...(last && typeof last.value === 'number' && { last: last.value }),
    actions: actions.buckets.map((one) => ({ action: keyOf(one), count: once(one) })),
  };
}

function once({ doc_count: documents, copies }: Pick<UsedBucket, 'doc_count' | 'copies'>): number {
  return documents - copies.doc_count + copies.calls.value;
}

/** Which keys a session used, and what it did without any, in a time that begins with a hand-out. */
export function sessionBody(
  asked: Asked,
  session: string,
  from: number,
  to: number,
  less: SearchBody[]
): SearchBody {
  const { kind } = asked;
  const time = { range: { [kind.time]: { gte: from, lt: to, format: 'epoch_millis' } } };
  const filter = [...scopeFilters(asked), { term: { [SESSION]: session } }, time];
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter, must_not: less } },
    aggs: {
      keys: {
        terms: { field: KEY, size: 50, order: { first: 'asc' } },
        aggs: { first: { min: { field: kind.time } } },
      },
      keyless: { missing: { field: KEY }, aggs: used(asked) },
    },
  };
}

export function readSession(answer: SearchAnswer): {
  keys: Array<{ key: string; first: number }>;
  keyless?: Usage;
} {
  const keyless = aggregationOf(answer, 'keyless') as UsedBucket | undefined;
  return {
    keys: bucketsOf(answer, 'keys').map((one) => ({
      key: keyOf(one),
      first: Number(one.first && one.first.value),
    })),
    ...(keyless && keyless.doc_count > 0 && { keyless: usageIn(keyless) }),
  };
}

export function anyOf(should: SearchBody[]): SearchBody {
  return { bool: { should, minimum_should_match: 1 } };
}
