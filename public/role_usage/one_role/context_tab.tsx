// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { ContextAnswer, DeniedRow } from '../../../common/role_usage/answers';
import type { RoleTab, SortOrder } from '../../../common/url_state/page_state';
import { AnswerPanel } from '../../components/answer_panel';
import { RowsGrid } from '../../components/grid/rows_grid';
import { useServices } from '../../services/services';
import type { Answer } from '../../services/use_answer';
import { deniedColumns } from './denied_columns';
import { SeenList, VisibleList } from './seen_list';
import { roleName } from './role_head';

interface ContextTabProps {
  tab: Exclude<RoleTab, 'actions' | 'unknown' | 'policy'>;
  answer: Answer<ContextAnswer>;
  role: string;
  sort?: SortOrder;
  onSort(sort: SortOrder | undefined): void;
  /** Discover with the documents of a denied event. */
  discover?(row: DeniedRow): string | undefined;
}

/** The tabs that tell of the surroundings: refusals, sessions, places, resources. */
export const ContextTab = (props: ContextTabProps) => (
  <AnswerPanel answer={props.answer} isEmpty={() => false} wayOut={{}}>
    {(context) => <Lists {...props} context={context} />}
  </AnswerPanel>
);

const Lists = ({ tab, context, ...props }: ContextTabProps & { context: ContextAnswer }) => {
  const name = roleName(props.role);
  switch (tab) {
    case 'denied':
      return <DeniedList {...props} context={context} />;
    case 'sessions':
      return (
        <SeenList
          title={words.sessions()}
          purpose={words.sessionsPurpose()}
          list={context.sessions}
          fileName={`${name}-sessions`}
        />
      );
    case 'places':
      return (
        <EuiFlexGroup gutterSize="l">
          <EuiFlexItem>
            <SeenList
              title={words.addresses()}
              purpose={words.addressesPurpose()}
              list={context.addresses}
              fileName={`${name}-addresses`}
            />
          </EuiFlexItem>
          <EuiFlexItem>
            <SeenList
              title={words.regions()}
              purpose={words.regionsPurpose()}
              list={context.regions}
              fileName={`${name}-regions`}
            />
            <SeenList
              title={words.viaServices()}
              purpose={words.viaServicesPurpose()}
              list={context.viaServices}
              fileName={`${name}-services`}
            />
          </EuiFlexItem>
        </EuiFlexGroup>
      );
    case 'resources':
      return (
        <SeenList
          title={words.resources()}
          purpose={words.resourcesPurpose()}
          list={context.resources}
          fileName={`${name}-resources`}
        />
      );
  }
};

const DEFAULT_SORT = { column: 'denied', direction: 'desc' } as const;

const DeniedList = (props: Omit<ContextTabProps, 'tab'> & { context: ContextAnswer }) => {
  const services = useServices();
  const messageHidden = props.context.coverage.hiddenFields.includes('errorMessage');
  const columns = useMemo(() => deniedColumns(services, messageHidden), [services, messageHidden]);
  return (
    <VisibleList list={props.context.denied}>
      <RowsGrid
        label={words.denied()}
        columns={columns}
        rows={props.context.denied.rows}
        fileName={`${roleName(props.role)}-denied`}
        sort={props.sort || DEFAULT_SORT}
        onSort={props.onSort}
        discover={props.discover}
      />
    </VisibleList>
  );
};

const words = {
  denied: () =>
    i18n.translate('siemReview.context.denied', { defaultMessage: 'Denied calls and their cause' }),
  sessions: () => i18n.translate('siemReview.context.sessions', { defaultMessage: 'Session name' }),
  sessionsPurpose: () =>
    i18n.translate('siemReview.context.sessionsPurpose', {
      defaultMessage:
        'Who or what used the role: the name given when it was assumed, a person for Identity Center.',
    }),
  addresses: () =>
    i18n.translate('siemReview.context.addresses', { defaultMessage: 'Source address' }),
  addressesPurpose: () =>
    i18n.translate('siemReview.context.addressesPurpose', {
      defaultMessage: 'Where the calls came from; the name of an AWS service where it called.',
    }),
  regions: () => i18n.translate('siemReview.context.regions', { defaultMessage: 'Region' }),
  regionsPurpose: () =>
    i18n.translate('siemReview.context.regionsPurpose', {
      defaultMessage: 'The regions whose services were called.',
    }),
  viaServices: () =>
    i18n.translate('siemReview.context.viaServices', { defaultMessage: 'Via AWS service' }),
  viaServicesPurpose: () =>
    i18n.translate('siemReview.context.viaServicesPurpose', {
      defaultMessage: 'AWS services that made calls with the role.',
    }),
  resources: () => i18n.translate('siemReview.context.resources', { defaultMessage: 'Resource' }),
  resourcesPurpose: () =>
    i18n.translate('siemReview.context.resourcesPurpose', {
      defaultMessage: 'The resources that CloudTrail names in the events.',
    }),
};
