// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { CompareAnswer } from '../../../common/role_usage/compare/answers';
import { chosenRows, similarityOf } from '../../../common/role_usage/compare/used_in';
import { NumberTiles, NumberTilesSkeleton } from '../../components/number_tiles';
import { useServices } from '../../services/services';
import { letterOf } from './compare_words';

interface CompareNumbersProps {
  answer: CompareAnswer;
  k: number;
  deniedToo: boolean;
  stale: boolean;
}

const labels = {
  total: () => i18n.translate('siemReview.compare.total', { defaultMessage: 'Distinct actions' }),
  all: (n: number) =>
    i18n.translate('siemReview.compare.inAll', {
      defaultMessage: 'In all {n}',
      values: { n },
    }),
  only: () => i18n.translate('siemReview.compare.onlyOne', { defaultMessage: 'In one only' }),
  similarity: () =>
    i18n.translate('siemReview.compare.similarity', { defaultMessage: 'Similarity' }),
};

/** What the comparison comes to, before any row. */
export const CompareNumbers = ({ answer, k, deniedToo, stale }: CompareNumbersProps) => {
  const { number } = useServices();
  const { actions, columns } = answer;
  const { shared, all } = similarityOf(actions, deniedToo);
  const deniedOnly = answer.total - similarityOf(actions, false).all;
  const only = chosenRows(actions, 'only', k, deniedToo).length;
  const some = chosenRows(actions, 'some', k, deniedToo).length;
  const each = columns
    .map(
      (_, place) =>
        `${letterOf(place)} ${number.whole(chosenRows(actions, { only: place }, k, deniedToo).length)}`
    )
    .join(' · ');
  return (
    <NumberTiles
      stale={stale}
      tiles={[
        {
          id: 'total',
          label: labels.total(),
          value: number.whole(answer.total),
          note: i18n.translate('siemReview.compare.deniedOnly', {
            defaultMessage: '{count} of them only denied',
            values: { count: number.whole(deniedOnly) },
          }),
        },
        {
          id: 'all',
          label: labels.all(columns.length),
          value: number.whole(shared),
          note:
            k < columns.length
              ? i18n.translate('siemReview.compare.inSome', {
                  defaultMessage: '{count} in at least {k}',
                  values: { count: number.whole(some), k },
                })
              : undefined,
        },
        { id: 'only', label: labels.only(), value: number.whole(only), note: each },
        {
          id: 'similarity',
          label: labels.similarity(),
          value: all === 0 ? '–' : `${Math.round((shared / all) * 100)} %`,
          note: i18n.translate('siemReview.compare.sharedOfAll', {
            defaultMessage: '{shared} shared of {all}',
            values: { shared: number.whole(shared), all: number.whole(all) },
          }),
        },
      ]}
    />
  );
};

export const CompareNumbersSkeleton = ({ n }: { n: number }) => (
  <NumberTilesSkeleton
    labels={[labels.total(), labels.all(n), labels.only(), labels.similarity()]}
  />
);
