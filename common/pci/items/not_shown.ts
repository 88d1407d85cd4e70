// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { words } from '../../logs/field';
import type { Words } from '../../logs/log_kind';
import type { ControlRow } from '../controls/answers';
import { GUARD_WORDS } from '../controls/guards';
import type { EvidenceAnswer } from '../evidence/definition';
import { NOT_YET } from '../evidence/not_yet';
import { controlOf } from '../facts/controls';
import { evidenceFactOf } from '../facts/evidence_facts';

const SENTENCES = {
  verdict: words(
    'This page shows evidence. Whether the item is met, a person decides.',
    'このページはエビデンスを示すものです。要件を満たすかどうかは人が判断します。'
  ),
  inferred: words(
    'The mapping of {id} was inferred from its sibling controls and not read on its page.',
    '{id} の対応付けは類似のコントロールからの推定です。'
  ),
  drift: words(
    'Findings name {id} as a control of the standard; our table of controls does not have it.',
    '検出結果は {id} をこの基準のコントロールとしていますが、対応表にありません。'
  ),
  silent: words(
    'Accounts without any Security Hub finding: {id}.',
    'Security Hub の検出結果がないアカウント: {id}'
  ),
  stale: words(
    'Findings of {id} were not updated for more than 26 hours.',
    '{id} の検出結果は 26 時間以上更新されていません。'
  ),
  suppressed: words(
    'Suppressed findings of {id} are left out.',
    '{id} の抑制済みの検出結果は含めていません。'
  ),
};

/** What a sheet does not show, as sentences of one language, each once. */
export function notShown(
  lang: 'en' | 'ja',
  controls: readonly ControlRow[],
  queries: readonly EvidenceAnswer[],
  silent: readonly string[]
): string[] {
  const told = (one: Words, id = '') => one[lang].split('{id}').join(id);
  const sentences = [
    ...controls.flatMap((row) => [
      ...row.guards.map((code) => `${row.id}: ${GUARD_WORDS[code][lang]}`),
      ...notOf(row.id, lang),
      ...(row.mapping === 'inferred' ? [told(SENTENCES.inferred, row.id)] : []),
      ...(row.mapping === 'drift' ? [told(SENTENCES.drift, row.id)] : []),
      ...(row.stale ? [told(SENTENCES.stale, row.id)] : []),
      ...(row.suppressed > 0 ? [told(SENTENCES.suppressed, row.id)] : []),
    ]),
    ...queries.flatMap(({ id, result }) => {
      const fact = evidenceFactOf(id);
      if (!fact) return [];
      if (result === 'not_yet') return [`${fact.title[lang]}: ${told(NOT_YET[id])}`];
      return fact.limits ? [`${fact.title[lang]}: ${fact.limits[lang]}`] : [];
    }),
    ...(controls.length > 0 && silent.length > 0
      ? [told(SENTENCES.silent, silent.join(', '))]
      : []),
    told(SENTENCES.verdict),
  ];
  return Array.from(new Set(sentences));
}

function notOf(id: string, lang: 'en' | 'ja'): string[] {
  const fact = controlOf(id);
  return fact && fact.note ? [`${id}: ${fact.note[lang]}`] : [];
}
