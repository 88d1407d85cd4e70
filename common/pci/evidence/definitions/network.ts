// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  CALLS,
  called,
  changesOf,
  ofService,
  PRIVATE_NETWORKS,
  SUCCEEDED,
  WRITES,
} from '../clauses';
import type { EvidenceDefinition } from '../definition';
import { changeList, countOf } from '../made';

const ACCEPTED = { field: 'event.action', is: 'ACCEPT' };
const FROM_PRIVATE = { field: 'source.ip', cidr: PRIVATE_NETWORKS };
const TO_PRIVATE = { field: 'destination.ip', cidr: PRIVATE_NETWORKS };
/** Clear-text and administrative protocols whose use needs a written reason. */
const RISKY_PORTS = [
  20, 21, 22, 23, 69, 80, 110, 143, 389, 445, 512, 513, 514, 1433, 3306, 3389, 5432, 6379, 9200,
];

/** Requirement 1: network security controls, and what really flowed. */
export const NETWORK: readonly EvidenceDefinition[] = [
  changeList('net-sg-change', [
    ofService('ec2'),
    ...changesOf(
      'AuthorizeSecurityGroupIngress',
      'AuthorizeSecurityGroupEgress',
      'RevokeSecurityGroupIngress',
      'RevokeSecurityGroupEgress',
      'ModifySecurityGroupRules',
      'CreateSecurityGroup',
      'DeleteSecurityGroup'
    ),
  ]),
  changeList(
    'net-nacl-change',
    changesOf(
      'CreateNetworkAcl',
      'CreateNetworkAclEntry',
      'DeleteNetworkAcl',
      'DeleteNetworkAclEntry',
      'ReplaceNetworkAclEntry',
      'ReplaceNetworkAclAssociation'
    )
  ),
  changeList(
    'net-route-change',
    changesOf(
      'CreateRoute',
      'CreateRouteTable',
      'ReplaceRoute',
      'ReplaceRouteTableAssociation',
      'DeleteRoute',
      'DeleteRouteTable',
      'DisassociateRouteTable'
    )
  ),
  changeList(
    'net-gateway-change',
    changesOf(
      'CreateInternetGateway',
      'AttachInternetGateway',
      'DetachInternetGateway',
      'DeleteInternetGateway',
      'CreateNatGateway',
      'CreateVpcPeeringConnection',
      'AcceptVpcPeeringConnection',
      'CreateTransitGatewayVpcAttachment',
      'CreateVpnConnection',
      'CreateVpcEndpoint',
      'DeleteVpcEndpoints',
      'ModifyVpcEndpoint',
      'ModifyVpcBlockPublicAccessOptions'
    ),
    { of: 'cde' }
  ),
  changeList('net-firewall-change', [
    CALLS,
    ofService('network-firewall', 'wafv2', 'waf', 'waf-regional'),
    WRITES,
    SUCCEEDED,
  ]),
  changeList('net-open-world', [
    CALLS,
    called(
      'AuthorizeSecurityGroupIngress',
      'ModifySecurityGroupRules',
      'CreateNetworkAclEntry',
      'ReplaceNetworkAclEntry'
    ),
    SUCCEEDED,
    { anyOf: [{ text: '0.0.0.0/0' }, { text: '::/0' }] },
  ]),
  {
    id: 'flow-public-in',
    logs: ['vpcflowlogs'],
    asks: () => ({
      ports: {
        query: {
          log: 'vpcflowlogs',
          where: [
            ACCEPTED,
            { field: 'source.ip', exists: true },
            { ...FROM_PRIVATE, not: true },
            TO_PRIVATE,
            // Answers to connections that were opened from inside come to high ports.
            { field: 'destination.port', from: 1, to: 32768 },
          ],
          measure: { sum: 'source.bytes' },
          by: ['destination.port', 'destination.ip'],
          top: 1000,
        },
        of: 'cde',
      },
    }),
    judge: ({ answers: { ports }, context }) => {
      const allowed = portsOf(context.lists('system.allowed_services') || []);
      const rows = (ports.rows || []).filter(
        ({ keys, value }) => value !== null && !allowed.has(String(keys[0]))
      );
      return {
        result: rows.length > 0 ? 'attention' : 'pass',
        reason: rows.length > 0 ? 'services_not_allowed' : 'none_seen',
        value: new Set(rows.map(({ keys }) => keys[0])).size,
        unit: 'resources',
        fields: ['destination.port', 'destination.ip'],
        rows: rows
          .slice(0, 50)
          .map(({ keys, value }) => ({ keys: keys.map(String), value: value || 0 })),
      };
    },
  },
  countOf('flow-public-out', {
    log: 'vpcflowlogs',
    where: [
      ACCEPTED,
      FROM_PRIVATE,
      { field: 'destination.ip', exists: true },
      { ...TO_PRIVATE, not: true },
      { field: 'destination.port', from: 1, to: 32768 },
      { field: 'destination.port', is: 443, not: true },
    ],
    measure: { sum: 'source.bytes' },
    by: ['destination.ip', 'destination.port'],
    of: 'cde',
    any: 'attention',
    unit: 'bytes',
  }),
  countOf('flow-insecure-ports', {
    log: 'vpcflowlogs',
    where: [ACCEPTED, { field: 'destination.port', in: RISKY_PORTS }],
    measure: { sum: 'source.bytes' },
    by: ['destination.port', 'source.ip', 'destination.ip'],
    any: 'attention',
    unit: 'bytes',
  }),
  countOf('flow-segmentation', {
    log: 'vpcflowlogs',
    where: [
      ACCEPTED,
      FROM_PRIVATE,
      { field: 'source.ip', listed: 'system.networks', not: true },
      { field: 'destination.ip', listed: 'system.networks' },
    ],
    by: ['source.ip', 'destination.port'],
    lists: ['system.networks'],
    any: 'gap',
  }),
];

/** Ports of services as the register writes them: `443`, `tcp/443`, `443/tcp`. */
function portsOf(services: readonly string[]): Set<string> {
  return new Set(
    services.flatMap((service) => {
      const found = /(?:^|\D)(\d{1,5})(?!\d)/.exec(service);
      return found ? [found[1]] : [];
    })
  );
}
