// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AddressName } from '../../../common/investigate/facts/answers';
import { isPrivate } from '../../../common/investigate/facts/address_ranges';
import type { Scope } from '../../../common/log_query/log_query';
import { kindOf } from '../../../common/logs/kinds';
import type { LogId } from '../../../common/logs/log_kind';
import { instantText } from '../../../common/time/instant';
import { scopeFilters } from '../../log_query/compile';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort, SearchAnswer, SearchBody, SearchHit } from '../../search/search_port';
import { askedOf } from './fact_context';
import type { FactContext } from './fact_context';
import { flowOwners } from './flow_owners';

/** Documents that are looked at in each kind. */
const MOST = 20;
const ENI = 'resource.instanceDetails.networkInterfaces';
const MADE = 'responseElements.instancesSet.items';
const MADE_ENI = 'responseElements.networkInterface';

/** Where a kind of log says which interface or instance has an address. */
interface Telling {
  log: LogId;
  addresses: string[];
  instance?: string;
  networkInterface?: string;
  filters: SearchBody[];
}

const TELLING: readonly Telling[] = [
  {
    log: 'guardduty',
    addresses: [
      `${ENI}.privateIpAddress`,
      `${ENI}.privateIpAddresses.privateIpAddress`,
      `${ENI}.publicIp`,
    ],
    instance: 'resource.instanceDetails.instanceId',
    networkInterface: `${ENI}.networkInterfaceId`,
    filters: [],
  },
  {
    log: 'cloudtrail',
    addresses: [`${MADE}.privateIpAddress`],
    instance: `${MADE}.instanceId`,
    filters: [{ term: { eventName: 'RunInstances' } }],
  },
  {
    log: 'cloudtrail',
    addresses: [`${MADE_ENI}.privateIpAddress`],
    networkInterface: `${MADE_ENI}.networkInterfaceId`,
    filters: [{ term: { eventName: 'CreateNetworkInterface' } }],
  },
  {
    log: 'cloudtrail',
    addresses: ['requestParameters.publicIp'],
    instance: 'requestParameters.instanceId',
    networkInterface: 'requestParameters.networkInterfaceId',
    filters: [{ term: { eventName: 'AssociateAddress' } }],
  },
];

/** Instances and interfaces that had an address in the period, as far as the logs name them; each once, newest first. */
export async function ownersOf(
  port: LogSearchPort,
  context: FactContext,
  scope: Scope,
  address: string
): Promise<AddressName[]> {
  if (context.accounts && context.accounts.length === 0) return [];
  const told = await Promise.all([
    ...TELLING.map((telling) => tellOwners(port, context, scope, telling, address)),
    readable(flowOwners(port, context, scope, address)),
    isPrivate(address) ? readable(sessionOwners(port, context, scope, address)) : [],
  ]);
  const owners = ([] as AddressName[]).concat(...told);
  const newest = owners.sort((a, b) => Date.parse(b.at || '') - Date.parse(a.at || ''));
  const instances = newest.filter(({ source }) => source === 'instance');
  const interfaces = newest.filter(({ source }) => source === 'interface');
  const known = new Set<string>();
  return [...instances, ...interfaces].filter(({ text }) => {
    if (known.has(text)) return false;
    known.add(text);
    return true;
  });
}

/** A kind that the person may not read, or that has the field in another shape, names nothing. */
async function readable(names: Promise<AddressName[]>): Promise<AddressName[]> {
  try {
    return await names;
  } catch (error) {
    const { code } = error as Partial<SearchProblem>;
    const known = error instanceof SearchProblem;
    if (known && (code === 'forbidden' || code === 'mapping_conflict')) return [];
    throw error;
  }
}

function tellOwners(
  port: LogSearchPort,
  context: FactContext,
  scope: Scope,
  { log, addresses, instance, networkInterface, filters }: Telling,
  address: string
): Promise<AddressName[]> {
  const kind = kindOf(log);
  if (!kind) return Promise.resolve([]);
  const asked = askedOf(context, scope, kind, []);
  const should = addresses.map((field) => ({ term: { [field]: address } }));
  const wanted = [...addresses, instance, networkInterface].filter(
    (one): one is string => one !== undefined
  );
  const body = {
    size: MOST,
    track_total_hits: false,
    query: {
      bool: { filter: [...scopeFilters(asked), ...filters], should, minimum_should_match: 1 },
    },
    _source: false,
    fields: [
      ...wanted.map((field) => ({ field })),
      { field: kind.time, format: 'strict_date_optional_time' },
    ],
    sort: [{ [kind.time]: { order: 'desc' } }],
  };
  const read = ({ hits }: SearchAnswer): AddressName[] =>
    (hits.hits || []).flatMap((hit) => [
      ...named(hit, 'instance', instance, addresses, address, kind.time),
      ...named(hit, 'interface', networkInterface, addresses, address, kind.time),
    ]);
  return readable(port.search({ index: asked.index, body }).then(read));
}

/**
 * Who of a document has the address. Where it lists several, the place in the list tells; where the lists are not as
 * long as each other, nobody knows.
 */
function named(
  { fields = {} }: SearchHit,
  source: 'instance' | 'interface',
  field: string | undefined,
  addresses: readonly string[],
  address: string,
  time: string
): AddressName[] {
  const owners = field ? fields[field] || [] : [];
  if (owners.length === 0) return [];
  const at = instantText(Date.parse(String((fields[time] || [])[0])));
  if (owners.length === 1) return [{ source, text: String(owners[0]), at }];
  const list = addresses
    .map((one) => fields[one] || [])
    .find((values) => values.indexOf(address) >= 0 && values.length === owners.length);
  return list ? [{ source, text: String(owners[list.indexOf(address)]), at }] : [];
}

/**
 * Instances whose role called from a private address, which an address has only within its VPC: from outside, stolen
 * credentials carry the instance's name as well. Several instances at one address: none of them has it.
 */
async function sessionOwners(
  port: LogSearchPort,
  context: FactContext,
  scope: Scope,
  address: string
): Promise<AddressName[]> {
  const kind = kindOf('cloudtrail');
  if (!kind) return [];
  const asked = askedOf(context, scope, kind, []);
  const filter = [
    ...scopeFilters(asked),
    { term: { 'source.ip': address } },
    { prefix: { 'user.name': 'i-' } },
  ];
  const body = {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter } },
    aggs: {
      sessions: {
        terms: { field: 'user.name', size: 2 },
        aggs: { last: { max: { field: kind.time } } },
      },
    },
  };
  const { aggregations = {} } = await port.search({ index: asked.index, body });
  const { buckets = [] } = (aggregations.sessions || {}) as {
    buckets?: Array<{ key: string; last: { value: number } }>;
  };
  return buckets.length === 1
    ? [{ source: 'instance', text: buckets[0].key, at: instantText(buckets[0].last.value) }]
    : [];
}
