// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import { sampleSeed } from './append_sample';
import { calendarDay, dayMs } from './calendar';
import { accounts } from './company';
import { passesLuhn } from './luhn';
import { sampleDay } from './sample_day';
import { sampleKinds } from './sample_kinds';
import type { SampleKind } from './sample_kinds';
import { missingDays } from './sample_state';
import { deliveringAccounts, silentAfterDays } from './sources';

const days = missingDays('2026-11-24', 60, undefined);
const otherKinds = sampleKinds.filter((kind) => kind !== 'cloudtrail');

interface Seen {
  records: number;
  /** Last day with records, by account. */
  lastDay: Map<string, string>;
  cardNumbers: string[];
  wrongPaths: string[];
  ids: Set<string>;
}

const paths: Record<string, RegExp> = {
  securityhub: /SecurityHub|securityhub/,
  guardduty: /\/GuardDuty\//,
  vpcflowlogs: /vpcflowlogs/,
  s3accesslog: /20\d{2}-[01]\d-\d{2}-\d{2}-\d{2}-\d{2}-[0-9A-Z]{16}$/,
  waf: /aws-waf-logs-|_waflogs_/,
  elb: /elasticloadbalancing_.*T\d{4}Z_\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}_\w*\.log\.gz$/,
};
const seen = new Map<SampleKind, Seen>();

beforeAll(() => {
  for (const kind of otherKinds) {
    const one: Seen = {
      records: 0,
      lastDay: new Map(),
      cardNumbers: [],
      wrongPaths: [],
      ids: new Set(),
    };
    for (const day of days) {
      for (const { record, path } of sampleDay(sampleSeed, day, kind, days[0])) {
        const text = typeof record === 'string' ? record : JSON.stringify(record);
        one.records++;
        const account = /^AWSLogs\/(\d{12})\//.exec(path)?.[1] ?? '';
        one.lastDay.set(account, day);
        if (!paths[kind].test(path)) one.wrongPaths.push(path);
        const id = /"(?:Id|id)":"(arn:aws:securityhub[^"]*|[0-9a-f]{32})"/.exec(text)?.[1];
        if (id) one.ids.add(id);
        for (const digits of text.match(/(?<![0-9A-Za-z])\d{13,19}(?![0-9A-Za-z])/g) ?? []) {
          if (passesLuhn(digits)) one.cardNumbers.push(digits);
        }
      }
    }
    seen.set(kind, one);
  }
}, 240000);
const of = (kind: SampleKind): Seen => seen.get(kind) as Seen;

describe('sixty days of the other kinds of logs', () => {
  it.each<[SampleKind, number, number]>([
    ['securityhub', 9000, 18000],
    ['guardduty', 150, 260],
    ['vpcflowlogs', 32000, 42000],
    ['s3accesslog', 13000, 18000],
    ['waf', 4000, 7000],
    ['elb', 16000, 20000],
  ])('hold the wanted number of records: %s', (kind, least, most) => {
    expect(of(kind).records).toBeGreaterThanOrEqual(least);
    expect(of(kind).records).toBeLessThanOrEqual(most);
  });

  it('stand under keys that the SIEM loads, of accounts that deliver', () => {
    for (const kind of otherKinds) {
      expect(of(kind).wrongPaths).toEqual([]);
      const known = deliveringAccounts(kind, days[0], days[0]).map(({ id }) => id);
      expect(known).toEqual(expect.arrayContaining([...of(kind).lastDay.keys()]));
    }
    expect([...of('vpcflowlogs').lastDay.keys()]).toHaveLength(6);
  });

  it('hold no card number', () => {
    for (const kind of otherKinds) expect(of(kind).cardNumbers).toEqual([]);
  });

  it('hold hundreds of findings', () => {
    expect(of('securityhub').ids.size).toBeGreaterThan(250);
    expect(of('guardduty').ids.size).toBeGreaterThan(45);
    expect(of('guardduty').ids.size).toBeLessThan(90);
  });

  it('let a web firewall and a Security Hub fall silent, and nothing else', () => {
    const last = (kind: SampleKind, account: string) => of(kind).lastDay.get(account);
    const dayBefore = (count: number) =>
      new Date(calendarDay(days[0]).start + (count - 1) * dayMs).toISOString().slice(0, 10);
    expect(last('waf', '222233334444')).toBe(
      dayBefore(silentAfterDays('waf', '222233334444') ?? 0)
    );
    expect(last('waf', '222233334444')).toBe('2026-11-14');
    expect(last('securityhub', '333344446666')).toBe('2026-11-03');
    expect(last('waf', '333344445555')).toBe('2026-11-23');
    for (const account of of('elb').lastDay.keys()) expect(last('elb', account)).toBe('2026-11-23');
  });
});

function hashOf(kind: SampleKind, seed: number, day: string, firstDay?: string): string {
  const hash = createHash('sha256');
  for (const one of sampleDay(seed, day, kind, firstDay)) hash.update(JSON.stringify(one));
  return hash.digest('hex');
}

describe('each kind', () => {
  it.each(sampleKinds.map((kind) => [kind]))('is the same bytes for the same day: %s', (kind) => {
    const first = hashOf(kind, 7, '2026-10-19');
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the clock was read');
    });
    const dice = jest.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('chance without a seed');
    });
    try {
      expect(hashOf(kind, 7, '2026-10-19')).toBe(first);
    } finally {
      clock.mockRestore();
      dice.mockRestore();
    }
    expect(hashOf(kind, 7, '2026-10-20')).not.toBe(first);
  });

  it('comes from accounts of the company only', () => {
    const known = accounts.map(({ id }) => id);
    for (const kind of sampleKinds) {
      for (const { path } of sampleDay(7, '2026-10-19', kind)) {
        expect(known).toContain(/^AWSLogs\/(\d{12})\//.exec(path)?.[1]);
      }
    }
  });
});
