// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { CellState, DataHealthAnswer } from '../../common/data_health/answers';
import { NumberTiles, NumberTilesSkeleton } from '../components/number_tiles';
import { RowsSkeleton } from '../components/rows_skeleton';
import { useServices } from '../services/services';
import { isBroken } from './fault_words';
import { toneOf } from './state_words';

/** What comes, what is late, what is missing, in numbers of account and kind. */
export const HealthNumbers = (props: { answer: DataHealthAnswer; stale: boolean }) => {
  const { cells, kinds, accounts } = props.answer;
  const { number } = useServices();
  const inState = (...states: CellState[]) =>
    cells.filter(({ state }) => states.indexOf(state) >= 0).length;
  const read = kinds.filter(({ reading }) => reading === 'read').length;
  const absent = cells.filter(
    (cell) =>
      cell.state === 'acceptance_expired' ||
      (cell.state === 'never_seen' && toneOf(cell) === 'danger') ||
      (cell.state === 'unknown' && cell.expected === 'yes')
  ).length;
  const silent = inState('silent');
  const broken = kinds.reduce(
    (all, { fields }) => all + fields.faulty.filter(({ fault }) => isBroken(fault)).length,
    0
  );
  const nameless = kinds.reduce((all, { unknownAccount }) => all + unknownAccount, 0);
  const alarming = (count: number) => (count > 0 ? ('danger' as const) : undefined);
  return (
    <NumberTiles
      stale={props.stale}
      tiles={[
        {
          id: 'fresh',
          label: labels.fresh(),
          value: number.whole(inState('fresh', 'quiet')),
          note: i18n.translate('siemReview.dataHealth.freshNote', {
            defaultMessage:
              '{kinds} of {all} kinds, {accounts, plural, one {# account} other {# accounts}}',
            values: { kinds: read, all: kinds.length, accounts: accounts.length },
          }),
        },
        { id: 'late', label: labels.late(), value: number.whole(inState('late')) },
        {
          id: 'silent',
          label: labels.silent(),
          value: number.whole(silent),
          tone: alarming(silent),
        },
        {
          id: 'absent',
          label: labels.absent(),
          value: number.whole(absent),
          tone: alarming(absent),
          tip: labels.absentTip(),
        },
        {
          id: 'nameless',
          label: labels.nameless(),
          value: number.whole(nameless),
          tip: labels.namelessTip(),
        },
        {
          id: 'fields',
          label: labels.fields(),
          value: number.whole(broken),
          tip: labels.fieldsTip(),
        },
      ]}
    />
  );
};

export const HealthSkeleton = () => (
  <>
    <NumberTilesSkeleton
      labels={[
        labels.fresh(),
        labels.late(),
        labels.silent(),
        labels.absent(),
        labels.nameless(),
        labels.fields(),
      ]}
    />
    <RowsSkeleton />
  </>
);

const labels = {
  fresh: () =>
    i18n.translate('siemReview.dataHealth.tile.fresh', { defaultMessage: 'Fresh or quiet' }),
  late: () => i18n.translate('siemReview.dataHealth.tile.late', { defaultMessage: 'Late' }),
  silent: () =>
    i18n.translate('siemReview.dataHealth.tile.silent', { defaultMessage: 'Fell silent' }),
  absent: () =>
    i18n.translate('siemReview.dataHealth.tile.absent', {
      defaultMessage: 'Expected, not coming',
    }),
  absentTip: () =>
    i18n.translate('siemReview.dataHealth.tile.absentTip', {
      defaultMessage:
        'The register of systems expects these logs, or the time for which their absence was accepted is over.',
    }),
  nameless: () =>
    i18n.translate('siemReview.dataHealth.tile.nameless', {
      defaultMessage: 'Account unknown',
    }),
  namelessTip: () =>
    i18n.translate('siemReview.dataHealth.tile.namelessTip', {
      defaultMessage: 'Documents whose record and file path name no account: no system shows them.',
    }),
  fields: () =>
    i18n.translate('siemReview.dataHealth.tile.fields', { defaultMessage: 'Broken fields' }),
  fieldsTip: () =>
    i18n.translate('siemReview.dataHealth.tile.fieldsTip', {
      defaultMessage:
        'Fields of the wrong type, or of different types in different indices: what counts by them is wrong or fails.',
    }),
};
