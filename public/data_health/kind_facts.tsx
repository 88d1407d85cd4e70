// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiDescriptionList } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { DataHealthAnswer, HealthCell, KindHealth } from '../../common/data_health/answers';
import { useServices } from '../services/services';
import { expectedWords } from './health_csv';
import { stateMeaning, stateName } from './state_words';
import { dayWords, lengthWords } from './time_words';

interface KindFactsProps {
  answer: Pick<DataHealthAnswer, 'at' | 'days'>;
  kind: KindHealth;
  /** Of the account that is looked at, where one is. */
  cell?: HealthCell;
}

/** What is known of a kind, or of a kind of one account, name by name. */
export const KindFacts = ({ answer, kind, cell }: KindFactsProps) => {
  const { time, number } = useServices();
  const instant = (iso: string | undefined) =>
    iso ? `${time.instant(iso)} ${time.zoneName(iso)}` : none();
  const count = (value: number | undefined) => (value === undefined ? none() : number.whole(value));
  const days = (value: number | undefined) =>
    value === undefined ? none() : `${number.whole(value)} / ${number.whole(answer.days.length)}`;
  const items: Array<[string, string] | undefined> = cell
    ? [
        [labels.state(), `${stateName(cell.state)} — ${stateMeaning(cell)}`],
        [labels.register(), registerWords(cell)],
        [labels.newestEvent(), instant(cell.newestEvent)],
        [labels.newestArrival(), instant(cell.newestArrival)],
        [labels.newestLag(), cell.newestLag === undefined ? none() : lengthWords(cell.newestLag)],
        [labels.documents(), count(cell.documents)],
        [labels.daysWith(), days(cell.daysWithData)],
        kind.quiet ? undefined : [labels.daysWithout(), count(cell.missingDays)],
      ]
    : [
        [labels.newestEvent(), instant(kind.newestEvent)],
        [labels.newestArrival(), instant(kind.newestArrival)],
        [labels.documents(), count(kind.documents)],
        [labels.daysWith(), days(kind.daysWithData)],
        [labels.nameless(), count(kind.unknownAccount)],
        kind.fromFuture > 0 ? [labels.future(), count(kind.fromFuture)] : undefined,
      ];
  return (
    <EuiDescriptionList
      compressed
      type="column"
      listItems={items
        .filter((item): item is [string, string] => item !== undefined)
        .map(([title, description]) => ({ title, description }))}
      data-test-subj="kindFacts"
    />
  );
};

function registerWords({ expected, reason, until }: HealthCell): string {
  const parts = [expectedWords(expected)];
  if (reason) parts.push(reason);
  if (until) {
    parts.push(
      i18n.translate('siemReview.dataHealth.untilDay', {
        defaultMessage: 'until {day}',
        values: { day: dayWords(until) },
      })
    );
  }
  return parts.join(' · ');
}

/** What is not known is not zero. */
function none(): string {
  return '–';
}

const labels = {
  state: () => i18n.translate('siemReview.dataHealth.fact.state', { defaultMessage: 'State' }),
  register: () =>
    i18n.translate('siemReview.dataHealth.fact.register', { defaultMessage: 'Register' }),
  newestEvent: () =>
    i18n.translate('siemReview.dataHealth.fact.newestEvent', { defaultMessage: 'Newest event' }),
  newestArrival: () =>
    i18n.translate('siemReview.dataHealth.fact.newestArrival', {
      defaultMessage: 'Newest arrival',
    }),
  newestLag: () =>
    i18n.translate('siemReview.dataHealth.fact.newestLag', {
      defaultMessage: 'Lag of the newest',
    }),
  documents: () =>
    i18n.translate('siemReview.dataHealth.fact.documents', {
      defaultMessage: 'Documents in the period',
    }),
  daysWith: () =>
    i18n.translate('siemReview.dataHealth.fact.daysWith', {
      defaultMessage: 'Days with documents',
    }),
  daysWithout: () =>
    i18n.translate('siemReview.dataHealth.fact.daysWithout', {
      defaultMessage: 'Days without, since the first',
    }),
  nameless: () =>
    i18n.translate('siemReview.dataHealth.fact.nameless', {
      defaultMessage: 'Without a known account',
    }),
  future: () =>
    i18n.translate('siemReview.dataHealth.fact.future', {
      defaultMessage: 'Dated in the future',
    }),
};
