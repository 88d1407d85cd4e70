// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { LOG_KINDS } from '../../../logs/kinds';
import type { TimeLineEvent } from '../answers';
import { codeCell, codeText, plainText } from './markdown_text';
import { timeLineCsv } from './time_line_csv';
import type { TimeLineExport } from './time_line_export';
import { timeLineMarkdown } from './time_line_markdown';

const event = (id: string, at: string, more: Partial<TimeLineEvent> = {}): TimeLineEvent => ({
  log: 'cloudtrail',
  id,
  onceId: id,
  at,
  what: 'GetObject',
  by: 's3.amazonaws.com',
  who: { type: 'role', value: 'batch' },
  session: 'worker-1',
  from: { type: 'address', value: '203.0.113.9' },
  to: [{ type: 'resource', value: `arn:aws:s3:::cards/${id}` }],
  outcome: 'denied',
  account: '111122223333',
  ...more,
});

const given: TimeLineExport = {
  lang: 'en',
  zone: 'Asia/Tokyo',
  made: '2026-05-02T00:00:00Z',
  by: 'aoi',
  name: 'Stolen key',
  trail: {
    steps: [
      { entity: { type: 'role', value: 'batch' }, note: 'from the alert' },
      { knownGood: 'all', off: true },
    ],
  },
  scope: { from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z', accounts: ['111122223333'] },
  kinds: LOG_KINDS,
  events: [event('e1', '2026-05-01T12:00:00Z'), event('e2', '2026-05-01T12:01:00Z')],
  notes: [{ log: 'cloudtrail', id: 'e2', text: 'the first one', by: 'aoi' }],
  more: true,
  gaps: ['WAF: no rights'],
};

it('says of what it is, in both languages', () => {
  const text = timeLineMarkdown(given);
  expect(text).toContain('# Time line: Stolen key');
  expect(text).toContain('- Time zone: Asia/Tokyo');
  expect(text).toContain('- Period: 2026-05-01 09:00:00 - 2026-05-02 09:00:00');
  expect(text).toContain('1. `role batch` - from the alert');
  expect(text).toContain('(off)`');
  expect(text).toContain('There are more events');
  expect(text).toContain('- WAF: no rights');
  expect(text).toContain('the first one (aoi)'.replace(/[()]/g, '\\$&'));
  const japanese = timeLineMarkdown({ ...given, lang: 'ja' });
  ['# タイムライン', '## 調査手順', '- タイムゾーン: Asia/Tokyo', '拒否'].forEach((one) =>
    expect(japanese).toContain(one)
  );
});

it('tells alike events in one row, with when, who, what and ids', () => {
  const rows = timeLineMarkdown(given)
    .split('\n')
    .filter((line) => line.includes('GetObject') && line.startsWith('|'));
  expect(rows).toHaveLength(1);
  ['2026-05-01 21:00:00 - 2026-05-01 21:01:00', '(x2)', '`batch` `worker-1`', '`e1` `e2`'].forEach(
    (one) => expect(rows[0]).toContain(one)
  );
});

it('is a CSV with zone, trail and one line for each event', () => {
  const text = timeLineCsv(given);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toMatch(/\r\n$/);
  expect(text).toContain('Time zone,Asia/Tokyo');
  expect(text).toContain('Time (Asia/Tokyo),Time (UTC),Log');
  expect(text).toContain('2026-05-01 21:01:00,2026-05-01T12:01:00Z,');
  expect(text).toContain('the first one (aoi)');
  expect(timeLineCsv({ ...given, lang: 'ja' })).toContain('日時 (Asia/Tokyo)');
});

const HOSTILE = [
  '=HYPERLINK("http://evil")',
  '+1',
  '@SUM(A1)',
  '[x](javascript:alert(1))',
  '![x](http://evil/p.png)',
  '<script>alert(1)</script>',
  'a | b `c` ``d',
  '# head',
  'line\nnext',
  'x\u202egpj.exe',
];

it.each(HOSTILE)('is not run, opened or drawn: %p', (value) => {
  const hostile = {
    ...given,
    events: [event('e1', '2026-05-01T12:00:00Z', { what: value, by: value, error: value })],
    notes: [{ log: 'cloudtrail', id: 'e1', text: value }],
  };
  const csv = timeLineCsv(hostile);
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  expect(csv).not.toContain('\u202e');
  const rows = csv.split('\r\n');
  expect(rows.length).toBeGreaterThan(10);
  const text = timeLineMarkdown(hostile);
  expect(text).not.toContain('\u202e');
  // Code is all that a row of the table has of it; outside of code, nothing of it is markup.
  const outside = text.replace(/(`+) ?[^]*?[^`]?\1(?!`)/g, '');
  expect(outside).not.toMatch(/(^|[^\\])<script|(^|[^\\])\]\(|[^\\:]:\/\//);
});

it('has no markup of its own in code, whatever a log says', () => {
  fc.assert(
    fc.property(fc.fullUnicodeString(), (value) => {
      const code = codeText(value);
      expect(code).not.toMatch(/[\r\n]/);
      if (code === '') return;
      const fence = (/^`+/.exec(code) as RegExpExecArray)[0];
      const inside = code.slice(fence.length, -fence.length);
      expect((inside.match(/`+/g) || []).every((run: string) => run.length < fence.length)).toBe(
        true
      );
      expect(codeCell(value).replace(/\\\|/g, '')).not.toContain('|');
      expect(plainText(value)).not.toMatch(/[\r\n]/);
    })
  );
});
