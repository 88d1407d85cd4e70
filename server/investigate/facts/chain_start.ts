// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { iamName, sessionOf } from '../../../common/investigate/arn';
import { clauseOf } from '../../../common/investigate/clause_of';
import type { Entity } from '../../../common/investigate/entity';
import { clauseFilter } from '../../../common/log_query/clause_filter';
import type { Asked } from '../../log_query/asked';
import { scopeFilters } from '../../log_query/compile';
import type { SearchBody, SearchPort } from '../../search/search_port';
import { bucketsOf, keyOf } from './aggregations';
import { anyOf, HANDED_OUT, KEY, NEW_SESSION, ROLE, SESSION, valueOf } from './chain_searches';

const ROLE_NAME = 'userIdentity.sessionContext.sessionIssuer.userName';
const ASKED_FOR = 'requestParameters.roleArn';
/** Roles of one name in different accounts. */
const MOST_ROLES = 20;

/** Which hand-outs a chain starts from; `key`: the key that the chain is about, where it is about one. */
export interface ChainStart {
  filter: SearchBody;
  key?: string;
}

/** Where the chain of a thing starts; undefined: nothing is known of it that could hand out or hold a key. */
export async function chainStart(
  port: SearchPort,
  asked: Asked,
  { type, value }: Entity
): Promise<ChainStart | undefined> {
  switch (type) {
    case 'access_key':
      return ofKey(value);
    case 'event':
      return ofEvent(port, asked, value);
    case 'role':
      return ofRoles(/^arn:/.test(value) ? [value] : await rolesNamed(port, asked, value));
    case 'user':
      return { filter: ofUser(value) };
    case 'account':
      return {
        filter: anyOf([
          { term: { 'cloud.account.id': value } },
          { term: { 'userIdentity.accountId': value } },
        ]),
      };
    default: {
      const clause = clauseOf({ type, value }, asked.kind);
      return clause && { filter: clauseFilter(clause, asked.kind, asked.lists) as SearchBody };
    }
  }
}

function ofKey(key: string): ChainStart {
  return { filter: anyOf([{ term: { [KEY]: key } }, { term: { [HANDED_OUT]: key } }]), key };
}

/** The key that the event handed out, else the key that signed it. */
async function ofEvent(
  port: SearchPort,
  asked: Asked,
  id: string
): Promise<ChainStart | undefined> {
  const clause = clauseOf({ type: 'event', value: id }, asked.kind);
  if (!clause) return undefined;
  const body = {
    size: 10,
    track_total_hits: false,
    query: {
      bool: { filter: [...scopeFilters(asked), clauseFilter(clause, asked.kind, asked.lists)] },
    },
    _source: false,
    fields: [{ field: KEY }, { field: HANDED_OUT }],
  };
  const { hits } = await port.search({ index: asked.index, body });
  const found = hits.hits || [];
  const keys = [HANDED_OUT, KEY].flatMap((field) =>
    found.flatMap((hit) => valueOf(hit, field) || [])
  );
  return keys.length > 0 ? ofKey(keys[0]) : undefined;
}

function ofRoles(arns: readonly string[]): ChainStart | undefined {
  const ways = arns.flatMap((arn): SearchBody[] => {
    const role = iamName(arn, 'role');
    const sessions =
      role && `arn:${role.partition}:sts::${role.account}:assumed-role/${role.name}/`;
    return [
      { term: { [ROLE]: arn } },
      { term: { [ASKED_FOR]: arn } },
      ...(sessions ? [{ prefix: { [NEW_SESSION]: sessions } }] : []),
    ];
  });
  return ways.length > 0 ? { filter: anyOf(ways) } : undefined;
}

/** ARNs of the roles of a name, as far as they did anything or were taken on. */
async function rolesNamed(port: SearchPort, asked: Asked, name: string): Promise<string[]> {
  const body = {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [...scopeFilters(asked), { term: { [ROLE_NAME]: name } }] } },
    aggs: { roles: { terms: { field: ROLE, size: MOST_ROLES } } },
  };
  return bucketsOf(await port.search({ index: asked.index, body }), 'roles').map(keyOf);
}

function ofUser(value: string): SearchBody {
  if (!/^arn:/.test(value))
    return anyOf([
      { term: { 'userIdentity.userName': value } },
      { term: { 'user.name': value } },
      { term: { 'requestParameters.roleSessionName': value } },
    ]);
  const session = sessionOf(value) ? [{ term: { [NEW_SESSION]: value } }] : [];
  return anyOf([{ term: { [SESSION]: value } }, ...session]);
}
