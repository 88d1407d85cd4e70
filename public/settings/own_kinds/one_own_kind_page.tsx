// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import { readOwnKind } from '../../../common/logs/own_kind';
import type { OwnKind } from '../../../common/logs/own_kind';
import {
  ownKindHistoryEndpoint,
  ownKindsEndpoint,
  putOwnKindEndpoint,
  removeOwnKindEndpoint,
} from '../../../common/settings/endpoints';
import { useServices } from '../../services/services';
import { KeptEditor } from '../kept/kept_editor';
import { KeptPanel } from '../kept/kept_panel';
import { NotKept } from '../kept/not_kept';
import { useKept } from '../kept/use_kept';
import type { KeptParts } from '../kept/use_kept_draft';
import { ownKindPath, SETTINGS_KINDS } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { draftOfOwnKind, EMPTY_OWN_KIND, ownKindOfDraft } from './own_kind_draft';
import type { OwnKindDraft } from './own_kind_draft';
import { OwnKindForm } from './own_kind_form';

const PARTS: KeptParts<OwnKind, OwnKindDraft> = {
  endpoints: {
    put: putOwnKindEndpoint,
    remove: removeOwnKindEndpoint,
    history: ownKindHistoryEndpoint,
  },
  draftOf: draftOfOwnKind,
  contentOf: ownKindOfDraft,
  idOf: ({ id }) => id,
  nameOf: ({ id }) => id,
  read: readOwnKind,
};

/** Declaration of one kind of log. */
export const OneOwnKindPage = ({ id }: { id?: string }) => {
  const { lang } = useServices();
  const history = useHistory();
  const kinds = useKept<OwnKind>(ownKindsEndpoint, PARTS.idOf);
  const title =
    id ||
    i18n.translate('siemReview.settings.newKind', { defaultMessage: 'Declare a kind of log' });
  return (
    <SettingsFrame
      tab={SETTINGS_KINDS}
      below={title}
      title={title}
      purpose={
        <FormattedMessage
          id="siemReview.settings.oneKindPurpose"
          defaultMessage="Where does this log lie, which of its fields matter, and what are they called?"
        />
      }
    >
      <KeptPanel answer={kinds.answer}>
        {({ items: listed, writing }) => {
          const items = kinds.newest(listed);
          const kept = items.filter(({ content }) => content.id === id)[0];
          return (
            <>
              {id && !kept && <NotKept id={id} />}
              <KeptEditor
                key={id || 'new'}
                parts={{ ...PARTS, nameOf: ({ name }) => name[lang] }}
                kept={kept}
                start={
                  kept ? draftOfOwnKind(kept.content) : { ...EMPTY_OWN_KIND, ...(id && { id }) }
                }
                writing={writing}
                isSaved={kinds.own !== undefined && kinds.own.content.id === id}
                saved={(now) => {
                  kinds.saved(now);
                  history.replace(ownKindPath(now.content.id));
                }}
                removed={() => history.push(SETTINGS_KINDS)}
                renew={kinds.renew}
                form={(form) => <OwnKindForm {...form} />}
              />
            </>
          );
        }}
      </KeptPanel>
    </SettingsFrame>
  );
};
