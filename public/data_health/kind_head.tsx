// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText, EuiTextColor } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { KindHealth } from '../../common/data_health/answers';
import { useServices } from '../services/services';
import { isBroken } from './fault_words';
import type { Stop } from './matrix_cell';
import { agoWords } from './time_words';

/** Head of a column: the kind, how old its newest event is, whether its fields are as they should be. */
export const KindHead = (props: { kind: KindHealth; at: string; stop: Stop; onOpen(): void }) => {
  const { kind, at, stop, onOpen } = props;
  const { lang } = useServices();
  const broken = kind.fields.faulty.filter(({ fault }) => isBroken(fault)).length;
  return (
    <th scope="col" data-test-subj={`kind-${kind.log}`}>
      <button type="button" className="siemReview__matrixCell" onClick={onOpen} {...stop}>
        <EuiText size="xs">
          <strong>{kind.name[lang]}</strong>
        </EuiText>
        <EuiText size="xs" color="subdued">
          {readingWords(kind, at)}
        </EuiText>
        {broken > 0 && (
          <EuiText size="xs">
            <EuiTextColor color="warning">
              {i18n.translate('siemReview.dataHealth.brokenFields', {
                defaultMessage: '{count, plural, one {# broken field} other {# broken fields}}',
                values: { count: broken },
              })}
            </EuiTextColor>
          </EuiText>
        )}
      </button>
    </th>
  );
};

/** Whether the kind could be read, else how old its newest event is. */
export function readingWords({ reading, newestEvent }: KindHealth, at: string): string {
  switch (reading) {
    case 'forbidden':
      return i18n.translate('siemReview.dataHealth.reading.forbidden', {
        defaultMessage: 'no right',
      });
    case 'failed':
      return i18n.translate('siemReview.dataHealth.reading.failed', {
        defaultMessage: 'search failed',
      });
    case 'no_index':
      return i18n.translate('siemReview.dataHealth.reading.noIndex', {
        defaultMessage: 'no index',
      });
    case 'read':
      return newestEvent === undefined
        ? i18n.translate('siemReview.dataHealth.reading.noDocument', {
            defaultMessage: 'no document',
          })
        : agoWords(newestEvent, at);
  }
}
