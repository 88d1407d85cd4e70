// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import {
  plannedWorkHistoryEndpoint,
  plannedWorksEndpoint,
  putPlannedWorkEndpoint,
  removePlannedWorkEndpoint,
} from '../../../common/systems/endpoints';
import { readPlannedWork } from '../../../common/systems/read_planned_work';
import type { PlannedWork } from '../../../common/systems/system';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { KeptEditor } from '../kept/kept_editor';
import { KeptPanel } from '../kept/kept_panel';
import { NotKept } from '../kept/not_kept';
import { useKept } from '../kept/use_kept';
import type { KeptParts } from '../kept/use_kept_draft';
import { SETTINGS_WORK, workPath } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { draftOfWork, EMPTY_WORK, workOfDraft } from './work_draft';
import type { WorkDraft } from './work_draft';
import { WorkForm } from './work_form';

/** Editor of one planned work. */
export const OneWorkPage = ({ number }: { number?: string }) => {
  const { time } = useServices();
  const history = useHistory();
  const parts = useMemo(() => workParts(time.zone), [time.zone]);
  const works = useKept<PlannedWork>(plannedWorksEndpoint, parts.idOf);
  const { systems } = useRegister();
  const title =
    number || i18n.translate('siemReview.settings.newWork', { defaultMessage: 'New planned work' });
  return (
    <SettingsFrame
      tab={SETTINGS_WORK}
      below={title}
      title={title}
      purpose={
        <FormattedMessage
          id="siemReview.settings.oneWorkPurpose"
          defaultMessage="Who does what, where and when, and who has approved it?"
        />
      }
    >
      <KeptPanel answer={works.answer}>
        {({ items: listed, writing }) => {
          const items = works.newest(listed);
          const kept = items.filter(({ content }) => content.number === number)[0];
          return (
            <>
              {number && !kept && <NotKept id={number} />}
              <KeptEditor
                key={number || 'new'}
                parts={parts}
                kept={kept}
                start={kept ? parts.draftOf(kept.content) : { ...EMPTY_WORK, number: number || '' }}
                writing={writing}
                isSaved={works.own !== undefined && works.own.content.number === number}
                saved={(now) => {
                  works.saved(now);
                  history.replace(workPath(now.content.number));
                }}
                removed={() => history.push(SETTINGS_WORK)}
                renew={works.renew}
                form={(form) => <WorkForm {...form} systems={systems} />}
              />
            </>
          );
        }}
      </KeptPanel>
    </SettingsFrame>
  );
};

function workParts(zone: string): KeptParts<PlannedWork, WorkDraft> {
  return {
    endpoints: {
      put: putPlannedWorkEndpoint,
      remove: removePlannedWorkEndpoint,
      history: plannedWorkHistoryEndpoint,
    },
    draftOf: (work) => draftOfWork(work, zone),
    contentOf: (draft) => workOfDraft(draft, zone),
    idOf: ({ number }) => number,
    nameOf: ({ number }) => number,
    read: readPlannedWork,
  };
}
