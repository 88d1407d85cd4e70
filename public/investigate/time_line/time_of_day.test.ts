// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { spanText, timeOfDay } from './time_of_day';

const at = (time: string) => `2026-10-01T${time}Z`;

it('tells the time of day with seconds, in the zone', () => {
  expect(timeOfDay(at('20:00:07'), 'Asia/Tokyo')).toBe('05:00:07');
});

it.each([
  ['10:00:00', '10:00:00', '', ''],
  ['10:00:00', '10:00:42', '42 sec', '42 秒'],
  ['10:03:10', '10:00:00', '3 min', '3 分'],
  ['10:00:00', '12:10:00', '2 hr', '2 時間'],
])('from %s to %s it took %s, %s', (from, to, en, ja) => {
  expect(spanText(at(from), at(to), 'en')).toBe(en);
  expect(spanText(at(from), at(to), 'ja')).toBe(ja);
});
