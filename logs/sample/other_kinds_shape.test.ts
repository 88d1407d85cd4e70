// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { sampleDay } from './sample_day';
import type { SampleKind, SampleRecord } from './sample_kinds';

const day = '2026-11-19';
const records = (kind: SampleKind, on = day): SampleRecord[] => [...sampleDay(7, on, kind)];
const lines = (kind: SampleKind) => records(kind).map(({ record }) => String(record));

describe('flow log lines', () => {
  const flows = records('vpcflowlogs');

  it('have the columns of their header, which has the documented names', () => {
    for (const { record, header } of flows) {
      const names = String(header).split(' ');
      expect(String(record).split(' ')).toHaveLength(names.length);
      expect(names.slice(0, 14).join(' ')).toBe(
        'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'
      );
    }
    const widths = new Set(flows.map(({ header }) => String(header).split(' ').length));
    expect([...widths].sort()).toEqual([14, 27]);
  });

  it('name the account of their path and end on their day', () => {
    for (const { record, path } of flows) {
      const [, account, , , , , , , , , , end] = String(record).split(' ');
      expect(path).toContain(`/${account}_vpcflowlogs_`);
      expect(new Date(Number(end) * 1000).toISOString().slice(0, 10)).toBe(day);
    }
  });

  it('accept, refuse, have nothing to tell and lose lines', () => {
    const ends = new Set<string>();
    for (let date = 1; date < 8; date++) {
      for (const { record } of records('vpcflowlogs', `2026-11-0${date}`)) {
        const columns = String(record).split(' ');
        ends.add(`${columns[12]} ${columns[13]}`);
      }
    }
    expect([...ends].sort()).toEqual(['- NODATA', '- SKIPDATA', 'ACCEPT OK', 'REJECT OK']);
  });
});

describe('access log lines', () => {
  // The patterns by which SIEM on Amazon OpenSearch Service reads them, shortened to what matters.
  const alb =
    /^(h2|https?) \S+Z app\/\S+ [\d.]+:\d+ (-|[\d.]+:\d+) (\S+) (\S+) (\S+) (\d{3}) (-|\d{3}) \d+ \d+ "[A-Z]+ https?:\/\/[^/]+:\d+\/\S* HTTP\/[\d.]+" "[^"]+" \S+ (TLSv[\d.]+|-) \S+ "Root=1-[0-9a-f]{8}-[0-9a-f]{24}" "[^"]*" "[^"]*" \d+ \S+Z "[a-z,]+" "[^"]*" "-" "\S+" "\S+" "-" "-"$/;
  const s3 =
    /^[0-9a-f]{64} examplepay-\S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}(:\d\d){3} \+0000\] \S+ \S+ [0-9A-F]{16} REST\.[A-Z.]+ \S+ "[A-Z]+ \/\S* HTTP\/1\.1" \d{3} \S+ \S+ \S+ \d+ \S+ "-" "[^"]+" - \S+ (SigV4|-) \S+ (AuthHeader|-) \S+ TLSv1(\.[123])? - -$/;

  it.each<[SampleKind, RegExp]>([
    ['elb', alb],
    ['s3accesslog', s3],
  ])('have the documented fields: %s', (kind, form) => {
    const wrong = lines(kind).filter((line) => !form.test(line));
    expect(wrong).toEqual([]);
    expect(lines(kind).length).toBeGreaterThan(100);
  });
});

interface Waf {
  timestamp: number;
  webaclId: string;
  action: string;
  httpRequest: { requestId: string; clientIp: string };
}

describe('web firewall records', () => {
  it('tell of requests that the load balancer logs as well, refused ones with 403', () => {
    const byTrace = new Map(
      lines('elb').map((line) => [/"Root=([^"]+)"/.exec(line)?.[1] ?? '', line])
    );
    const waf = records('waf').map(({ record }) => record as Waf);
    expect(waf.length).toBeGreaterThan(40);
    for (const { httpRequest, action, webaclId } of waf) {
      const line = byTrace.get(httpRequest.requestId);
      expect(line).toContain(` ${httpRequest.clientIp}:`);
      if (action === 'BLOCK') expect(line).toMatch(/ - -1 -1 -1 403 - .*"waf"/);
      expect(webaclId).toMatch(/^arn:aws:wafv2:ap-northeast-1:\d{12}:regional\/webacl\//);
    }
    expect(new Set(waf.map(({ action }) => action))).toEqual(new Set(['ALLOW', 'BLOCK']));
  });
});

describe('GuardDuty findings', () => {
  it('have what every exported finding has', () => {
    for (const { record, path } of records('guardduty')) {
      const finding = record as Record<string, unknown>;
      expect(Object.keys(finding).sort()).toEqual([
        'accountId',
        'arn',
        'createdAt',
        'description',
        'id',
        'partition',
        'region',
        'resource',
        'schemaVersion',
        'service',
        'severity',
        'title',
        'type',
        'updatedAt',
      ]);
      expect(path).toContain(`AWSLogs/${String(finding.accountId)}/GuardDuty/`);
      expect(String(finding.updatedAt)).toContain(day);
    }
  });

  it('count their versions from one', () => {
    const counts = new Map<string, number[]>();
    for (const date of ['2026-11-19', '2026-11-20', '2026-11-21']) {
      for (const { record } of records('guardduty', date)) {
        const { id, service } = record as { id: string; service: { count: number } };
        counts.set(id, [...(counts.get(id) ?? []), service.count]);
      }
    }
    const begun = [...counts.values()].filter(([first]) => first === 1);
    expect(begun.some((versions) => versions.length > 1)).toBe(true);
    for (const versions of begun) {
      expect(versions).toEqual(versions.map((_, place) => place + 1));
    }
  });
});
