// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiEmptyPrompt, EuiScreenReaderOnly, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { SystemDefinition } from '../../common/systems/system';
import type { SortOrder } from '../../common/url_state/page_state';
import { WHOLE_SCOPE } from '../../common/url_state/scope';
import type { GridColumn } from '../components/grid/grid_column';
import { RowsGrid } from '../components/grid/rows_grid';
import { PageFrame } from '../components/page_frame';
import { PageLink } from '../components/page_link';
import { dashboardPath, HOME } from '../page_paths';
import { environmentName } from '../scope/environment_words';
import { useRegister } from '../scope/use_register';
import { SETTINGS_SYSTEMS, systemSettingsPath } from '../settings/paths';
import { KeptPanel } from '../settings/kept/kept_panel';
import { LogsOfSystem } from './logs_of_system';
import { useSystemLogs } from './use_system_logs';
import type { SystemLogs } from './use_system_logs';
import { CdeBadge } from './system_purpose';

/** All systems of the register: where they run, whether their logs come, and the way to each one's dashboard. */
export const SystemsPage = () => {
  const register = useRegister();
  const logs = useSystemLogs(register.systems.length > 0);
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        { text: i18n.translate('siemReview.trail.systems', { defaultMessage: 'Systems' }) },
      ]}
      title={i18n.translate('siemReview.systems.title', {
        defaultMessage: 'Which systems are there, and how are they?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.systems.purpose"
          defaultMessage="Systems of the register. Open one to see what is happening in it."
        />
      }
      actions={
        <EuiText size="s" className="siemReview__actions">
          <PageLink to={dashboardPath()} data-test-subj="allSystems">
            <FormattedMessage
              id="siemReview.systems.overAll"
              defaultMessage="Dashboard over all systems"
            />
          </PageLink>
          <PageLink to={SETTINGS_SYSTEMS}>
            <FormattedMessage id="siemReview.systems.edit" defaultMessage="Edit the register" />
          </PageLink>
        </EuiText>
      }
    >
      <KeptPanel answer={register.answer}>
        {({ items }) =>
          items.length === 0 ? (
            <NoSystems />
          ) : (
            <SystemsGrid
              systems={register.systems}
              logs={logs}
              accountText={register.accountText}
            />
          )
        }
      </KeptPanel>
    </PageFrame>
  );
};

interface SystemsGridProps {
  systems: SystemDefinition[];
  logs: SystemLogs;
  accountText(id: string): string;
}

const SystemsGrid = ({ systems, logs, accountText }: SystemsGridProps) => {
  const [sort, setSort] = useState<SortOrder | undefined>({ column: 'name', direction: 'asc' });
  const columns = useMemo(
    (): Array<GridColumn<SystemDefinition>> => [
      {
        id: 'name',
        title: i18n.translate('siemReview.systems.name', { defaultMessage: 'System' }),
        text: ({ name }) => name,
        cell: ({ id, name }) => (
          <PageLink
            to={dashboardPath({ scope: { ...WHOLE_SCOPE, systems: [id] } })}
            data-test-subj="systemLink"
          >
            {name}
          </PageLink>
        ),
        width: 170,
      },
      {
        id: 'environments',
        title: i18n.translate('siemReview.scope.environment', { defaultMessage: 'Environment' }),
        text: ({ environments }) =>
          environments.map(({ name }) => environmentName(name)).join(', '),
        width: 150,
      },
      {
        id: 'accounts',
        title: i18n.translate('siemReview.scope.accounts', { defaultMessage: 'Accounts' }),
        text: (system) => accountsOf(system).map(accountText).join(', '),
      },
      {
        id: 'cde',
        title: i18n.translate('siemReview.systems.cde', { defaultMessage: 'CDE' }),
        text: ({ inCde }) =>
          inCde ? i18n.translate('siemReview.systems.inCde', { defaultMessage: 'In the CDE' }) : '',
        cell: (system) => <CdeBadge system={system} />,
        width: 104,
      },
      {
        id: 'logs',
        title: i18n.translate('siemReview.systems.logs', { defaultMessage: 'Logs' }),
        text: (system) => logs.text(accountsOf(system)),
        cell: (system) => (
          <LogsOfSystem system={system.id} logs={logs} accounts={accountsOf(system)} />
        ),
        width: 200,
      },
      {
        id: 'owner',
        title: i18n.translate('siemReview.systems.ownerHead', { defaultMessage: 'Owner' }),
        text: ({ owner }) => owner,
        width: 120,
      },
      {
        id: 'settings',
        title: i18n.translate('siemReview.settings.crumb', { defaultMessage: 'Settings' }),
        text: () => '',
        cell: ({ id, name }) => (
          <PageLink to={systemSettingsPath(id)}>
            {i18n.translate('siemReview.systems.editOne', { defaultMessage: 'Edit' })}
            <EuiScreenReaderOnly>
              <span>{name}</span>
            </EuiScreenReaderOnly>
          </PageLink>
        ),
        width: 90,
      },
    ],
    [logs, accountText]
  );
  return (
    <RowsGrid
      label={i18n.translate('siemReview.trail.systems', { defaultMessage: 'Systems' })}
      columns={columns}
      rows={systems}
      fileName="systems"
      sort={sort}
      onSort={setSort}
    />
  );
};

function accountsOf({ environments }: SystemDefinition): string[] {
  return environments.flatMap(({ accounts }) => accounts.map(({ id }) => id));
}

const NoSystems = () => (
  <EuiEmptyPrompt
    data-test-subj="empty"
    titleSize="xs"
    title={
      <h2>
        <FormattedMessage
          id="siemReview.systems.none"
          defaultMessage="No system is registered yet"
        />
      </h2>
    }
    body={
      <EuiText size="s">
        <FormattedMessage
          id="siemReview.systems.noneBody"
          defaultMessage="A system is a set of accounts with an owner. Register the first one, or look at all accounts together."
        />
      </EuiText>
    }
    actions={[
      <PageLink key="register" to={SETTINGS_SYSTEMS}>
        <FormattedMessage id="siemReview.systems.register" defaultMessage="Register a system" />
      </PageLink>,
      <PageLink key="all" to={dashboardPath()}>
        <FormattedMessage
          id="siemReview.systems.overAll"
          defaultMessage="Dashboard over all systems"
        />
      </PageLink>,
    ]}
  />
);
