// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { KnownGoodKindHits } from '../../../common/known_good/answers';
import type { DisplayNumber } from '../../services/display_number';
import { sumOf } from './use_hits';

/** `12,345`, `about 12,345`, `at least 12` where a kind of log could not be counted. */
export function hitsWords(kinds: readonly KnownGoodKindHits[], number: DisplayNumber): string {
  const { count, estimated, uncounted } = sumOf(kinds);
  const value = number.whole(count);
  if (uncounted.length > 0)
    return i18n.translate('siemReview.good.atLeast', {
      defaultMessage: 'at least {value}',
      values: { value },
    });
  if (!estimated) return value;
  return i18n.translate('siemReview.good.about', {
    defaultMessage: 'about {value}',
    values: { value },
  });
}
