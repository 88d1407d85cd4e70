// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { listName } from '../../common/log_query/field_words';
import type { ListId } from '../../common/log_query/log_query';
import { PageLink } from '../components/page_link';
import { systemSettingsPath } from '../settings/paths';
import { useServices } from '../services/services';
import { usePanelView } from './panel_view';

/** A question that needs a list of the register which has nothing yet: no data, and where to fill it in. */
export const EmptyList = ({ list }: { list: ListId }) => {
  const { lang } = useServices();
  const { systems } = usePanelView().state.scope;
  return (
    <EuiText size="s" color="subdued" className="siemReview__emptyPanel" data-test-subj="emptyList">
      <p>
        <FormattedMessage
          id="siemReview.panel.emptyList"
          defaultMessage="No data: the list “{list}” is empty."
          values={{ list: listName(list, lang, {}) }}
        />
      </p>
      <PageLink to={systemSettingsPath(systems[0])} data-test-subj="fillList">
        <FormattedMessage
          id="siemReview.panel.fillList"
          defaultMessage="Fill it in the register of systems"
        />
      </PageLink>
    </EuiText>
  );
};
