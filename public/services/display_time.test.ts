// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { displayTime } from './display_time';

const at = '2026-11-24T05:02:03.456Z';
const osdDefault = 'MMM D, YYYY @ HH:mm:ss.SSS';

describe('displayTime', () => {
  it('follows format and zone of the settings, without seconds', () => {
    const time = displayTime({ dateFormat: osdDefault, zone: 'Asia/Tokyo', locale: 'en' });
    expect(time.instant(at)).toBe('Nov 24, 2026 @ 14:02');
    expect(time.day(at)).toBe('Nov 24, 2026');
    expect(time.zoneName(at)).toBe('JST');
  });

  it('writes numbers in Japanese where the format has names of months', () => {
    const time = displayTime({ dateFormat: osdDefault, zone: 'Asia/Tokyo', locale: 'ja-JP' });
    expect(time.instant(at)).toBe('2026/11/24 14:02');
    expect(time.day(at)).toBe('2026/11/24');
  });

  it('takes a numeric format of the settings in any language', () => {
    const settings = { dateFormat: 'YYYY/MM/DD HH:mm:ss', zone: 'UTC' };
    ['en', 'ja-JP'].forEach((locale) => {
      const time = displayTime({ ...settings, locale });
      expect(time.instant(at)).toBe('2026/11/24 05:02');
      expect(time.range('2026-11-01T00:00:00Z', at)).toBe(
        '2026/11/01 00:00 – 2026/11/24 05:02 UTC'
      );
    });
  });

  it('uses the zone of the browser for Browser and for zones that do not exist', () => {
    const guessed = displayTime({ zone: 'Browser', locale: 'en' }).zone;
    expect(guessed).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(displayTime({ zone: 'Mars/Base', locale: 'en' }).zone).toBe(guessed);
  });
});
