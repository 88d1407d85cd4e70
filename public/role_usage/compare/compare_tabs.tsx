// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiTab, EuiTabs } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { CompareTab } from '../../../common/role_usage/compare/compare_view';
import { useServices } from '../../services/services';

interface CompareTabsProps {
  tab: CompareTab;
  unknown: number;
  withRoles: boolean;
  onTab(tab: CompareTab): void;
}

/** The views of one comparison. */
export const CompareTabs = ({ tab, unknown, withRoles, onTab }: CompareTabsProps) => {
  const { number } = useServices();
  const tabs: Array<{ id: CompareTab; name: string }> = [
    {
      id: 'actions',
      name: i18n.translate('siemReview.tab.actions', { defaultMessage: 'Actions' }),
    },
    {
      id: 'unknown',
      name: `${i18n.translate('siemReview.tab.unknown', {
        defaultMessage: 'Events without a known permission',
      })} (${number.whole(unknown)})`,
    },
    ...(withRoles || tab === 'roles'
      ? [
          {
            id: 'roles' as const,
            name: i18n.translate('siemReview.compare.matchedRoles', {
              defaultMessage: 'Matched roles',
            }),
          },
        ]
      : []),
  ];
  return (
    <EuiTabs size="s" className="siemReview__tabs">
      {tabs.map(({ id, name }) => (
        <EuiTab
          key={id}
          isSelected={id === tab}
          onClick={() => onTab(id)}
          data-test-subj={`tab-${id}`}
        >
          {name}
        </EuiTab>
      ))}
    </EuiTabs>
  );
};
