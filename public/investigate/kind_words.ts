// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { ErrorCode } from '../../common/endpoint';
import { kindOf } from '../../common/logs/kinds';
import type { LogId, LogKind } from '../../common/logs/log_kind';
import type { Coverage } from '../../common/search/coverage';
import { AskProblem } from '../services/ask';
import type { Services } from '../services/services';
import { missingFrom } from '../words/coverage_words';
import { problemWords } from '../words/problem_words';

export interface KindState {
  coverage: Coverage;
  problem?: { code: ErrorCode; message: string };
}

/** Logs that nobody sends here: named together, as there is nothing to be done about each. */
export function isAbsent({ coverage, problem }: KindState): boolean {
  return !problem && coverage.state === 'no_data' && coverage.reason === 'no_index';
}

/** Kinds of logs by name. */
export function namesOf(
  logs: ReadonlyArray<{ log: LogId }>,
  kinds: readonly LogKind[],
  lang: 'en' | 'ja'
): string {
  return logs
    .map(({ log }) => {
      const kind = kindOf(log, kinds);
      return kind ? kind.name[lang] : log;
    })
    .join(lang === 'ja' ? '、' : ', ');
}

/** Why nobody knows whether a kind of log has anything; undefined: it was looked at. */
export function whyUnknown({ problem, coverage }: KindState): string | undefined {
  if (problem && problem.code !== 'forbidden') {
    return problemWords(new AskProblem(problem.code, undefined, ''));
  }
  if (problem || (coverage.state === 'no_data' && coverage.reason === 'forbidden')) {
    return i18n.translate('siemReview.investigate.kindForbidden', {
      defaultMessage: 'not visible with your rights',
    });
  }
  if (coverage.state === 'no_data' && coverage.reason === 'no_index') {
    return i18n.translate('siemReview.investigate.kindNoIndex', {
      defaultMessage: 'no such logs here',
    });
  }
  return undefined;
}

/** What is missing of a kind that was looked at, in one line; empty when nothing is. */
export function missingOf({ coverage }: KindState, format: Pick<Services, 'time' | 'number'>) {
  return missingFrom(coverage, format)
    .map(({ text }) => text)
    .join(', ');
}
