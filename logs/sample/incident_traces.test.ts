// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import { join } from 'path';
import { incidents } from './incidents';
import { recordView } from './record_view';
import { sampleDay } from './sample_day';
import type { SampleKind } from './sample_kinds';

const month = '2026-11';
const texts = (kind: SampleKind, date: number): string[] =>
  [...sampleDay(20260501, `${month}-${String(date).padStart(2, '0')}`, kind, '2026-09-25')].map(
    ({ record }) => (typeof record === 'string' ? record : JSON.stringify(record))
  );
const distinct = (lines: string[]) => [...new Set(lines)];
const guide = readFileSync(join(__dirname, '../../docs/sample-incidents.md'), 'utf8').replace(
  / {2,}/g,
  ' '
);

describe('traces of incidents beside CloudTrail', () => {
  it.each(incidents.map((incident) => [incident.id, incident] as const))(
    '%s: as often as the answer key says',
    (_id, incident) => {
      for (const { kind, holds, count, dayOfMonth } of incident.traces) {
        const found = distinct(texts(kind, dayOfMonth ?? incident.dayOfMonth)).filter((text) =>
          holds.every((word) => text.includes(word))
        );
        expect({ kind, holds, count: found.length }).toEqual({ kind, holds, count });
      }
    }
  );

  it('are told in the guide', () => {
    for (const incident of incidents) {
      const from = guide.indexOf(`(\`${incident.id}\`)`);
      const next = guide.indexOf('\n## ', from);
      const section = guide.slice(from, next < 0 ? undefined : next);
      expect(incident.traces.length).toBeGreaterThan(0);
      for (const { kind, holds, count } of incident.traces) {
        const words = holds.map((word) => `\`${word.trim()}\``).join(' ');
        expect(section).toContain(`| ${kind} | ${words} | ${count} |`);
      }
    }
  });

  it('use the key that CloudTrail shows', () => {
    const incident = incidents[2];
    const key = [...sampleDay(20260501, `${month}-19`)]
      .map(({ record }) => recordView(record))
      .find((view) => view.sourceIPAddress === incident.sourceAddresses[0])
      ?.userIdentity.accessKeyId;
    const finding = texts('guardduty', 19).find((text) =>
      text.includes('InstanceCredentialExfiltration')
    );
    expect(key).toMatch(/^ASIA/);
    expect(finding).toContain(`"accessKeyId":"${String(key)}"`);
  });

  it('read the same objects in the access log as in CloudTrail', () => {
    const [address] = incidents[2].sourceAddresses;
    const keys = new Set<string>();
    for (const { record } of sampleDay(20260501, `${month}-19`)) {
      const view = record as {
        eventName: string;
        sourceIPAddress: string;
        requestParameters: { key: string };
      };
      if (view.sourceIPAddress === address && view.eventName === 'GetObject') {
        keys.add(view.requestParameters.key);
      }
    }
    const read = texts('s3accesslog', 19)
      .filter((line) => line.includes(` ${address} `) && line.includes('REST.GET.OBJECT'))
      .map((line) => line.split(' ')[8]);
    expect(read).toHaveLength(64);
    expect(new Set(read)).toEqual(keys);
  });

  it('end the flow logs of the account whose flow log is removed, until the next morning', () => {
    const ends = (date: number) =>
      texts('vpcflowlogs', date)
        .filter((line) => line.split(' ')[1] === '222233334444')
        .map((line) => new Date(Number(line.split(' ')[11]) * 1000).toISOString().slice(11, 16))
        .sort();
    expect(ends(12).pop()?.localeCompare('17:36')).toBe(-1);
    expect(ends(13)[0].localeCompare('00:40')).toBeGreaterThanOrEqual(0);
  });
});
