// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { DataHealthAnswer } from '../../common/data_health/answers';
import { csvText } from '../../common/csv';
import type { CsvCell } from '../../common/csv';
import type { DisplayTime } from '../services/display_time';
import { systemsWords } from './account_words';
import { stateName } from './state_words';

/** The matrix as lines, one for each account and kind. Ids are text; what was not counted is empty, never 0. */
export function healthCsv(
  answer: DataHealthAnswer,
  { time, lang }: { time: DisplayTime; lang: 'en' | 'ja' }
): string {
  const names = new Map(answer.kinds.map(({ log, name }): [string, string] => [log, name[lang]]));
  const accounts = new Map(answer.accounts.map((one): [string, typeof one] => [one.id, one]));
  const instant = (iso: string | undefined) => (iso ? time.instant(iso) : '');
  const count = (value: number | undefined): CsvCell => (value === undefined ? '' : value);
  const lines = answer.cells.map((cell): CsvCell[] => {
    const account = accounts.get(cell.account) || { id: cell.account, systems: [] };
    return [
      cell.account,
      account.name || '',
      systemsWords(account),
      names.get(cell.log) || cell.log,
      stateName(cell.state),
      expectedWords(cell.expected),
      cell.reason || '',
      cell.until || '',
      instant(cell.newestEvent),
      instant(cell.newestArrival),
      count(cell.newestLag),
      count(cell.documents),
      count(cell.daysWithData),
      count(cell.missingDays),
    ];
  });
  return csvText([heads(time.zone), ...lines]);
}

export function expectedWords(expected: 'yes' | 'no' | 'undeclared'): string {
  switch (expected) {
    case 'yes':
      return i18n.translate('siemReview.dataHealth.expected.yes', { defaultMessage: 'Expected' });
    case 'no':
      return i18n.translate('siemReview.dataHealth.expected.no', {
        defaultMessage: 'Absence accepted',
      });
    case 'undeclared':
      return i18n.translate('siemReview.dataHealth.expected.undeclared', {
        defaultMessage: 'Not declared',
      });
  }
}

function heads(zone: string): string[] {
  return [
    i18n.translate('siemReview.dataHealth.csv.account', { defaultMessage: 'Account' }),
    i18n.translate('siemReview.dataHealth.csv.accountName', { defaultMessage: 'Account name' }),
    i18n.translate('siemReview.dataHealth.csv.systems', { defaultMessage: 'Systems' }),
    i18n.translate('siemReview.dataHealth.csv.kind', { defaultMessage: 'Kind of log' }),
    i18n.translate('siemReview.dataHealth.csv.state', { defaultMessage: 'State' }),
    i18n.translate('siemReview.dataHealth.csv.expected', { defaultMessage: 'Register' }),
    i18n.translate('siemReview.dataHealth.csv.reason', { defaultMessage: 'Reason' }),
    i18n.translate('siemReview.dataHealth.csv.until', { defaultMessage: 'Accepted until' }),
    i18n.translate('siemReview.dataHealth.csv.newestEvent', {
      defaultMessage: 'Newest event ({zone})',
      values: { zone },
    }),
    i18n.translate('siemReview.dataHealth.csv.newestArrival', {
      defaultMessage: 'Newest arrival ({zone})',
      values: { zone },
    }),
    i18n.translate('siemReview.dataHealth.csv.lag', { defaultMessage: 'Newest lag (seconds)' }),
    i18n.translate('siemReview.dataHealth.csv.documents', { defaultMessage: 'Documents' }),
    i18n.translate('siemReview.dataHealth.csv.days', { defaultMessage: 'Days with documents' }),
    i18n.translate('siemReview.dataHealth.csv.missing', { defaultMessage: 'Days without' }),
  ];
}
