// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../logs/kinds';
import { wordsOfStep } from './step_words';
import type { Step } from './trail';

const names = { list: () => 'Scanners' };

test.each<[step: Step, en: string, ja: string]>([
  [{ entity: { type: 'role', value: 'batch' } }, 'role batch', 'ロール batch'],
  [
    { entity: { type: 'address', value: '10.0.0.7' }, not: true },
    'without address 10.0.0.7',
    'IP アドレス 10.0.0.7 を除外',
  ],
  [
    { entity: { type: 'words', value: 'no such key' } },
    'words "no such key"',
    '「no such key」を含む',
  ],
  [
    { entity: { type: 'words', value: 'no such key' }, not: true },
    'without words "no such key"',
    '「no such key」を含むものを除外',
  ],
  [
    { clause: { field: 'eventName', is: 'GetObject' } },
    'action is GetObject',
    'アクションが GetObject',
  ],
  [
    { clause: { field: 'event.action', is: 'REJECT', not: true }, log: 'vpcflowlogs' },
    'VPC Flow Logs: action is not REJECT',
    'VPC フローログ：アクションが REJECT 以外',
  ],
  [{ logs: ['cloudtrail', 'waf'] }, 'only CloudTrail and AWS WAF', 'CloudTrail、AWS WAF のみ'],
  [{ logs: ['vpcflowlogs'], not: true }, 'all logs but VPC Flow Logs', 'VPC フローログを除外'],
  [{ knownGood: 'all' }, 'without what known-good lists name', '正常リストに該当するものを除外'],
  [
    { knownGood: 'scanners' },
    'without the known-good list "Scanners"',
    '正常リスト「Scanners」を除外',
  ],
])('%j', (step, en, ja) => {
  expect(wordsOfStep(step, 'en', LOG_KINDS, names)).toBe(en);
  expect(wordsOfStep(step, 'ja', LOG_KINDS, names)).toBe(ja);
});
