// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import {
  exportPlannedWorksEndpoint,
  importPlannedWorksEndpoint,
  plannedWorksEndpoint,
} from '../../../common/systems/endpoints';
import type { PlannedWork } from '../../../common/systems/system';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { KeptGrid } from '../kept/kept_grid';
import { ListActions } from '../kept/list_actions';
import { useKept } from '../kept/use_kept';
import { SETTINGS_WORK, workPath } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { useSettingsAddress } from '../use_settings_address';
import { OneWorkPage } from './one_work_page';
import { workColumns } from './work_columns';

/** Planned works; `?number=` opens one, `?new=yes` the form of a new one. */
export const PlannedWorkPage = () => {
  const { params } = useSettingsAddress();
  const number = params.get('number') || undefined;
  if (number || params.get('new')) return <OneWorkPage number={number} />;
  return <WorkListPage />;
};

const WorkListPage = () => {
  const { time } = useServices();
  const works = useKept<PlannedWork>(plannedWorksEndpoint, ({ number }) => number);
  const { accountText } = useRegister();
  const known = dataOf(works.answer);
  const columns = useMemo(() => workColumns(time, accountText), [time, accountText]);
  return (
    <SettingsFrame
      tab={SETTINGS_WORK}
      title={i18n.translate('siemReview.settings.workTitle', {
        defaultMessage: 'Which work is planned, by whom and when?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.settings.workPurpose"
          defaultMessage="Changes that fit one of these by account, principal and time are shown as planned, all others as unplanned."
        />
      }
      actions={
        <ListActions
          newTo={workPath()}
          newText={
            <FormattedMessage id="siemReview.settings.newWork" defaultMessage="New planned work" />
          }
          exports={exportPlannedWorksEndpoint}
          imports={importPlannedWorksEndpoint}
          fileName="planned_work"
          writing={known && known.writing}
          imported={works.renew}
        />
      }
    >
      <KeptGrid
        answer={works.answer}
        label={i18n.translate('siemReview.settings.work', { defaultMessage: 'Planned work' })}
        columns={columns}
        fileName="planned_work_list"
        sort={NEWEST}
      />
    </SettingsFrame>
  );
};

const NEWEST = { column: 'from', direction: 'desc' } as const;
