// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const RANGES: Array<[from: string, to: string, id: string, english: string]> = [
  ['now-1d/d', 'now-1d/d', 'yesterday', 'Yesterday'],
  ['now/d', 'now/d', 'today', 'Today'],
  ['now-24h', 'now', 'last24Hours', 'Last 24 hours'],
  ['now-7d', 'now', 'last7Days', 'Last 7 days'],
  ['now-30d', 'now', 'last30Days', 'Last 30 days'],
  ['now-90d', 'now', 'last90Days', 'Last 90 days'],
  ['now-1M/M', 'now-1M/M', 'lastMonth', 'Last month'],
  ['now-1y', 'now', 'last1Year', 'Last year'],
];

/** The settings that OSD keeps per installation; here fixed, with the same keys. */
export function uiSettings(
  dark: boolean,
  messages: Record<string, string>
): Record<string, unknown> {
  return {
    'theme:darkMode': dark,
    'theme:version': 'v7',
    dateFormat: 'YYYY/MM/DD HH:mm:ss',
    'dateFormat:tz': 'Browser',
    'dateFormat:dow': 'Monday',
    'timepicker:timeDefaults': { from: 'now-30d', to: 'now' },
    'timepicker:refreshIntervalDefaults': { pause: true, value: 0 },
    'timepicker:quickRanges': RANGES.map(([from, to, id, english]) => ({
      from,
      to,
      display: messages[`siemReview.host.range.${id}`] || english,
    })),
    'histogram:maxBars': 100,
    'home:useNewHomePage': false,
    'query:enhancements:enabled': false,
    'state:storeInSessionStorage': false,
    'notifications:lifetime:info': 5000,
    'notifications:lifetime:warning': 10000,
    'notifications:lifetime:error': 300000,
  };
}
