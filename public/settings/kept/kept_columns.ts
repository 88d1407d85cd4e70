// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { Versioned } from '../../../common/systems/system';
import type { GridColumn } from '../../components/grid/grid_column';
import type { DisplayTime } from '../../services/display_time';

/** Version, who, when: the last columns of every list of kept things. */
export function keptColumns<Content>(time: DisplayTime): Array<GridColumn<Versioned<Content>>> {
  return [
    {
      id: 'version',
      title: i18n.translate('siemReview.settings.versionColumn', { defaultMessage: 'Version' }),
      text: ({ version }) => String(version),
      count: ({ version }) => version,
      width: 72,
    },
    {
      id: 'changedBy',
      title: i18n.translate('siemReview.settings.changedBy', { defaultMessage: 'Changed by' }),
      text: ({ changedBy }) => changedBy,
      width: 96,
    },
    {
      id: 'changedAt',
      title: i18n.translate('siemReview.settings.changedAt', { defaultMessage: 'Changed at' }),
      text: ({ changedAt }) => `${time.instant(changedAt)} ${time.zoneName(changedAt)}`,
      order: ({ changedAt }) => Date.parse(changedAt),
      width: 150,
    },
  ];
}
