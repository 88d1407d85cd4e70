// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { dayText, hourMs } from './calendar';
import { Random } from './random';
import type { SampleRecord } from './sample_kinds';

/** A record on its way into a file. */
export interface Delivered {
  /** Epoch ms at which it can be written. */
  at: number;
  /** What has files of its own: an account, a load balancer, a bucket. */
  source: string;
  record: unknown;
  header?: string;
}

/** Parts of an S3 key that tell when a file was written. */
export interface FileStamp {
  /** `2026/11/24` */
  folder: string;
  /** `2026-11-24` */
  day: string;
  /** `05` and `00`. */
  hour: string;
  minute: string;
  /** `20261124T0500Z` */
  stamp: string;
  /** A source of chance for names, the same for the same file. */
  random: Random;
}

/** Records in files of an hour, oldest file first, with the key each file would have in S3. */
export function* inFiles(
  delivered: Delivered[],
  keyOf: (source: string, file: FileStamp) => string
): Generator<SampleRecord> {
  const placed = delivered.map((one, order) => ({
    ...one,
    order,
    file: (Math.floor(one.at / hourMs) + 1) * hourMs,
  }));
  placed.sort(
    (one, other) =>
      one.file - other.file ||
      (one.source < other.source ? -1 : one.source > other.source ? 1 : 0) ||
      one.at - other.at ||
      one.order - other.order
  );
  let last = '';
  let path = '';
  for (const { file, source, record, header } of placed) {
    if (last !== `${file} ${source}`) {
      last = `${file} ${source}`;
      path = keyOf(source, stampOf(file, source));
    }
    yield header === undefined ? { record, path } : { record, path, header };
  }
}

function stampOf(file: number, source: string): FileStamp {
  const day = dayText(file);
  const time = new Date(file).toISOString();
  const [hour, minute] = [time.slice(11, 13), time.slice(14, 16)];
  const compact = day.split('-').join('');
  return {
    folder: day.split('-').join('/'),
    day,
    hour,
    minute,
    stamp: `${compact}T${hour}${minute}Z`,
    random: new Random('file', source, file),
  };
}
