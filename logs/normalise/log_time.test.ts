// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { accessTimeOf, epochTimeOf, isoTimeOf, monthlyIndex } from './log_time';

test.each([
  ['2025-01-02T03:04:05Z', '2025-01-02T03:04:05+00:00'],
  ['2025-01-02T03:04:05.186641Z', '2025-01-02T03:04:05.186641+00:00'],
  ['2025-01-02T03:04:05.1234567Z', '2025-01-02T03:04:05.123456+00:00'],
  ['2025-01-02 03:04:05.721', '2025-01-02T03:04:05.721000+00:00'],
  ['2025-01-02T03:04:05+0900', '2025-01-02T03:04:05+09:00'],
])('%s is written as Python does', (text, iso) => {
  const time = isoTimeOf(text, 'at');
  expect(time.iso).toBe(iso);
  expect(time.date.getTime()).toBe(Date.parse(iso));
});

test.each(['yesterday', '2025-02-31T00:00:00Z', '2025-13-01T00:00:00Z', '2025-01-01T25:00:00Z'])(
  '%s is no time',
  (text) => {
    expect(() => isoTimeOf(text, 'at')).toThrow(`at is no time: ${text}`);
  }
);

test('seconds and milliseconds since 1970', () => {
  expect(epochTimeOf('1604266560', 'end').iso).toBe('2020-11-01T21:36:00+00:00');
  expect(epochTimeOf(1576280412771, 'timestamp').iso).toBe('2019-12-13T23:40:12.771000+00:00');
  for (const text of ['1e99', '-5', 'NaN', '999999999999', 'end']) {
    expect(() => epochTimeOf(text, 'end')).toThrow('end is no time');
  }
  for (const text of ['', '-', null, undefined]) {
    expect(() => epochTimeOf(text, 'end')).toThrow('no end');
  }
});

test('the time of an access log; the index is that of its month in UTC', () => {
  const time = accessTimeOf('01/Feb/2025:08:00:00 +0900', 'at');
  expect(time.iso).toBe('2025-02-01T08:00:00+09:00');
  expect(monthlyIndex('s3accesslog', time)).toBe('log-aws-s3accesslog-2025-01');
  expect(() => accessTimeOf('01/Foo/2025:08:00:00 +0900', 'at')).toThrow('at is no time');
});
