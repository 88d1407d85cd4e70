// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import {
  exportSystemsEndpoint,
  importSystemsEndpoint,
  systemsEndpoint,
} from '../../../common/systems/endpoints';
import type { SystemDefinition } from '../../../common/systems/system';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { KeptGrid } from '../kept/kept_grid';
import { ListActions } from '../kept/list_actions';
import { useKept } from '../kept/use_kept';
import { SETTINGS_SYSTEMS, systemSettingsPath } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { SYSTEM_PARTS } from './system_parts';
import { systemsColumns } from './systems_columns';
import { UnassignedAccounts } from './unassigned_accounts';

/** The register of systems. */
export const SystemsSettingsPage = () => {
  const { time } = useServices();
  const register = useKept<SystemDefinition>(systemsEndpoint, SYSTEM_PARTS.idOf);
  const known = dataOf(register.answer);
  const columns = useMemo(() => systemsColumns(time), [time]);
  return (
    <SettingsFrame
      tab={SETTINGS_SYSTEMS}
      title={i18n.translate('siemReview.settings.systemsTitle', {
        defaultMessage: 'Which systems are there, and which accounts belong to them?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.settings.systemsPurpose"
          defaultMessage="Everything that asks by system asks by this register. It gives nobody the right to read a log."
        />
      }
      actions={
        <ListActions
          newTo={systemSettingsPath()}
          newText={
            <FormattedMessage id="siemReview.settings.newSystem" defaultMessage="New system" />
          }
          exports={exportSystemsEndpoint}
          imports={importSystemsEndpoint}
          fileName="systems"
          writing={known && known.writing}
          imported={register.renew}
        />
      }
    >
      <KeptGrid
        answer={register.answer}
        label={i18n.translate('siemReview.settings.systems', { defaultMessage: 'Systems' })}
        columns={columns}
        fileName="systems_list"
        below={({ items, writing }) => (
          <>
            <EuiSpacer size="l" />
            <UnassignedAccounts items={items} mayWrite={writing.may} />
          </>
        )}
      />
    </SettingsFrame>
  );
};
