// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { OwnKind } from '../../../common/logs/own_kind';
import { ownKindsEndpoint } from '../../../common/settings/endpoints';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { KeptGrid } from '../kept/kept_grid';
import { NewButton } from '../kept/list_actions';
import { useKept } from '../kept/use_kept';
import { ownKindPath, SETTINGS_KINDS } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { useSettingsAddress } from '../use_settings_address';
import { OneOwnKindPage } from './one_own_kind_page';
import { ownKindsColumns } from './own_kinds_columns';

/** Kinds of log that the team has declared; `?kind=` opens one, `?new=yes` the form of a new one. */
export const OwnKindsPage = () => {
  const { params } = useSettingsAddress();
  const id = params.get('kind') || undefined;
  if (id || params.get('new')) return <OneOwnKindPage id={id} />;
  return <OwnKindListPage />;
};

const OwnKindListPage = () => {
  const { time, lang } = useServices();
  const kinds = useKept<OwnKind>(ownKindsEndpoint, ({ id }) => id);
  const known = dataOf(kinds.answer);
  const columns = useMemo(() => ownKindsColumns({ time, lang }), [time, lang]);
  return (
    <SettingsFrame
      tab={SETTINGS_KINDS}
      title={i18n.translate('siemReview.settings.kindsTitle', {
        defaultMessage: 'Which logs of our own can be asked?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.settings.kindsPurpose"
          defaultMessage="Access logs, business logs: once declared, panels and questions use them as any other log."
        />
      }
      actions={
        known &&
        known.writing.may && (
          <NewButton to={ownKindPath()}>
            <FormattedMessage
              id="siemReview.settings.newKind"
              defaultMessage="Declare a kind of log"
            />
          </NewButton>
        )
      }
    >
      <KeptGrid
        answer={kinds.answer}
        label={i18n.translate('siemReview.settings.kinds', {
          defaultMessage: 'Own kinds of logs',
        })}
        columns={columns}
        fileName="own_kinds"
      />
    </SettingsFrame>
  );
};
