// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiTab, EuiTabs } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { ActionsAnswer } from '../../../common/role_usage/answers';
import { ROLE_TABS } from '../../../common/url_state/page_state';
import type { RoleTab } from '../../../common/url_state/page_state';
import { useServices } from '../../services/services';
import { withoutAction } from './event_columns';

interface RoleTabsProps {
  answer: ActionsAnswer;
  tab: RoleTab;
  onTab(tab: RoleTab): void;
}

/** The views of one role; what must not be overlooked has its number in the name. */
export const RoleTabs = ({ answer, tab, onTab }: RoleTabsProps) => {
  const { number } = useServices();
  const counts: Partial<Record<RoleTab, number>> = {
    denied: answer.role ? answer.role.denied : 0,
    unknown: withoutAction(answer.events).length,
  };
  return (
    <EuiTabs size="s" className="siemReview__tabs">
      {ROLE_TABS.map((one) => {
        const count = counts[one];
        return (
          <EuiTab
            key={one}
            isSelected={one === tab}
            onClick={() => onTab(one)}
            data-test-subj={`tab-${one}`}
          >
            {tabName(one)}
            {count ? <> ({number.whole(count)})</> : null}
          </EuiTab>
        );
      })}
    </EuiTabs>
  );
};

export function tabName(tab: RoleTab): string {
  switch (tab) {
    case 'actions':
      return i18n.translate('siemReview.tab.actions', { defaultMessage: 'Actions' });
    case 'denied':
      return i18n.translate('siemReview.tab.denied', { defaultMessage: 'Denied' });
    case 'sessions':
      return i18n.translate('siemReview.tab.sessions', { defaultMessage: 'Sessions and people' });
    case 'places':
      return i18n.translate('siemReview.tab.places', { defaultMessage: 'Where from' });
    case 'resources':
      return i18n.translate('siemReview.tab.resources', { defaultMessage: 'Resources' });
    case 'unknown':
      return i18n.translate('siemReview.tab.unknown', {
        defaultMessage: 'Events without a known permission',
      });
    case 'policy':
      return i18n.translate('siemReview.tab.policy', { defaultMessage: 'Policy' });
  }
}
