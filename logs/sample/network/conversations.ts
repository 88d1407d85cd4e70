// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { officeAddresses } from '../company';
import type { Random } from '../random';
import type { Duty } from './hosts';

/** One way in which hosts talk; a flow line is one side of it, seen at `at`. */
export interface Conversation {
  weight: number;
  /** The interface that writes the line. */
  seenAt: Duty;
  /** The other end: a host of ours, or somebody outside. */
  peer: Duty | ((random: Random) => string);
  direction: 'ingress' | 'egress';
  /** Port of the serving end. */
  port: number;
  protocol: number;
  action: 'ACCEPT' | 'REJECT';
  bytes: [number, number];
  /** AWS service at the other end. */
  awsService?: string;
}

/** Visitors' addresses: from the range reserved for measurements (RFC 2544), nobody's. */
export const visitorAddress = (random: Random): string =>
  `198.${random.pick([18, 19])}.${random.between(0, 63)}.${random.between(1, 254)}`;
/** Those who try doors: from a range reserved for documentation (RFC 5737). */
export const scannerAddress = (random: Random): string => `192.0.2.${random.between(100, 163)}`;
const serviceAddress = (random: Random): string => `198.51.100.${random.between(200, 229)}`;
const officeAddress = (random: Random): string => random.pick(officeAddresses);

const tcp = 6;
const udp = 17;
const served = {
  direction: 'ingress' as const,
  protocol: tcp,
  action: 'ACCEPT' as const,
};
const asked = {
  direction: 'egress' as const,
  protocol: tcp,
  action: 'ACCEPT' as const,
};
const refused = {
  direction: 'ingress' as const,
  protocol: tcp,
  action: 'REJECT' as const,
  bytes: [40, 240] as [number, number],
};

export const conversations: readonly Conversation[] = [
  {
    ...served,
    weight: 26,
    seenAt: 'load_balancer',
    peer: visitorAddress,
    port: 443,
    bytes: [900, 90000],
  },
  {
    ...served,
    weight: 3,
    seenAt: 'load_balancer',
    peer: visitorAddress,
    port: 80,
    bytes: [300, 900],
  },
  { ...asked, weight: 20, seenAt: 'load_balancer', peer: 'app', port: 8443, bytes: [900, 90000] },
  { ...asked, weight: 18, seenAt: 'app', peer: 'database', port: 5432, bytes: [400, 40000] },
  {
    ...asked,
    weight: 10,
    seenAt: 'app',
    peer: serviceAddress,
    port: 443,
    bytes: [1200, 400000],
    awsService: 'S3',
  },
  {
    ...asked,
    weight: 6,
    seenAt: 'app',
    peer: serviceAddress,
    port: 443,
    bytes: [800, 30000],
    awsService: 'AMAZON',
  },
  {
    ...asked,
    weight: 2,
    seenAt: 'app',
    peer: serviceAddress,
    port: 123,
    protocol: udp,
    bytes: [76, 152],
  },
  {
    ...served,
    weight: 2,
    seenAt: 'maintenance',
    peer: officeAddress,
    port: 22,
    bytes: [3000, 220000],
  },
  { ...asked, weight: 3, seenAt: 'maintenance', peer: 'database', port: 5432, bytes: [800, 90000] },
  // The nightly copy of the database: more than a 32 bit counter holds.
  {
    ...asked,
    weight: 0.2,
    seenAt: 'database',
    peer: serviceAddress,
    port: 443,
    bytes: [2200000000, 3900000000],
    awsService: 'S3',
  },
  { ...refused, weight: 3, seenAt: 'load_balancer', peer: scannerAddress, port: 22 },
  { ...refused, weight: 3, seenAt: 'load_balancer', peer: scannerAddress, port: 23 },
  { ...refused, weight: 2, seenAt: 'load_balancer', peer: scannerAddress, port: 3389 },
  { ...refused, weight: 2, seenAt: 'load_balancer', peer: scannerAddress, port: 5432 },
  { ...refused, weight: 1, seenAt: 'load_balancer', peer: scannerAddress, port: 6379 },
  { ...refused, weight: 1, seenAt: 'maintenance', peer: scannerAddress, port: 22 },
  { ...refused, weight: 0.6, seenAt: 'load_balancer', peer: scannerAddress, port: 0, protocol: 1 },
  // A staging habit that nobody cleaned up: an app asks a database that does not listen to it.
  {
    ...asked,
    weight: 0.8,
    seenAt: 'app',
    peer: 'database',
    port: 3306,
    action: 'REJECT',
    bytes: [60, 180],
  },
];
