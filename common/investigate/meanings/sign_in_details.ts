// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { valuesOf } from '../document_fields';
import type { DocumentFields } from '../document_fields';
import type { MeaningText } from './meaning_table';

/** What the fields of a sign-in to the console add: failed, by root, without a second factor. */
export function signInDetails(fields: DocumentFields): MeaningText[] {
  const value = (field: string) => valuesOf(fields, field)[0];
  const said: MeaningText[] = [];
  const type = value('userIdentity.type');
  const failed = value('responseElements.ConsoleLogin') === 'Failure';
  if (failed)
    said.push([
      'This one failed: many in a row, followed by one that succeeds, is the mark of a guessed password.',
      'このサインインは失敗しています。連続した失敗の後に成功がある場合は、パスワードの推測を疑います。',
    ]);
  if (type === 'Root')
    said.push([
      'It is the root user, who can do everything and is not needed from day to day.',
      '全権限を持ち、日常業務では使わないルートユーザーによるものです。',
    ]);
  // People who come through an identity provider prove themselves there: AWS writes No for all of them.
  const provesHere = type === 'Root' || type === 'IAMUser';
  if (!failed && provesHere && value('additionalEventData.MFAUsed') === 'No')
    said.push(['No second factor was used.', 'MFA は使われていません。']);
  return said;
}
