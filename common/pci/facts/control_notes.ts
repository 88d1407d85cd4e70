// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { words } from '../../logs/field';
import type { Words } from '../../logs/log_kind';

const ROOT = words(
  'PASSED also where the account has no root credentials.',
  'ルートの認証情報がないアカウントも PASSED になります。'
);
const LAKE = words(
  'Does not see logs that go through Security Lake.',
  'Security Lake 経由のログは対象外です。'
);

/** What a reader of a control's state should know besides; traps of PASSED are in `controls/guards.ts`. */
export const CONTROL_NOTES: Record<string, Words> = {
  'CloudFront.5': words(
    'Sees legacy standard logging alone.',
    '従来の標準ログのみが評価対象です。'
  ),
  'CloudTrail.5': words(
    'AWS material disagrees on whether 4.0.1 has it; its own page does not.',
    '4.0.1 に含まれるかは AWS の資料により異なります（個別ページでは含まれません）。'
  ),
  'EKS.3': words(
    'AWS has announced to retire this control.',
    'AWS がこのコントロールの廃止を予告しています。'
  ),
  'EKS.8': LAKE,
  'EMR.1': words(
    'Names items of 3.2.1 although the list of that standard does not have it.',
    '3.2.1 の項目を示しますが、その基準の一覧には含まれません。'
  ),
  'ES.5': words(
    'AWS material disagrees on whether 4.0.1 has it; its own page does.',
    '4.0.1 に含まれるかは AWS の資料により異なります（個別ページでは含まれます）。'
  ),
  'IAM.6': ROOT,
  'IAM.9': ROOT,
  'IAM.10': words('No longer in 4.0.1 since 2025-05-30.', '2025-05-30 に 4.0.1 から外れました。'),
  'S3.4': words(
    'Retired; kept for old findings.',
    '廃止済みです。過去の検出結果のために残しています。'
  ),
  'S3.7': words(
    'FAILED also for buckets that are targets of replication.',
    'レプリケーション先のバケットも FAILED になります。'
  ),
  'WAF.11': LAKE,
};
