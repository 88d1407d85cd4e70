// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AddressName } from '../../../common/investigate/facts/answers';
import type { Scope } from '../../../common/log_query/log_query';
import { kindOf } from '../../../common/logs/kinds';
import { instantText } from '../../../common/time/instant';
import { scopeFilters } from '../../log_query/compile';
import type { LogSearchPort, SearchBody } from '../../search/search_port';
import { askedOf } from './fact_context';
import type { FactContext } from './fact_context';

const MOST = 10;

interface InterfaceBucket {
  key: string;
  doc_count: number;
  last: { value: number };
  instances: { buckets: Array<{ key: string }> };
}

/**
 * Interfaces in the flow logs that have the address. A record names the interface that saw the flow, which may be either
 * end's: the direction tells which one where the format has it. Without it, an interface has the address that stands in
 * all its records, when those speak of more than one other address.
 */
export async function flowOwners(
  port: LogSearchPort,
  context: FactContext,
  scope: Scope,
  address: string
): Promise<AddressName[]> {
  const kind = kindOf('vpcflowlogs');
  if (!kind) return [];
  const asked = askedOf(context, scope, kind, []);
  const { index } = asked;
  const source = { term: { 'source.ip': address } };
  const destination = { term: { 'destination.ip': address } };
  const going = [source, { term: { 'network.direction': 'egress' } }];
  const coming = [destination, { term: { 'network.direction': 'ingress' } }];
  const own = anyOf([{ bool: { filter: going } }, { bool: { filter: coming } }]);
  const undirected = {
    bool: {
      filter: [anyOf([source, destination])],
      must_not: [{ exists: { field: 'network.direction' } }],
    },
  };
  const interfaces = (filter: SearchBody): SearchBody => ({
    filter,
    aggs: {
      interfaces: {
        terms: { field: 'interface_id', size: MOST },
        aggs: {
          last: { max: { field: kind.time } },
          instances: { terms: { field: 'instance_id', size: 1 } },
        },
      },
    },
  });
  const answer = await port.search({
    index,
    body: {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [...scopeFilters(asked), anyOf([source, destination])] } },
      aggs: { own: interfaces(own), undirected: interfaces(undirected) },
    },
  });
  const { own: sure, undirected: perhaps } = (answer.aggregations || {}) as Record<
    string,
    { interfaces: { buckets: InterfaceBucket[] } } | undefined
  >;
  const owners = sure ? sure.interfaces.buckets : [];
  const guesses = perhaps ? perhaps.interfaces.buckets : [];
  if (guesses.length > 0) {
    const body = {
      size: 0,
      track_total_hits: false,
      query: {
        bool: {
          filter: [
            ...scopeFilters(asked),
            { terms: { interface_id: guesses.map(({ key }) => key) } },
            { exists: { field: 'source.ip' } },
          ],
        },
      },
      aggs: {
        interfaces: {
          terms: { field: 'interface_id', size: MOST },
          aggs: { addresses: { cardinality: { field: 'related.ip' } } },
        },
      },
    };
    const { aggregations = {} } = await port.search({ index, body });
    const { buckets } = aggregations.interfaces as {
      buckets: Array<{ key: string; doc_count: number; addresses: { value: number } }>;
    };
    owners.push(
      ...guesses.filter((guess) =>
        buckets.some(
          ({ key, doc_count: all, addresses }) =>
            key === guess.key && all === guess.doc_count && addresses.value > 2
        )
      )
    );
  }
  return owners.flatMap(({ key, last, instances }): AddressName[] => {
    const at = instantText(last.value);
    const [instance] = instances.buckets;
    const isNamed = instance && /^i-/.test(instance.key);
    return [
      ...(isNamed ? [{ source: 'instance' as const, text: instance.key, at }] : []),
      { source: 'interface', text: key, at },
    ];
  });
}

function anyOf(should: SearchBody[]): SearchBody {
  return { bool: { should, minimum_should_match: 1 } };
}
