// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { maskCardNumbers } from '../../common/mask/card_numbers';
import { mapTexts } from '../../common/words/map_texts';

/** The answer with the card numbers in all its texts masked. Numbers are counts and times: they stay. */
export function maskAnswer<Answer>(answer: Answer): Answer {
  return mapTexts(answer, maskCardNumbers);
}
