// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../../common/investigate/entity';
import type { AddressName } from '../../../common/investigate/facts/answers';
import {
  parseAddress,
  networkHolds,
  specialRange,
} from '../../../common/investigate/facts/address_ranges';
import type { Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import type { SystemDefinition } from '../../../common/systems/system';
import type { LogSearchPort, SearchBody } from '../../search/search_port';
import { bucketsOf, keyOf } from './aggregations';
import type { OfKind } from './activity';
import type { FactContext } from './fact_context';
import { ownersOf } from './address_owners';

const AS_NAME = 'source.as.organization.name';
const SOURCE = 'source.ip';
const SERVICES = [
  ['pkt_srcaddr', 'pkt_src_aws_service'],
  ['pkt_dstaddr', 'pkt_dst_aws_service'],
] as const;

/** Fields that name an address. */
export const NAME_FIELDS = [AS_NAME, SOURCE, ...SERVICES.flatMap((pair) => [...pair])];

/** What is asked of a kind beside everything else, to know what an address is. */
export function nameAggregations(
  kind: LogKind,
  { type, value }: Entity,
  has: (field: string) => boolean
): SearchBody {
  if (type !== 'address' || !parseAddress(value)) return {};
  const named = (field: string, address: string): SearchBody => ({
    filter: { term: { [address]: value } },
    aggs: { names: { terms: { field, size: 3 } } },
  });
  return {
    ...(has(AS_NAME) && has(SOURCE) && { nameAs: named(AS_NAME, SOURCE) }),
    ...(kind.id === 'vpcflowlogs' &&
      Object.fromEntries(
        SERVICES.filter(([address, service]) => has(address) && has(service)).map(
          ([address, service]) => [`name_${service}`, named(service, address)]
        )
      )),
  };
}

/**
 * What an address is, best source first: the register's network, the instance or interface that had it in the period,
 * the AWS service, the owner of its network, a range that is set apart. Nothing: unknown.
 */
export async function namesOfAddress(
  port: LogSearchPort,
  context: FactContext,
  scope: Scope,
  entity: Entity,
  kinds: readonly OfKind[]
): Promise<AddressName[]> {
  if (entity.type !== 'address') return [];
  const networks = networksOf(context.systems, entity.value);
  if (!parseAddress(entity.value)) return networks;
  const owners = await ownersOf(port, context, scope, entity.value);
  const special = specialRange(entity.value);
  return [
    ...networks,
    ...owners,
    ...inAnswers(kinds, 'aws_service', ['name_pkt_src_aws_service', 'name_pkt_dst_aws_service']),
    ...inAnswers(kinds, 'autonomous_system', ['nameAs']),
    ...(special ? [{ source: 'special' as const, text: special }] : []),
  ];
}

/** Networks of the register that hold the address or network, the narrowest first. */
export function networksOf(systems: readonly SystemDefinition[], address: string): AddressName[] {
  return systems
    .flatMap((system) => system.networks.map((network) => ({ system, network })))
    .filter(({ network }) => networkHolds(network.cidr, address))
    .sort((a, b) => bitsOf(b.network.cidr) - bitsOf(a.network.cidr))
    .map(({ system, network }) => ({
      source: 'system_network',
      text: network.name || network.cidr,
      system: system.id,
    }));
}

function bitsOf(cidr: string): number {
  return Number(cidr.split('/')[1]);
}

function inAnswers(
  kinds: readonly OfKind[],
  source: AddressName['source'],
  aggregations: readonly string[]
): AddressName[] {
  const texts = kinds.flatMap(({ found }) =>
    found ? aggregations.flatMap((name) => bucketsOf(found.answer, name, 'names').map(keyOf)) : []
  );
  return Array.from(new Set(texts)).map((text) => ({ source, text }));
}
