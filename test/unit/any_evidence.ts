// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ActionEvidence,
  Origin,
  PolicyEvidence,
  Proof,
  SeenResource,
  Use,
} from '../../common/role_usage/policy/evidence';

const SEEN = { firstSeen: '2026-05-02T03:00:00Z', lastSeen: '2026-05-20T10:00:00Z' };
export const ROLE = 'arn:aws:iam::111122223333:role/app/settlement-batch';

export const calls = (
  events = 1,
  proof: Proof = 'succeeded',
  origin: Origin = 'program',
  via?: string
): Use => ({
  origin,
  proof,
  ...(via && { via }),
  events,
  ...SEEN,
});

export const seen = (arn: string, more: Partial<SeenResource> = {}): SeenResource => ({
  arn,
  origin: 'program',
  proof: 'succeeded',
  events: 1,
  lastSeen: SEEN.lastSeen,
  ...more,
});

export const action = (name: string, more: Partial<ActionEvidence> = {}): ActionEvidence => ({
  action: name,
  eventNames: [`${name.split(':')[0]}.amazonaws.com:${name.split(':')[1]}`],
  uses: [calls()],
  anyOnly: false,
  resources: [],
  unnamed: [],
  days: ['2026-05-02', '2026-05-20'],
  ...more,
});

/** Evidence of one role with a small catalogue. */
export const evidence = (
  actions: ActionEvidence[],
  more: Partial<PolicyEvidence> = {}
): PolicyEvidence => ({
  roles: [ROLE],
  period: { from: '2026-05-01T00:00:00Z', to: '2026-06-30T00:00:00Z' },
  homeRegions: ['ap-northeast-1'],
  events: actions.reduce(
    (sum, { uses }) => sum + uses.reduce((all, one) => all + one.events, 0),
    0
  ),
  actions,
  passedRoles: [],
  mayNeed: [],
  denied: { rows: [], others: 0, visible: true },
  mapping: [],
  unmapped: [],
  agreement: { named: 0, same: 0, different: [] },
  sight: {
    dataEventSources: ['s3.amazonaws.com', 'sqs.amazonaws.com'],
    kmsEvents: 5,
    accountRegions: ['ap-northeast-1'],
    roleRegions: ['ap-northeast-1'],
    visible: true,
  },
  origins: { register: 'read', consoleVisible: true, calls: [] },
  catalogue: CATALOGUE,
  ...more,
});

export const CATALOGUE: PolicyEvidence['catalogue'] = {
  s3: {
    Read: ['GetObject', 'GetObjectAcl', 'GetBucketAcl', 'GetBucketPolicy', 'DescribeJob'],
    List: ['ListBucket', 'ListAllMyBuckets'],
    Write: ['PutObject', 'DeleteObject', 'DeleteBucket'],
    'Permissions management': ['PutBucketPolicy', 'PutObjectAcl'],
  },
  sqs: { Write: ['SendMessage', 'DeleteMessage'], Read: ['ReceiveMessage'] },
  kms: { Write: ['Decrypt', 'GenerateDataKey'] },
  iam: { Write: ['PassRole'], Read: ['GetRole'] },
  ec2: { List: ['DescribeInstances'] },
};
