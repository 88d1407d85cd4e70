// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from './call';
import { minuteMs } from './calendar';
import type { DayLog } from './day_log';
import { Random } from './random';

/** Share of records that CloudTrail delivers a second time, in a later file. */
export const secondDeliveryShare = 0.005;
/** Share of records that come one to six hours late. */
const lateShare = 0.004;

interface Delivered {
  file: number;
  /** Account and region: records of one file stand together. */
  place: string;
  order: number;
  record: Fields;
}

/** Object key of a log file, as CloudTrail names it; `file` is the epoch ms of its delivery. */
export function fileKey(account: string, region: string, file: number): string {
  const [date, time] = new Date(file).toISOString().split('T');
  const day = date.split('-').join('/');
  const stamp = `${date.split('-').join('')}T${time.slice(0, 2)}${time.slice(3, 5)}Z`;
  const id = new Random('file', account, region, file).letters(16);
  return `AWSLogs/${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${stamp}_${id}.json.gz`;
}

/**
 * The records of a day in the order their files reach the bucket: a file every five minutes for an
 * account and region, most within a quarter of an hour, some late, some a second time.
 */
export function* deliver(log: DayLog): Generator<{ record: Fields; path: string }> {
  const random = log.random('delivery');
  const delivered: Delivered[] = [];
  const add = (record: Fields, at: number) => {
    const file = Math.ceil(at / (5 * minuteMs)) * 5 * minuteMs;
    const place = `${String(record.recipientAccountId)}/${String(record.awsRegion)}`;
    delivered.push({ file, place, order: delivered.length, record });
  };
  for (const { at, record } of log.events) {
    const late = random.chance(lateShare);
    const delay = late ? random.between(60, 360) * minuteMs : random.between(120, 840) * 1000;
    add(record, at + delay);
    if (random.chance(secondDeliveryShare)) {
      const again = random.between(6, 90) * minuteMs;
      add(JSON.parse(JSON.stringify(record)) as Fields, at + delay + again);
    }
  }
  delivered.sort(
    (one, other) =>
      one.file - other.file ||
      (one.place < other.place ? -1 : one.place > other.place ? 1 : one.order - other.order)
  );
  let written: Delivered | undefined;
  let path = '';
  for (const next of delivered) {
    if (!written || written.file !== next.file || written.place !== next.place) {
      const [account, region] = next.place.split('/');
      path = fileKey(account, region, next.file);
      written = next;
    }
    yield { record: next.record, path };
  }
}
