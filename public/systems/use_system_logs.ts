// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { i18n } from '@osd/i18n';
import { ATTENTION_STATES } from '../../common/data_health/answers';
import { useHealthQuestion } from '../data_health/health_question';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';

/** How the logs of a set of accounts are. */
export interface SystemLogs {
  /** Undefined: not known yet, or not to be known. */
  of(accounts: readonly string[]): { coming: number; wanting: number } | undefined;
  text(accounts: readonly string[]): string;
  failed: boolean;
}

const DAYS = 7;

export function useSystemLogs(wanted: boolean): SystemLogs {
  const { zone } = useServices().time;
  const answer = useAnswer(useHealthQuestion(), wanted ? { days: DAYS, tz: zone } : undefined);
  const health = dataOf(answer);
  const failed = answer.state === 'error';
  return useMemo(() => {
    const of = (accounts: readonly string[]) => {
      if (!health) return undefined;
      const cells = health.cells.filter(
        ({ account, expected }) => accounts.indexOf(account) >= 0 && expected !== 'no'
      );
      return {
        coming: cells.filter(({ state }) => state === 'fresh' || state === 'quiet').length,
        // What nobody said must come, and never came, is no fault.
        wanting: cells.filter(
          ({ state, expected }) =>
            ATTENTION_STATES.indexOf(state) >= 0 && (expected === 'yes' || state !== 'never_seen')
        ).length,
      };
    };
    const text = (accounts: readonly string[]) => {
      const known = of(accounts);
      if (!known) return '';
      return known.wanting > 0 ? wantingWords(known.wanting) : comingWords(known.coming);
    };
    return { of, text, failed };
  }, [health, failed]);
}

function wantingWords(count: number): string {
  return i18n.translate('siemReview.systems.logsWanting', {
    defaultMessage: '{count, plural, one {# source needs} other {# sources need}} attention',
    values: { count },
  });
}

function comingWords(count: number): string {
  return count === 0
    ? i18n.translate('siemReview.systems.noLogs', { defaultMessage: 'No logs' })
    : i18n.translate('siemReview.systems.logsComing', {
        defaultMessage: '{count, plural, one {# source comes} other {# sources come}} in time',
        values: { count },
      });
}
