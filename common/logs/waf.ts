// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keyword, words } from './field';
import type { LogKind } from './log_kind';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  geoFields,
  INGESTED,
  relatedIp,
  sourceIp,
  threatFields,
  TIME,
  userAgentFields,
} from './shared_fields';
import { urlFields } from './web_fields';

export const wafKind: LogKind = {
  id: 'waf',
  name: words('AWS WAF', 'AWS WAF'),
  indexPattern: 'log-aws-waf-*',
  discoverPatternId: 'eb70b590-efdb-11ea-99e6-53b5a9b5c41b',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: [...ALWAYS_MAPPED, 'source.ip', 'user_agent.original', 'timestamp'],
  fields: [
    ...everyDocument(),
    keyword(
      'event.action',
      ['Action', 'アクション'],
      ['What WAF did with the request.', 'WAF の判定。'],
      { values: ['BLOCK', 'CAPTCHA', 'CHALLENGE', 'COUNT', 'ALLOW', 'EXCLUDED_AS_COUNT'] }
    ),
    keyword(
      'rule.ruleset',
      ['Web ACL', 'ウェブ ACL'],
      ['Web ACL that judged.', '判定したウェブ ACL。'],
      { entity: 'resource' }
    ),
    keyword(
      'rule.name',
      ['Rule', 'ルール'],
      [
        'Rule that ended the judging; Default_Action when none did.',
        '判定を確定したルール。なければ Default_Action。',
      ]
    ),
    keyword(
      'terminatingRuleType',
      ['Rule type', 'ルールの種類'],
      ['Kind of that rule.', '判定を確定したルールの種類。'],
      { values: ['REGULAR', 'RATE_BASED', 'GROUP', 'MANAGED_RULE_GROUP'] }
    ),
    keyword(
      'labels.name',
      ['Labels', 'ラベル'],
      ['Labels that rules put on the request.', 'ルールが付与したラベル。']
    ),
    keyword(
      'terminatingRuleMatchDetails.conditionType',
      ['Match', '一致条件'],
      [
        'What the rule recognised: SQL_INJECTION, XSS.',
        'ルールが検知した攻撃: SQL_INJECTION、XSS。',
      ]
    ),
    keyword(
      'httpSourceName',
      ['Protected by', '保護対象の種類'],
      ['Kind of the resource that is protected.', '保護対象のリソースの種類。']
    ),
    keyword(
      'httpSourceId',
      ['Protected resource', '保護対象'],
      ['Resource that is protected.', '保護対象のリソース。'],
      { entity: 'resource' }
    ),
    keyword('http.request.method', ['Method', 'メソッド'], ['HTTP method.', 'HTTP メソッド。']),
    ...urlFields(),
    keyword(
      'httpRequest.requestId',
      ['Request ID', 'リクエスト ID'],
      ['Id of the request.', 'リクエスト ID。']
    ),
    sourceIp('Address of the client.', 'クライアントの IP アドレス。'),
    keyword(
      'httpRequest.country',
      ['Country (WAF)', '国 (WAF)'],
      [
        "Country of the client by WAF's own table, two letters.",
        'WAF 自身が判定したクライアントの国（2 文字コード）。',
      ]
    ),
    relatedIp(),
    ...userAgentFields(),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'Headers, cookies and queries are what a client sent: they may hold card numbers and forged values.',
      'ヘッダー、Cookie、クエリはクライアントが送った値のままです。カード番号や偽装値を含むことがあります。'
    ),
    words(
      'Only requests that the logging filter lets through are here.',
      'ログフィルターを通過したリクエストだけが記録されます。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'event.action',
    'rule.ruleset',
    'rule.name',
    'source.ip',
    'httpRequest.country',
    'http.request.method',
    'url.domain',
    'url.path',
  ],
};
