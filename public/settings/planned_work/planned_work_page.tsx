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
import { RowsGrid } from '../../components/grid/rows_grid';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { KeptPanel } from '../kept/kept_panel';
import { ListActions } from '../kept/list_actions';
import { MoreKept } from '../kept/more_kept';
import { NoneKept } from '../kept/none_kept';
import { useKept } from '../kept/use_kept';
import { WritingNote } from '../kept/writing_note';
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
  const { sort = NEWEST, onSort } = useSettingsAddress();
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
      <KeptPanel answer={works.answer}>
        {({ items, more, writing }) => (
          <>
            <WritingNote writing={writing} />
            {items.length === 0 ? (
              <NoneKept />
            ) : (
              <RowsGrid
                label={i18n.translate('siemReview.settings.work', {
                  defaultMessage: 'Planned work',
                })}
                columns={columns}
                rows={items}
                fileName="planned_work_list"
                sort={sort}
                onSort={onSort}
              />
            )}
            <MoreKept more={more} />
          </>
        )}
      </KeptPanel>
    </SettingsFrame>
  );
};

const NEWEST = { column: 'from', direction: 'desc' } as const;
