// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedSelect, EuiCompressedSwitch, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { CompareView } from '../../../common/role_usage/compare/compare_view';
import type { Show } from '../../../common/role_usage/compare/used_in';
import type { ChangeCompare } from './use_compare_view';

interface ShowBarProps {
  view: CompareView;
  heads: string[];
  k: number;
  change: ChangeCompare;
}

/** Which actions are listed, and what "at least k" is: the matrix and the policy go by the same k. */
export const ShowBar = ({ view, heads, k, change }: ShowBarProps) => {
  const n = heads.length;
  const shows: Array<{ value: string; show: Show; text: string }> = [
    {
      value: 'any',
      show: 'any',
      text: i18n.translate('siemReview.compare.showAny', { defaultMessage: 'All actions' }),
    },
    {
      value: 'all',
      show: 'all',
      text: i18n.translate('siemReview.compare.showAll', {
        defaultMessage: 'In all {n}',
        values: { n },
      }),
    },
    {
      value: 'some',
      show: 'some',
      text: i18n.translate('siemReview.compare.showSome', {
        defaultMessage: 'In at least {k} of {n}',
        values: { k, n },
      }),
    },
    {
      value: 'only',
      show: 'only',
      text: i18n.translate('siemReview.compare.showOnly', { defaultMessage: 'In one only' }),
    },
    ...heads.map((head, place) => ({
      value: `only_${place}`,
      show: { only: place },
      text: i18n.translate('siemReview.compare.showOnlyHere', {
        defaultMessage: 'Only in {head}',
        values: { head },
      }),
    })),
  ];
  const { show } = view;
  const value = typeof show === 'object' ? `only_${show.only}` : show;
  const kLabel = i18n.translate('siemReview.compare.atLeast', { defaultMessage: 'At least' });
  const showLabel = i18n.translate('siemReview.compare.show', { defaultMessage: 'Show' });
  return (
    <div className="siemReview__policyBar" data-test-subj="showBar">
      <EuiText size="xs">{showLabel}</EuiText>
      <div>
        <EuiCompressedSelect
          aria-label={showLabel}
          value={value}
          options={shows.map(({ value: id, text }) => ({ value: id, text }))}
          onChange={({ target }) => {
            const chosen = shows.filter((one) => one.value === target.value)[0];
            if (chosen) change({ show: chosen.show }, { replace: true });
          }}
          data-test-subj="show"
        />
      </div>
      <EuiText size="xs">{kLabel}</EuiText>
      <div>
        <EuiCompressedSelect
          aria-label={kLabel}
          value={String(k)}
          options={heads.map((_, place) => ({
            value: String(place + 1),
            text: i18n.translate('siemReview.compare.kOfN', {
              defaultMessage: '{k} of {n}',
              values: { k: place + 1, n },
            }),
          }))}
          onChange={({ target }) => change({ k: Number(target.value) }, { replace: true })}
          data-test-subj="least"
        />
      </div>
      <EuiCompressedSwitch
        label={i18n.translate('siemReview.compare.deniedToo', { defaultMessage: 'Denied too' })}
        checked={view.deniedToo}
        onChange={({ target }) => change({ deniedToo: target.checked }, { replace: true })}
        data-test-subj="deniedToo"
      />
      <EuiCompressedSwitch
        label={i18n.translate('siemReview.compare.withPolicy', {
          defaultMessage: 'Policy beside it',
        })}
        checked={view.withPolicy}
        onChange={({ target }) => change({ withPolicy: target.checked }, { replace: true })}
        data-test-subj="withPolicy"
      />
    </div>
  );
};
