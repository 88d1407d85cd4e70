// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLink } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { ClauseValue } from '../../../common/log_query/log_query';
import type { NewThing } from '../../../common/panels/difference';
import { ROLE_ARN } from '../../../common/role_usage/endpoints';
import { PageLink } from '../../components/page_link';
import { rolePath } from '../../page_paths';
import { usePanelView } from '../../panels/panel_view';
import { useServices } from '../../services/services';
import { shortText } from '../../panels/value_text';

interface FreshThingProps {
  thing: NewThing;
  keys: Array<ClauseValue | null>;
  value: number;
}

/** One thing that was not there before, as a link: a role to its page, an address or resource to the page filtered by it. */
export const FreshThing = ({ thing, keys, value }: FreshThingProps) => {
  const { number } = useServices();
  const { state, onFilter } = usePanelView();
  const first = String(keys[0]);
  const count = i18n.translate('siemReview.different.events', {
    defaultMessage: '{count, plural, one {# event} other {{shown} events}}',
    values: { count: value, shown: number.whole(value) },
  });
  if ((thing === 'roles' || thing === 'actions') && ROLE_ARN.test(first)) {
    const action = thing === 'actions' ? `${serviceOf(keys[1])} ${String(keys[2])}` : undefined;
    return (
      <span title={first}>
        <PageLink to={rolePath(first, { period: state.period, scope: state.scope })}>
          {shortText(first)}
          {action && ` · ${action}`}
        </PageLink>{' '}
        {count}
      </span>
    );
  }
  const field = thing === 'addresses' ? 'source.ip' : 'resources.ARN';
  return (
    <span>
      <EuiLink onClick={() => onFilter({ field, value: first, not: false })}>{first}</EuiLink>{' '}
      {count}
    </span>
  );
};

function serviceOf(source: ClauseValue | null): string {
  return String(source).replace(/\.amazonaws\.com$/, '');
}
