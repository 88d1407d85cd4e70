// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { Coverage } from '../../common/search/coverage';
import type { DisplayNumber } from '../services/display_number';
import type { DisplayTime } from '../services/display_time';

export interface CoverageSentence {
  /** What the sentence is about, for tests and icons. */
  about: 'days' | 'closed' | 'stale' | 'shards' | 'timeout' | 'duplicates' | 'cut' | 'hidden';
  text: string;
  /** The single things behind the number. */
  items: string[];
}

type Format = { time: DisplayTime; number: DisplayNumber };

/** What is missing from an answer, each in one sentence; empty when nothing is. */
export function missingFrom(coverage: Coverage, { time, number }: Format): CoverageSentence[] {
  const said: CoverageSentence[] = [];
  const say = (about: CoverageSentence['about'], text: string, items: string[] = []) =>
    said.push({ about, text, items });
  const { missingDays, closedIndices, shards, cut, hiddenFields, duplicates } = coverage;
  if (missingDays.length > 0) {
    const values = { missing: missingDays.length, days: coverage.daysInPeriod };
    say(
      'days',
      i18n.translate('siemReview.coverage.missingDays', {
        defaultMessage: '{missing} of {days} {days, plural, one {day} other {days}} without logs',
        values,
      }),
      missingDays.map((day) => day.replace(/-/g, '/'))
    );
  }
  if (closedIndices.length > 0) {
    say(
      'closed',
      i18n.translate('siemReview.coverage.closedIndices', {
        defaultMessage: '{count} closed {count, plural, one {index} other {indices}} not counted',
        values: { count: closedIndices.length },
      }),
      closedIndices
    );
  }
  if (coverage.closedIndicesUnknown) {
    say(
      'closed',
      i18n.translate('siemReview.coverage.closedUnknown', {
        defaultMessage: 'closed indices not visible with your rights',
      })
    );
  }
  if (coverage.state === 'stale' && coverage.newestEvent) {
    say(
      'stale',
      i18n.translate('siemReview.coverage.stale', {
        defaultMessage: 'no logs since {instant}',
        values: { instant: time.instant(coverage.newestEvent) },
      })
    );
  }
  if (shards.failed > 0) {
    say(
      'shards',
      i18n.translate('siemReview.coverage.shards', {
        defaultMessage: '{failed} of {total} shards did not answer',
        values: shards,
      })
    );
  }
  if (coverage.timedOut) {
    say(
      'timeout',
      i18n.translate('siemReview.coverage.timedOut', {
        defaultMessage: 'search cut short by its time limit',
      })
    );
  }
  if (duplicates) {
    say(
      'duplicates',
      i18n.translate('siemReview.coverage.duplicates', {
        defaultMessage: 'up to {count} events counted twice',
        values: { count: number.whole(duplicates) },
      })
    );
  }
  if (cut) {
    say(
      'cut',
      i18n.translate('siemReview.coverage.cut', {
        defaultMessage: 'first {limit} of {total} shown',
        values: { limit: number.whole(cut.limit), total: number.whole(cut.limit + cut.others) },
      })
    );
  }
  if (hiddenFields.length > 0) {
    say(
      'hidden',
      i18n.translate('siemReview.coverage.hiddenFields', {
        defaultMessage:
          '{count} {count, plural, one {field} other {fields}} not visible with your rights',
        values: { count: hiddenFields.length },
      }),
      hiddenFields
    );
  }
  return said;
}

/** How fresh the logs are: the newest event, whatever the period. */
export function newestWords(coverage: Coverage, time: DisplayTime): string | undefined {
  const { newestEvent } = coverage;
  if (!newestEvent) return undefined;
  return i18n.translate('siemReview.coverage.newest', {
    defaultMessage: 'newest event {instant} {zone}',
    values: { instant: time.instant(newestEvent), zone: time.zoneName(newestEvent) },
  });
}

export function daysWithLogs(coverage: Coverage): string {
  return i18n.translate('siemReview.coverage.daysWithLogs', {
    defaultMessage: '{have} of {days} UTC {days, plural, one {day} other {days}} logged',
    values: {
      have: coverage.daysInPeriod - coverage.missingDays.length,
      days: coverage.daysInPeriod,
    },
  });
}

/** Why a period of 30 local days may have 31 days of logs. */
export function daysInUtc(): string {
  return i18n.translate('siemReview.coverage.daysInUtc', {
    defaultMessage:
      'Days in UTC, by which logs are kept, that the period touches: 30 local days can touch 31.',
  });
}
