// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { words } from '../../logs/field';
import type { Words } from '../../logs/log_kind';
import { controlOf } from '../facts/controls';
import type { GuardCode } from './answers';

/** What PASSED does not show, where it says less than it seems to. */
export const GUARD_WORDS: Record<GuardCode, Words> = {
  password_length_parameter: words(
    'Security Hub asks for 8 characters unless its parameter is set; item 8.3.6 asks for 12, and for 8 only where a system cannot do 12. PASSED does not show 12. Reuse and age are not checked at all unless their parameters are set.',
    'パラメータを設定しない限り、Security Hub は 8 文字で合格とします。8.3.6 は 12 文字（対応できないシステムのみ 8 文字）を求めるため、PASSED は 12 文字の裏付けになりません。再利用と有効期間も、パラメータを設定しない限り確認されません。'
  ),
  no_subscription_passes: words(
    'PASSED also where the account has no event subscription at all.',
    'イベントサブスクリプションが 1 つもないアカウントでも PASSED になります。'
  ),
  administrator_account_only: words(
    'Reports in the delegated administrator account alone: it says nothing of the other accounts.',
    '委任管理者アカウントでのみ報告されるため、他のアカウントの状態は分かりません。'
  ),
  log_bucket_account_only: words(
    'Reports only where the bucket of the trail lies: no data in other accounts is not a fault, and no pass.',
    '証跡の保存先バケットがあるアカウントでのみ評価されます。他のアカウントの「データなし」は不備でも合格でもありません。'
  ),
  nothing_to_check: words(
    'An account without any such resource is told as PASSED: there was nothing to check.',
    '対象リソースが 1 つもないアカウントも PASSED と報告されます（確認対象なし）。'
  ),
};

const OF_CONTROL: Record<string, GuardCode> = {
  'IAM.7': 'password_length_parameter',
  'RDS.20': 'no_subscription_passes',
  'RDS.21': 'no_subscription_passes',
  'RDS.22': 'no_subscription_passes',
  'GuardDuty.6': 'administrator_account_only',
  'GuardDuty.7': 'administrator_account_only',
  'GuardDuty.9': 'administrator_account_only',
  'GuardDuty.10': 'administrator_account_only',
  'Inspector.1': 'administrator_account_only',
  'Inspector.2': 'administrator_account_only',
  'Inspector.3': 'administrator_account_only',
  'Inspector.4': 'administrator_account_only',
  'CloudTrail.6': 'log_bucket_account_only',
  'CloudTrail.7': 'log_bucket_account_only',
};

/** The guard that a control always has; undefined: none. */
export function guardOf(control: string): GuardCode | undefined {
  return OF_CONTROL[control];
}

/** Type of the resource that stands for a whole account. */
const ACCOUNT = /^(AWS::::Account|AwsAccount)/;

/** True: the check speaks of an account because there is no resource of the control's own type. */
export function isNothingToCheck(control: string, resource: string, resourceType: string): boolean {
  if (!ACCOUNT.test(resourceType) && !ACCOUNT.test(resource)) return false;
  const fact = controlOf(control);
  return (
    fact !== undefined &&
    fact.resourceTypes.indexOf('AWS::::Account') < 0 &&
    fact.resourceTypes.length > 0
  );
}
