// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningText } from './meaning_table';

/** What a threat is for: the first part of a type, `ThreatPurpose:Resource/Family`. */
export const THREAT_PURPOSES: Record<string, MeaningText> = {
  AttackSequence: [
    'Several signals together look like the steps of one attack.',
    '複数の兆候が、一連の攻撃の段階としてまとめて検出されました。',
  ],
  Backdoor: [
    'The resource may be compromised and call home for orders.',
    'リソースが侵害され、攻撃者のサーバーと通信している可能性があります。',
  ],
  Behavior: [
    'The resource does something else than it used to do.',
    'リソースの挙動が、これまでの傾向と異なります。',
  ],
  CredentialAccess: [
    'Somebody may be collecting credentials: passwords, user names, access keys.',
    'パスワードやアクセスキーなどの認証情報を集めようとする動きです。',
  ],
  CryptoCurrency: [
    'Software for cryptocurrencies, such as Bitcoin, was seen.',
    '暗号資産（ビットコインなど）に関わるソフトウェアの動きです。',
  ],
  DefenseEvasion: [
    'Somebody may be keeping himself from being seen.',
    '検知を逃れようとする動きです。',
  ],
  Discovery: [
    'Somebody may be finding out what there is in the environment.',
    '環境内に何があるかを調べる動きです。',
  ],
  Execution: [
    'Somebody may be running, or has run, harmful code.',
    '悪意のあるコードの実行、またはその試みです。',
  ],
  Exfiltration: ['Data may be on their way out.', 'データの持ち出しが疑われる動きです。'],
  Impact: [
    'Somebody may be changing, stopping or destroying systems or data.',
    'システムやデータの改変・停止・破壊につながる動きです。',
  ],
  InitialAccess: [
    'Somebody may be getting into the environment.',
    '環境への最初の侵入が疑われる動きです。',
  ],
  Object: [
    'A scan found something harmful in an object.',
    'オブジェクトのスキャンで有害なものが見つかりました。',
  ],
  PenTest: [
    'Calls came from tools of penetration testers. Ask whether a test is announced; attackers use them too.',
    'ペネトレーションテスト用ツールからの呼び出しです。テストの予定がなければ攻撃を疑います。',
  ],
  Persistence: [
    'Somebody may be making sure that he can come back.',
    '侵入後も足場を維持しようとする動きです。',
  ],
  Policy: [
    'Something is done otherwise than good security practice has it.',
    'セキュリティの推奨事項に反する操作です。',
  ],
  PrivilegeEscalation: [
    'Somebody may be getting more rights than he had.',
    'より高い権限を得ようとする動きです。',
  ],
  Recon: [
    'Somebody looks for weak points: open ports, names of users, tables and the like.',
    '開いているポートやユーザーなど、弱点を探る動きです。',
  ],
  Stealth: ['Somebody may be hiding what he does.', '操作の痕跡を隠そうとする動きです。'],
  Trojan: [
    'Software that hides its harmful purpose was seen.',
    'トロイの木馬（正体を隠した有害なプログラム）の動きです。',
  ],
  UnauthorizedAccess: [
    'Somebody who should not may have got in, or tries to.',
    '権限のない相手によるアクセス、またはその試みです。',
  ],
};
