// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiCompressedSwitch, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { ActionRow, ActionsAnswer, EventRow } from '../../../common/role_usage/answers';
import type { PageState } from '../../../common/url_state/page_state';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import type { EventValues } from '../../../common/links/role_events';
import { RowsGrid } from '../../components/grid/rows_grid';
import { useServices } from '../../services/services';
import type { ChangeState } from '../../services/use_page_state';
import { actionColumns, serviceOf } from './action_columns';
import { eventColumns, withoutAction } from './event_columns';
import { roleName } from './role_head';

interface ActionTabsProps {
  role: string;
  answer: ActionsAnswer;
  state: PageState;
  change: ChangeState;
  onFilter(filters: ValueFilter[]): void;
  /** Discover with a part of the role's events; undefined where there is none. */
  discover?(values: EventValues): string;
}

const BY_SUCCESS = { column: 'succeeded', direction: 'desc' } as const;
const BY_SERVICE = { of: serviceOf };

/** The actions that the role really used. */
export const ActionsTab = ({
  role,
  answer,
  state,
  change,
  onFilter,
  discover,
}: ActionTabsProps) => {
  const services = useServices();
  const columns = useMemo(() => actionColumns(services, state.period), [services, state.period]);
  const link = useMemo(
    () => discover && ((row: ActionRow) => linkOf(row, answer.events, discover)),
    [answer, discover]
  );
  return (
    <RowsGrid
      label={i18n.translate('siemReview.actions.gridLabel', {
        defaultMessage: 'IAM actions that the role used',
      })}
      columns={columns}
      rows={answer.actions}
      fileName={`${roleName(role)}-actions`}
      sort={state.sort || BY_SUCCESS}
      onSort={(sort) => change({ sort }, { replace: true })}
      filters={state.filters}
      onFilter={onFilter}
      groups={state.grouped ? BY_SERVICE : undefined}
      discover={link}
      controls={
        <EuiCompressedSwitch
          label={i18n.translate('siemReview.actions.grouped', { defaultMessage: 'By service' })}
          checked={state.grouped}
          onChange={(event) => change({ grouped: event.target.checked }, { replace: true })}
          data-test-subj="grouped"
        />
      }
    />
  );
};

/** Events that no action is known for, or that need none: always in sight. */
export const UnknownTab = ({
  role,
  answer,
  state,
  change,
  onFilter,
  discover,
}: ActionTabsProps) => {
  const services = useServices();
  const columns = useMemo(() => eventColumns(services), [services]);
  const rows = useMemo(() => withoutAction(answer.events), [answer]);
  const link = useMemo(() => discover && ((row: EventRow) => discover(row)), [discover]);
  if (rows.length === 0) {
    return (
      <EuiText size="s" data-test-subj="none">
        <FormattedMessage
          id="siemReview.unknown.none"
          defaultMessage="A permission is known for every event of this role in the period."
        />
      </EuiText>
    );
  }
  return (
    <RowsGrid
      label={i18n.translate('siemReview.unknown.gridLabel', {
        defaultMessage: 'Events without a known permission',
      })}
      columns={columns}
      rows={rows}
      fileName={`${roleName(role)}-events`}
      sort={state.sort || BY_SUCCESS}
      onSort={(sort) => change({ sort }, { replace: true })}
      filters={state.filters}
      onFilter={onFilter}
      discover={link}
    />
  );
};

/** An action seen through a single event has a place in Discover; through several, a link would show a part only. */
function linkOf(
  row: ActionRow,
  events: EventRow[],
  discover: (values: EventValues) => string
): string | undefined {
  const through = events.filter(({ actions }) => actions.includes(row.action));
  if (through.length !== 1) return undefined;
  const [{ eventSource, eventName }] = through;
  return discover({ eventSource, eventName });
}
