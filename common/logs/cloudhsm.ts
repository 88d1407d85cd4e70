// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keyword, words } from './field';
import type { LogKind } from './log_kind';
import { ACCOUNT, ALWAYS_MAPPED, everyDocument, INGESTED, TIME } from './shared_fields';

export const cloudhsmKind: LogKind = {
  id: 'cloudhsm',
  name: words('CloudHSM audit log', 'CloudHSM 監査ログ'),
  indexPattern: 'log-aws-cloudhsm-*',
  discoverPatternId: 'c6f6c3f0-c291-11ec-ab71-6f054bb9d785',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: true,
  alwaysMapped: ALWAYS_MAPPED,
  fields: [
    ...everyDocument(),
    keyword(
      'cloudhsm.opcode',
      ['Operation', '操作'],
      [
        'What was done, such as CN_LOGIN or CN_DELETE_USER.',
        '操作（例: CN_LOGIN、CN_DELETE_USER）。',
      ]
    ),
    keyword(
      'cloudhsm.command_type',
      ['Command type', 'コマンド種別'],
      ['Management, certificate, session and so on.', '管理、証明書、セッションなど。']
    ),
    keyword('cloudhsm.response', ['Response code', '応答コード'], ['0 for success.', '0 は成功。']),
    keyword(
      'cloudhsm.hsm_return',
      ['Result', '結果'],
      ['SUCCESS; absent when the module names an error.', 'SUCCESS。エラー時はありません。']
    ),
    keyword(
      'cloudhsm.hsm_error',
      ['Error', 'エラー'],
      ['Error of the module.', 'モジュールのエラー。']
    ),
    keyword('user.name', ['User', 'ユーザー'], ['User of the module.', 'HSM のユーザー。'], {
      entity: 'user',
    }),
    keyword(
      'cloudhsm.cluster_id',
      ['Cluster', 'クラスター'],
      ['Cluster of the module.', 'HSM のクラスター。'],
      {
        entity: 'resource',
      }
    ),
    keyword('cloudhsm.hsm_id', ['Module', 'HSM'], ['Module that logged.', '記録元の HSM。'], {
      entity: 'resource',
    }),
  ],
  traps: [
    words(
      'Only management commands are logged, not the use of keys.',
      '記録されるのは管理コマンドで、鍵の使用は含まれません。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'cloudhsm.cluster_id',
    'cloudhsm.hsm_id',
    'cloudhsm.opcode',
    'user.name',
    'cloudhsm.hsm_return',
  ],
};
