// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { homeRegion } from '../company';
import type { Host, Network } from './hosts';

/** What a flow log line tells. */
export interface Flow {
  host: Host;
  source: string;
  destination: string;
  sourcePort: number;
  destinationPort: number;
  protocol: number;
  packets: number;
  bytes: number;
  /** Epoch seconds. */
  start: number;
  end: number;
  action: 'ACCEPT' | 'REJECT';
  direction: 'ingress' | 'egress';
  awsService?: string;
}

const common =
  'account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
/** Header of the default format (version 2). */
export const versionTwoHeader = `version ${common}`;
/** Header of the custom format that the larger accounts use (fields up to version 5). */
export const versionFiveHeader = `version ${common} vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path`;

/** A line of a flow log as AWS writes it, columns in the order of its header. */
export function flowLine(network: Network, flow: Flow, wide: boolean): string {
  const { host } = flow;
  const basic = [
    wide ? 5 : 2,
    network.account.id,
    host.eni,
    flow.source,
    flow.destination,
    flow.sourcePort,
    flow.destinationPort,
    flow.protocol,
    flow.packets,
    flow.bytes,
    flow.start,
    flow.end,
    flow.action,
    'OK',
  ];
  if (!wide) return basic.join(' ');
  const out = flow.direction === 'egress';
  // 2: only SYN was seen; 3: SYN and FIN.
  const flags = flow.protocol !== 6 ? 0 : flow.action === 'REJECT' ? 2 : 3;
  return [
    ...basic,
    network.vpc,
    host.subnet,
    host.instance ?? '-',
    flags,
    'IPv4',
    flow.source,
    flow.destination,
    homeRegion,
    'apne1-az4',
    out ? '-' : (flow.awsService ?? '-'),
    out ? (flow.awsService ?? '-') : '-',
    flow.direction,
    // 1: inside the VPC, 8: by an internet gateway.
    out ? (isPrivate(flow.destination) ? 1 : 8) : '-',
  ].join(' ');
}

/** A line for an interface without traffic (NODATA), or whose lines were lost (SKIPDATA). */
export function emptyLine(
  network: Network,
  host: Host,
  start: number,
  end: number,
  status: 'NODATA' | 'SKIPDATA',
  wide: boolean
): string {
  const basic = [wide ? 5 : 2, network.account.id, host.eni, ...Array(7).fill('-'), start, end];
  const line = [...basic, '-', status];
  if (!wide) return line.join(' ');
  return [
    ...line,
    network.vpc,
    host.subnet,
    host.instance ?? '-',
    ...Array(4).fill('-'),
    homeRegion,
    'apne1-az4',
    ...Array(4).fill('-'),
  ].join(' ');
}

function isPrivate(address: string): boolean {
  return address.startsWith('10.');
}
