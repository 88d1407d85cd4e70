// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { KindHealth } from '../../common/data_health/answers';
import { AskProblem } from '../services/ask';
import { problemWords } from '../words/problem_words';

/** Why nothing is known of a kind, in a sentence. */
export function readingSentence({ reading, problem }: KindHealth): string {
  if (reading === 'forbidden') {
    return i18n.translate('siemReview.dataHealth.sentence.forbidden', {
      defaultMessage:
        'Your rights do not allow reading this kind of log: whether it comes cannot be said here.',
    });
  }
  if (reading === 'failed')
    return problemWords(new AskProblem(problem || 'unknown', undefined, ''));
  return i18n.translate('siemReview.dataHealth.sentence.noIndex', {
    defaultMessage:
      'There is no index of this kind that you may see. The SIEM has not loaded any, or your rights hide it.',
  });
}
