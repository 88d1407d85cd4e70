// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyLogQuery } from '../../test/unit/any_log_query';
import { kindOf, LOG_KINDS } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import type { LogQuery } from './log_query';
import { wordsOfQuery } from './words';

const inWords = (query: LogQuery, lang: 'en' | 'ja') =>
  wordsOfQuery(query, kindOf(query.log) as LogKind, lang, {
    tz: 'Asia/Tokyo',
    list: (id) => (id === 'known_good.scanners' ? '脆弱性スキャナー' : undefined),
  });

it.each<[LogQuery, string, string]>([
  [
    {
      log: 'cloudtrail',
      where: [
        { field: 'eventName', in: ['DeleteTrail', 'StopLogging'] },
        { field: 'event.outcome', is: 'failure', not: true },
      ],
      measure: { count: true },
      by: ['cloud.account.id'],
      over: 'day',
      top: 10,
    },
    'CloudTrail: number of events, where action is one of DeleteTrail, StopLogging and outcome is not failure, by account, each day (Asia/Tokyo), 10 largest',
    'CloudTrail：イベントの件数、条件: アクションが DeleteTrail、StopLogging のいずれか、かつ結果が failure 以外、アカウント別、日ごと（Asia/Tokyo）、多い順に 10 件',
  ],
  [
    {
      log: 'securityhub',
      where: [
        { field: 'Compliance.SecurityControlId', prefix: 'S3.' },
        { field: 'Compliance.Status', in: ['PASSED', 'NOT_AVAILABLE'], not: true },
      ],
      measure: { count: true },
      by: ['Severity.Label', 'cloud.region'],
      order: { by: 'key', direction: 'asc' },
      newest: true,
    },
    'Security Hub findings: number of findings, where control begins with S3. and compliance is none of PASSED, NOT_AVAILABLE, looking at the newest version of each finding, by severity and region, first 100 in order',
    'Security Hub 検出結果：検出結果の件数、条件: コントロールが S3. で始まる、かつ準拠状況が PASSED、NOT_AVAILABLE のどれでもない、検出結果ごとに最新の状態で判定、重要度・リージョン別、値の昇順に 100 件',
  ],
  [
    {
      log: 'vpcflowlogs',
      where: [
        { field: 'source.ip', listed: 'system.networks', not: true },
        { field: 'destination.ip', cidr: ['10.0.0.0/8', '2001:db8::/32'] },
        { field: 'destination.port', from: 1, to: 1024 },
        { field: 'source.ip', exists: true },
      ],
      measure: { sum: 'source.bytes' },
      over: 'hour',
    },
    'VPC Flow Logs: sum of bytes, where source address is not on the list "networks of the system" and destination address is in 10.0.0.0/8, 2001:db8::/32 and destination port is at least 1 and less than 1024 and source address is present, each hour (Asia/Tokyo)',
    'VPC フローログ：バイト数の合計、条件: 送信元 IP がリスト「システムのネットワーク」にない、かつ宛先 IP が 10.0.0.0/8、2001:db8::/32 の範囲内、かつ宛先ポートが 1 以上かつ 1024 未満、かつ送信元 IP がある、1 時間ごと（Asia/Tokyo）',
  ],
  [
    {
      log: 'cloudtrail',
      where: [
        {
          anyOf: [
            { text: 'policy/Admin access' },
            { field: 'user.name', listed: 'known_good.scanners' },
          ],
          not: true,
        },
      ],
      measure: { list: ['@timestamp', 'eventName'] },
      top: 50,
    },
    'CloudTrail: list of events, newest first, with time, action, where not (the record contains "policy/Admin access" or user or session is on the list "脆弱性スキャナー"), 50 at a time',
    'CloudTrail：イベントの一覧（新しい順、項目: 日時、アクション）、条件: （生ログに「policy/Admin access」を含む、またはユーザー / セッションがリスト「脆弱性スキャナー」にある）のどれでもない、50 件ずつ',
  ],
  [
    { log: 'waf', where: [], measure: { distinct: 'source.ip' } },
    'AWS WAF: number of different values of source address',
    'AWS WAF：送信元 IP の種類数',
  ],
  [
    {
      log: 'guardduty',
      where: [],
      measure: { max: 'updatedAt' },
      by: ['type'],
      order: { by: 'value', direction: 'asc' },
    },
    'GuardDuty findings: latest value of updated, by type, 100 earliest',
    'GuardDuty 検出結果：最も新しい更新日時、検出タイプ別、古い順に 100 件',
  ],
])('%#', (query, en, ja) => {
  expect(inWords(query, 'en')).toBe(en);
  expect(inWords(query, 'ja')).toBe(ja);
});

it('tells the first ten values and how many more', () => {
  const values = Array.from({ length: 13 }, (_, place) => `A${place}`);
  const query: LogQuery = {
    log: 'waf',
    where: [{ field: 'rule.name', in: values }],
    measure: { count: true },
  };
  expect(inWords(query, 'en')).toMatch(/A9 and 3 more$/);
  expect(inWords(query, 'ja')).toMatch(/A9 ほか 3 件 のいずれか$/);
});

test('every query has words of its own in both languages, with every field’s label', () => {
  fc.assert(
    fc.property(anyLogQuery(LOG_KINDS), (query) => {
      const kind = kindOf(query.log) as LogKind;
      const ja = inWords(query, 'ja');
      const en = inWords(query, 'en');
      expect(en).not.toMatch(/undefined|\[object/);
      expect(ja).not.toMatch(/undefined|\[object/);
      query.where.forEach((clause) => {
        if (!('field' in clause)) return;
        const field = kind.fields.filter((one) => one.field === clause.field)[0];
        expect(ja).toContain(field.label.ja);
        expect(en.toLowerCase()).toContain(field.label.en.toLowerCase());
      });
      (query.by || []).forEach((name) => {
        const field = kind.fields.filter((one) => one.field === name)[0];
        expect(ja).toContain(field.label.ja);
      });
    })
  );
});
