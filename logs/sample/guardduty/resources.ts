// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from '../call';
import { instantText } from '../calendar';
import { bucket, homeRegion } from '../company';
import type { Account } from '../company';
import { networkOf } from '../network/hosts';
import type { Host, Network } from '../network/hosts';
import { Random } from '../random';

/** The resource of a finding about a key or a role session. */
export function accessKey(
  accessKeyId: string,
  principalId: string,
  userName: string,
  userType: 'IAMUser' | 'AssumedRole' | 'Root'
): Fields {
  return {
    resourceType: 'AccessKey',
    accessKeyDetails: { accessKeyId, principalId, userName, userType },
  };
}

/** The maintenance host of an account that has one. */
export function instance(seed: number, account: Account, at: number): Fields {
  const network = networkOf(seed, account);
  const host = maintenanceHost(network, at);
  const random = new Random('instance details', account.id);
  return {
    resourceType: 'Instance',
    instanceDetails: {
      instanceId: host.instance,
      instanceType: 't3.small',
      launchTime: instantText(at - 86400000 * 30),
      imageId: `ami-0${random.hex(16)}`,
      instanceState: 'running',
      availabilityZone: `${homeRegion}a`,
      networkInterfaces: [
        {
          networkInterfaceId: host.eni,
          privateIpAddress: host.address,
          subnetId: host.subnet,
          vpcId: network.vpc,
          publicIp: '198.51.100.240',
          ipv6Addresses: [],
          privateIpAddresses: [{ privateIpAddress: host.address }],
          securityGroups: [{ groupId: `sg-0${random.hex(16)}`, groupName: 'maintenance' }],
        },
      ],
      tags: [{ key: 'Name', value: `${account.slug}-maintenance` }],
    },
  };
}

/** @throws when the account has no EC2 instance */
export function maintenanceHost(network: Network, at: number): Host {
  const host = network.hostsAt(at).find(({ duty }) => duty === 'maintenance');
  if (!host) throw new Error(`account ${network.account.id} has no EC2 instance`);
  return host;
}

export function s3Bucket(account: Account, purpose: string, open: boolean): Fields {
  const name = bucket(account, purpose);
  return {
    resourceType: 'S3Bucket',
    s3BucketDetails: [
      {
        arn: `arn:aws:s3:::${name}`,
        name,
        type: 'Destination',
        owner: { id: new Random('bucket owner', account.id).hex(64) },
        publicAccess: {
          effectivePermission: open ? 'PUBLIC' : 'NOT_PUBLIC',
          permissionConfiguration: {
            bucketLevelPermissions: {
              bucketPolicy: { allowsPublicReadAccess: open, allowsPublicWriteAccess: false },
              blockPublicAccess: {
                blockPublicAcls: !open,
                blockPublicPolicy: !open,
                ignorePublicAcls: !open,
                restrictPublicBuckets: !open,
              },
            },
          },
        },
      },
    ],
  };
}

/** Where a caller sits. Places are made up: the addresses are nobody's. */
function remote(address: string): Fields {
  return {
    ipAddressV4: address,
    organization: { asn: '64500', asnOrg: 'EXAMPLE-NET', isp: 'Example Net', org: 'Example Net' },
    country: { countryName: 'Netherlands' },
    city: { cityName: 'Amsterdam' },
    geoLocation: { lat: 52.37, lon: 4.89 },
  };
}

export function apiCall(api: string, serviceName: string, address: string): Fields {
  return {
    actionType: 'AWS_API_CALL',
    awsApiCallAction: {
      api,
      serviceName,
      callerType: 'Remote IP',
      remoteIpDetails: remote(address),
      affectedResources: {},
    },
  };
}

export function connection(
  direction: 'INBOUND' | 'OUTBOUND',
  address: string,
  localPort: number,
  remotePort: number,
  localAddress: string
): Fields {
  return {
    actionType: 'NETWORK_CONNECTION',
    networkConnectionAction: {
      connectionDirection: direction,
      protocol: 'TCP',
      blocked: false,
      localIpDetails: { ipAddressV4: localAddress },
      localPortDetails: { port: localPort, portName: 'Unknown' },
      remoteIpDetails: remote(address),
      remotePortDetails: { port: remotePort, portName: 'Unknown' },
    },
  };
}

export function portProbe(address: string, port: number, portName: string): Fields {
  return {
    actionType: 'PORT_PROBE',
    portProbeAction: {
      blocked: false,
      portProbeDetails: [
        { localPortDetails: { port, portName }, remoteIpDetails: remote(address) },
      ],
    },
  };
}

export function dnsRequest(domain: string): Fields {
  return {
    actionType: 'DNS_REQUEST',
    dnsRequestAction: { domain, protocol: 'UDP', blocked: false },
  };
}
