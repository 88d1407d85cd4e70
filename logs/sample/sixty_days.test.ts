// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { sampleSeed } from './append_sample';
import { missingDays } from './sample_state';
import { calendarDay } from './calendar';
import { accounts } from './company';
import { settlementBatch } from './habits/settlement';
import { recordView, roleArn } from './record_view';
import { sampleDay } from './sample_day';

const days = missingDays('2026-11-24', 60, undefined);

/** What one reading of the sixty days keeps; the records themselves are too many to hold. */
const seen = {
  records: 0,
  perDay: new Map<string, number>(),
  hashes: new Map<string, string>(),
  secondDeliveries: 0,
  changedSecondDeliveries: 0,
  outsideDay: 0,
  wrongPath: 0,
  outOfOrder: 0,
  cardNumbers: [] as string[],
  shared: new Map<string, Map<string, string>>(),
  roles: new Set<string>(),
  batchDays: new Set<string>(),
  batchFirstSeen: new Map<string, string>(),
  accounts: new Set<string>(),
  regions: new Map<string, number>(),
};

function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const doubled = Number(digit) * (place % 2 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}

const keyForm =
  /^AWSLogs\/(\d{12})\/CloudTrail\/([a-z0-9-]+)\/(\d{4})\/(\d\d)\/(\d\d)\/\1_CloudTrail_\2_\3\4\5T(\d{4})Z_[A-Z2-7]{16}\.json\.gz$/;

beforeAll(() => {
  for (const day of days) {
    let last = '';
    let count = 0;
    for (const { record, path } of sampleDay(sampleSeed, day)) {
      const view = recordView(record);
      const text = JSON.stringify(record);
      count++;
      const known = seen.hashes.get(view.eventID);
      if (known === undefined) {
        seen.hashes.set(view.eventID, String(text.length) + text.slice(-60));
      } else {
        seen.secondDeliveries++;
        if (known !== String(text.length) + text.slice(-60)) seen.changedSecondDeliveries++;
      }
      if (view.eventTime.slice(0, 10) !== day) seen.outsideDay++;
      const key = keyForm.exec(path);
      if (!key || key[1] !== view.recipientAccountId || key[2] !== view.awsRegion) seen.wrongPath++;
      const delivered = key ? `${key[3]}${key[4]}${key[5]}${key[6]}` : '';
      if (delivered < last) seen.outOfOrder++;
      last = delivered;
      for (const digits of text.match(/(?<![0-9A-Za-z])\d{13,19}(?![0-9A-Za-z])/g) ?? []) {
        if (passesLuhn(digits)) seen.cardNumbers.push(digits);
      }
      if (view.sharedEventID !== undefined) {
        const copies = seen.shared.get(view.sharedEventID) ?? new Map<string, string>();
        copies.set(view.eventID, view.recipientAccountId);
        seen.shared.set(view.sharedEventID, copies);
      }
      const arn = roleArn(view);
      if (arn) seen.roles.add(arn);
      if (arn === settlementBatch.arn) {
        seen.batchDays.add(day);
        const name = `${view.eventSource}:${view.eventName}`;
        if (!seen.batchFirstSeen.has(name)) seen.batchFirstSeen.set(name, day);
      }
      seen.accounts.add(view.recipientAccountId);
      seen.regions.set(view.awsRegion, (seen.regions.get(view.awsRegion) ?? 0) + 1);
    }
    seen.records += count;
    seen.perDay.set(day, count);
  }
}, 240000);

describe('sixty days of sample logs up to 2026-11-24', () => {
  it('hold at least 150,000 events', () => {
    expect(days).toHaveLength(60);
    expect(seen.hashes.size).toBeGreaterThanOrEqual(150000);
    expect(seen.records).toBeLessThanOrEqual(180000);
  });

  it('are quieter at weekends', () => {
    const share = (weekend: boolean) => {
      const counts = days
        .filter((day) => calendarDay(day).weekend === weekend && !calendarDay(day).monthEnd)
        .map((day) => seen.perDay.get(day) ?? 0);
      return counts.reduce((sum, count) => sum + count, 0) / counts.length;
    };
    expect(share(true)).toBeLessThan(0.75 * share(false));
    expect(share(true)).toBeGreaterThan(0.4 * share(false));
  });

  it('keep every event inside its day and in the file of its account and region', () => {
    expect(seen.outsideDay).toBe(0);
    expect(seen.wrongPath).toBe(0);
    expect(seen.outOfOrder).toBe(0);
  });

  it('repeat an eventID only in an unchanged second delivery', () => {
    expect(seen.changedSecondDeliveries).toBe(0);
    expect(seen.records - seen.hashes.size).toBe(seen.secondDeliveries);
    expect(seen.secondDeliveries / seen.records).toBeGreaterThan(0.003);
    expect(seen.secondDeliveries / seen.records).toBeLessThan(0.007);
  });

  it('hold copies in two accounts: two eventIDs, one sharedEventID', () => {
    const pairs = [...seen.shared.values()].filter((copies) => copies.size > 1);
    expect(pairs.length).toBeGreaterThan(1000);
    for (const copies of pairs) {
      expect(copies.size).toBe(2);
      expect(new Set(copies.values()).size).toBe(2);
    }
  });

  it('know eight accounts, three regions and about forty roles or more', () => {
    expect(seen.accounts).toEqual(new Set(accounts.map(({ id }) => id)));
    expect([...seen.regions.keys()].sort()).toEqual([
      'ap-northeast-1',
      'ap-northeast-3',
      'us-east-1',
    ]);
    expect(seen.regions.get('ap-northeast-1')).toBeGreaterThan(0.85 * seen.records);
    expect(seen.roles.size).toBeGreaterThanOrEqual(40);
    expect(seen.roles.size).toBeLessThanOrEqual(55);
  });

  it('run the settlement batch at month end only, its last new action weeks ago', () => {
    expect(seen.batchDays.size).toBeGreaterThanOrEqual(10);
    for (const day of seen.batchDays) {
      expect(calendarDay(day).monthEnd).toBe(true);
    }
    expect(seen.batchFirstSeen.get('s3.amazonaws.com:GetObject')).toBe('2026-09-28');
    const firstSeen = [...seen.batchFirstSeen.values()].sort();
    expect(firstSeen[firstSeen.length - 1]).toBe('2026-10-29');
    expect(seen.batchFirstSeen.get('glue.amazonaws.com:StartJobRun')).toBe('2026-10-29');
  });

  it('hold no card number', () => {
    expect(seen.cardNumbers).toEqual([]);
  });
});
