// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from '../calendar';
import { dayMs, hourMs, minuteMs } from '../calendar';
import {
  cardProd,
  cardStaging,
  portalProd,
  portalStaging,
  securityProd,
  settlementProd,
} from '../company';
import type { Account } from '../company';
import { scannerAddress } from '../network/conversations';
import { networkOf } from '../network/hosts';
import { Random } from '../random';
import type { FindingPlan } from './finding_plan';
import {
  accessKey,
  apiCall,
  connection,
  dnsRequest,
  instance,
  maintenanceHost,
  portProbe,
  s3Bucket,
} from './resources';

type Kind = Omit<FindingPlan, 'id' | 'account' | 'versions'>;

interface Everyday {
  weight: number;
  account: readonly Account[];
  make(account: Account, seed: number, at: number, random: Random): Kind;
}

const root = (account: Account) => accessKey('', account.id, 'Root', 'Root');

/** What GuardDuty says about a company without an incident. */
const everyday: readonly Everyday[] = [
  {
    weight: 7,
    account: [portalProd, portalStaging],
    make: (account, seed, at, random) => ({
      type: 'Recon:EC2/PortProbeUnprotectedPort',
      severity: 2,
      title: 'Unprotected port on an EC2 instance is being probed.',
      description:
        'An EC2 instance has an unprotected port which is being probed by a known malicious host.',
      resource: instance(seed, account, at),
      action: portProbe(scannerAddress(random), 22, 'SSH'),
      resourceRole: 'TARGET',
    }),
  },
  {
    weight: 5,
    account: [portalProd],
    make: (account, seed, at, random) => ({
      type: 'UnauthorizedAccess:EC2/SSHBruteForce',
      severity: 2,
      title: 'An EC2 instance is being attacked with SSH brute force.',
      description: 'A remote host is trying passwords for SSH on an EC2 instance.',
      resource: instance(seed, account, at),
      action: connection(
        'INBOUND',
        scannerAddress(random),
        22,
        random.between(32768, 60999),
        bastion(seed, account, at)
      ),
      resourceRole: 'TARGET',
    }),
  },
  {
    weight: 5,
    account: [cardStaging, portalStaging, settlementProd],
    make: (_account, _seed, _at, random) => ({
      type: 'Discovery:IAMUser/AnomalousBehavior',
      severity: 2,
      title: 'User made unusual listing calls.',
      description: 'APIs commonly used to find resources were called in an anomalous way.',
      resource: accessKey(
        `ASIA${random.letters(16)}`,
        `AROA${random.letters(17)}`,
        'AWSReservedSSO_ReadOnlyAccess',
        'AssumedRole'
      ),
      action: apiCall('ListRoles', 'iam.amazonaws.com', '198.51.100.11'),
      resourceRole: 'TARGET',
    }),
  },
  {
    weight: 3,
    account: [securityProd, cardStaging],
    make: (account) => ({
      type: 'Policy:IAMUser/RootCredentialUsage',
      severity: 2,
      title: 'API was called with root credentials.',
      description: 'An API was called with the credentials of the account itself.',
      resource: root(account),
      action: apiCall('GetAccountSummary', 'iam.amazonaws.com', '198.51.100.10'),
      resourceRole: 'TARGET',
    }),
  },
  {
    weight: 4,
    account: [portalProd, cardProd],
    make: (account, seed, at, random) => ({
      type: 'Impact:EC2/SuspiciousDomainRequest.Reputation',
      severity: 3,
      title: 'An EC2 instance asked for a domain of low reputation.',
      description: 'An EC2 instance asked for a domain name with a low reputation score.',
      resource: instance(seed, account, at),
      action: dnsRequest(`${random.objectName()}.example.net`),
      resourceRole: 'ACTOR',
    }),
  },
  {
    weight: 3,
    account: [portalStaging, portalProd],
    make: (account, seed, at) => ({
      type: 'Behavior:EC2/NetworkPortUnusual',
      severity: 5,
      title: 'An EC2 instance talks on an unusual port.',
      description: 'An EC2 instance talks to a remote host on a port it never used.',
      resource: instance(seed, account, at),
      action: connection('OUTBOUND', '192.0.2.77', 50122, 8333, bastion(seed, account, at)),
      resourceRole: 'ACTOR',
    }),
  },
  {
    weight: 2,
    account: [settlementProd, portalProd],
    make: (account) => ({
      type: 'Discovery:S3/AnomalousBehavior',
      severity: 2,
      title: 'S3 buckets were listed in an unusual way.',
      description: 'An S3 API for finding objects was called in an anomalous way.',
      resource: s3Bucket(account, account === portalProd ? 'merchant-files' : 'files', false),
      action: apiCall('ListObjects', 's3.amazonaws.com', '198.51.100.12'),
      resourceRole: 'TARGET',
    }),
  },
  {
    weight: 1.2,
    account: [portalStaging],
    make: (account, seed, at) => ({
      type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
      severity: 8,
      title: 'Bitcoin-related domain name asked for by an EC2 instance.',
      description: 'An EC2 instance asked for a domain name that is tied to Bitcoin.',
      resource: instance(seed, account, at),
      action: dnsRequest('pool.example.org'),
      resourceRole: 'ACTOR',
    }),
  },
];
const total = everyday.reduce((sum, { weight }) => sum + weight, 0);

function bastion(seed: number, account: Account, at: number): string {
  return maintenanceHost(networkOf(seed, account), at).address;
}

/** The findings that begin on a day: none to two, each with up to four updates in three days. */
export function everydayFindings(seed: number, day: CalendarDay): FindingPlan[] {
  const random = new Random(seed, day.text, 'guardduty');
  const count = random.pick([0, 1, 1, 1, 1, 2]);
  const plans: FindingPlan[] = [];
  for (let i = 0; i < count; i++) {
    let left = random.unit() * total;
    const kind = everyday.find(({ weight }) => (left -= weight) < 0) ?? everyday[0];
    const account = random.pick(kind.account);
    const first = day.start + random.below(dayMs - hourMs);
    const versions = [first];
    for (let more = random.between(0, 4); more > 0; more--) {
      versions.push(versions[versions.length - 1] + random.between(20, 900) * minuteMs);
    }
    plans.push({
      id: random.hex(32),
      account,
      versions,
      ...kind.make(account, seed, first, random),
      ...(i === 1 && random.chance(0.3) ? { sample: true } : {}),
    });
  }
  return plans;
}
