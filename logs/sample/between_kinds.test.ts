// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { recordView, roleArn } from './record_view';
import { sampleDay } from './sample_day';
import type { SampleKind } from './sample_kinds';

const seed = 20260501;
const november = Array.from(
  { length: 14 },
  (_, place) => `2026-11-${String(place + 10).padStart(2, '0')}`
);
const recordsOf = (kind: SampleKind, days: string[] = november) =>
  days.flatMap((day) => [...sampleDay(seed, day, kind)]);

interface Finding {
  accountId: string;
  arn: string;
  updatedAt: string;
  resource: {
    instanceDetails?: {
      instanceId: string;
      networkInterfaces: Array<{ networkInterfaceId: string; privateIpAddress: string }>;
    };
  };
}
const findings = recordsOf('guardduty').map(({ record }) => record as Finding);

describe('the kinds of logs tell of one company', () => {
  it('GuardDuty names interfaces and addresses that the flow logs show', () => {
    const shown = new Set(
      recordsOf('vpcflowlogs').flatMap(({ record }) => {
        const [, account, eni, source, destination] = String(record).split(' ');
        return [`${account} ${eni} ${source}`, `${account} ${eni} ${destination}`];
      })
    );
    const hosts = findings.filter(({ resource }) => resource.instanceDetails);
    expect(hosts.length).toBeGreaterThan(3);
    for (const { accountId, resource } of hosts) {
      const [card] = resource.instanceDetails?.networkInterfaces ?? [];
      expect(shown).toContain(`${accountId} ${card.networkInterfaceId} ${card.privateIpAddress}`);
      expect(resource.instanceDetails?.instanceId).toMatch(/^i-0[0-9a-f]{16}$/);
    }
  });

  it('Security Hub copies each GuardDuty version of its accounts under the same id', () => {
    const copies = new Set(
      recordsOf('securityhub').map(({ record }) => {
        const { detail } = record as {
          detail: { findings: Array<{ Id: string; UpdatedAt: string }> };
        };
        return `${detail.findings[0].Id} ${detail.findings[0].UpdatedAt}`;
      })
    );
    expect(findings.length).toBeGreaterThan(20);
    for (const { arn, updatedAt } of findings) expect(copies).toContain(`${arn} ${updatedAt}`);
  });

  it('load balancers send to addresses that the same role has in CloudTrail', () => {
    const days = ['2026-11-19'];
    const addresses = new Set(
      recordsOf('cloudtrail', days)
        .map(({ record }) => recordView(record))
        .filter((view) => roleArn(view) === 'arn:aws:iam::333344445555:role/app/portal-web')
        .map((view) => view.sourceIPAddress)
    );
    const targets = recordsOf('elb', days)
      .filter(({ path }) => path.startsWith('AWSLogs/333344445555/'))
      .map(({ record }) => String(record).split(' ')[4].split(':')[0])
      .filter((target) => target !== '-');
    expect(targets.length).toBeGreaterThan(100);
    for (const target of targets) expect(addresses).toContain(target);
  });

  it('requesters of buckets are principals of CloudTrail, or nobody', () => {
    const days = ['2026-11-19'];
    const known = new Set(
      recordsOf('cloudtrail', days).map(({ record }) => recordView(record).userIdentity.arn)
    );
    const requesters = recordsOf('s3accesslog', days).map(
      ({ record }) => String(record).split(' ')[5]
    );
    for (const requester of requesters) {
      if (requester !== '-') expect(known).toContain(requester);
    }
    expect(new Set(requesters).size).toBeGreaterThan(5);
  });
});
