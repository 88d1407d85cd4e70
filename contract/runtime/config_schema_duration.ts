// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import moment from 'moment';
import type { Duration, DurationInputArg2 } from 'moment';

const COUNT_AND_UNIT = /^(0|[1-9][0-9]*)(ms|s|m|h|d|w|M|Y)$/;

/** `70ms`, `5s`, `15m` ... or milliseconds as a number or digits. Throws a sentence for anything else. */
export function toDuration(value: string | number | Duration): Duration {
  if (typeof value === 'object') return value;
  if (typeof value === 'number') return fromMilliseconds(value);
  const match = COUNT_AND_UNIT.exec(value);
  if (match) return moment.duration(Number(match[1]), match[2] as DurationInputArg2);
  const milliseconds = Number(value);
  if (Number.isNaN(milliseconds)) {
    throw new Error(
      'Failed to parse value as time value. Value must be a duration in milliseconds, or follow the format ' +
        "<count>[ms|s|m|h|d|w|M|Y] (e.g. '70ms', '5s', '3d', '1Y'), where the duration is a safe positive integer."
    );
  }
  return fromMilliseconds(milliseconds);
}

function fromMilliseconds(value: number): Duration {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Error('Value in milliseconds is expected to be a safe positive integer.');
  }
  return moment.duration(value);
}
