// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../../common/investigate/entity';
import type { EntityAnswer } from '../../../common/investigate/facts/answers';
import type { LogKind } from '../../../common/logs/log_kind';
import type { SearchAnswer, SearchBody } from '../../search/search_port';
import { bucketsOf, keyOf } from './aggregations';
import type { OfKind } from './activity';

type Person = EntityAnswer['persons'][number];

const KEY = 'userIdentity.accessKeyId';
const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const ROLE_NAME = 'userIdentity.sessionContext.sessionIssuer.userName';
const SESSION = 'userIdentity.arn';
const HANDED_OUT = 'responseElements.credentials.accessKeyId';
const ASKED_FOR = 'requestParameters.roleArn';
/** Permission sets of IAM Identity Center: the session is named after the person. */
const IDENTITY_CENTER = 'AWSReservedSSO_';
const MOST_PERSONS = 20;

/** Where each source stands: the field with the name, and what else must hold. */
interface Source {
  from: Person['from'];
  name: string;
  needs: string[];
  filters(self: Entity): SearchBody[] | undefined;
}

/** Best source first. */
const SOURCES: readonly Source[] = [
  {
    from: 'identity_center',
    name: 'user.name',
    needs: [ROLE_NAME],
    filters: (self) => [...actingFilters(self), { prefix: { [ROLE_NAME]: IDENTITY_CENTER } }],
  },
  {
    from: 'source_identity',
    name: 'userIdentity.sessionContext.sourceIdentity',
    needs: [],
    filters: actingFilters,
  },
  {
    from: 'on_behalf_of',
    name: 'userIdentity.onBehalfOf.userId',
    needs: [],
    filters: actingFilters,
  },
  { from: 'assumed_by', name: SESSION, needs: [], filters: handedOutTo },
  {
    from: 'session_name',
    name: 'user.name',
    needs: ['sessionCredentialFromConsole', ROLE],
    filters: (self) => [
      ...actingFilters(self),
      { term: { sessionCredentialFromConsole: 'true' } },
      { exists: { field: ROLE } },
    ],
  },
];

/** Fields that tell of persons. */
export const PERSON_FIELDS = [
  ...SOURCES.flatMap(({ name, needs }) => [name, ...needs]),
  KEY,
  HANDED_OUT,
  ASKED_FOR,
];

/** What is asked of CloudTrail beside everything else, to know who is behind a session. */
export function personAggregations(
  kind: LogKind,
  self: Entity,
  has: (field: string) => boolean
): SearchBody {
  if (kind.id !== 'cloudtrail' || ['role', 'user', 'access_key'].indexOf(self.type) < 0) return {};
  const aggs: SearchBody = {};
  SOURCES.forEach(({ from, name, needs, filters }) => {
    const filter = filters(self);
    if (!filter || ![name, ...needs].every(has)) return;
    aggs[`by_${from}`] = {
      filter: { bool: { filter } },
      aggs: { names: { terms: { field: name, size: MOST_PERSONS, shard_size: 1000 } } },
    };
  });
  return aggs;
}

/** The persons behind a session; each name once, by the best source that tells it. */
export function personsOf(kinds: readonly OfKind[]): Person[] {
  const cloudtrail = kinds.find(({ asked }) => asked.kind.id === 'cloudtrail');
  if (!cloudtrail || !cloudtrail.found) return [];
  const { answer } = cloudtrail.found;
  const named = new Set<string>();
  return SOURCES.flatMap(({ from }) => namesIn(answer, from)).filter(({ name }) => {
    if (named.has(name)) return false;
    named.add(name);
    return true;
  });
}

function namesIn(answer: SearchAnswer, from: Person['from']): Person[] {
  return bucketsOf(answer, `by_${from}`, 'names').map((bucket) => ({
    name: keyOf(bucket),
    from,
    count: bucket.doc_count,
  }));
}

/** The thing itself acts: it is not what was done to. */
function actingFilters({ type, value }: Entity): SearchBody[] {
  if (type === 'access_key') return [{ term: { [KEY]: value } }];
  if (type === 'role') return [{ term: { [/^arn:/.test(value) ? ROLE : ROLE_NAME]: value } }];
  return [{ term: { [/^arn:/.test(value) ? SESSION : 'user.name']: value } }];
}

/** Calls that handed the key out, or that took the role on. */
function handedOutTo({ type, value }: Entity): SearchBody[] | undefined {
  if (type === 'access_key') return [{ term: { [HANDED_OUT]: value } }];
  if (type !== 'role' || !/^arn:/.test(value)) return undefined;
  return [
    { term: { [ASKED_FOR]: value } },
    { prefix: { eventName: 'AssumeRole' } },
    { term: { 'event.outcome': 'success' } },
  ];
}
