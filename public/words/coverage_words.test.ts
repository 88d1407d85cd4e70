// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../common/search/coverage';
import { displayNumber } from '../services/display_number';
import { displayTime } from '../services/display_time';
import { daysWithLogs, missingFrom, newestWords } from './coverage_words';

const format = {
  time: displayTime({ dateFormat: 'YYYY/MM/DD HH:mm', zone: 'Asia/Tokyo', locale: 'en' }),
  number: displayNumber('en'),
};
const complete: Coverage = {
  state: 'complete',
  period: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-31T00:00:00.000Z' },
  shards: { total: 5, failed: 0 },
  timedOut: false,
  newestEvent: '2026-11-24T05:02:00.000Z',
  missingDays: [],
  daysInPeriod: 30,
  closedIndices: [],
  hiddenFields: [],
};

describe('missingFrom', () => {
  it('has nothing to say of a complete answer', () => {
    expect(missingFrom(complete, format)).toEqual([]);
  });

  it('names everything that is missing', () => {
    const said = missingFrom(
      {
        ...complete,
        state: 'partial',
        missingDays: ['2026-10-02', '2026-10-03'],
        closedIndices: ['log-aws-cloudtrail-2026-09'],
        shards: { total: 5, failed: 1 },
        timedOut: true,
        duplicates: 1200,
        cut: { what: 'roles', limit: 500, others: 1412 },
        hiddenFields: ['sourceIPAddress'],
      },
      format
    );
    expect(said.map(({ text }) => text)).toEqual([
      '2 of 30 days without logs',
      '1 closed index not counted',
      '1 of 5 shards did not answer',
      'search cut short by its time limit',
      'up to 1,200 events counted twice',
      'first 500 of 1,912 shown',
      '1 field not visible with your rights',
    ]);
    expect(said[0].items).toEqual(['2026/10/02', '2026/10/03']);
  });

  it('says since when logs are late', () => {
    expect(missingFrom({ ...complete, state: 'stale' }, format)[0].text).toBe(
      'no logs since 2026/11/24 14:02'
    );
  });

  it('does not take closed indices that cannot be seen for none', () => {
    const said = missingFrom({ ...complete, closedIndicesUnknown: true }, format);
    expect(said.map(({ about }) => about)).toEqual(['closed']);
  });
});

describe('words of freshness and days', () => {
  it('names the newest event with its zone', () => {
    expect(newestWords(complete, format.time)).toBe('newest event 2026/11/24 14:02 JST');
    expect(newestWords({ ...complete, newestEvent: undefined }, format.time)).toBeUndefined();
  });

  it('counts days with logs', () => {
    expect(daysWithLogs({ ...complete, missingDays: ['2026-10-02'] })).toBe(
      '29 of 30 UTC days logged'
    );
  });
});
