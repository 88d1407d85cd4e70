// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiLoadingContent, EuiSpacer } from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { LogKind, Words } from '../../../common/logs/log_kind';
import type { PanelSet } from '../../../common/panels/panel';
import { readPanelSet } from '../../../common/panels/read_panel_set';
import { START_SET } from '../../../common/panels/start_set';
import {
  panelSetHistoryEndpoint,
  panelSetsEndpoint,
  putPanelSetEndpoint,
  removePanelSetEndpoint,
} from '../../../common/settings/endpoints';
import { useKinds } from '../../log_query/use_kinds';
import { SETTINGS_PANELS, setPath } from '../../page_paths';
import { useServices } from '../../services/services';
import { KeptEditor } from '../../settings/kept/kept_editor';
import { KeptPanel } from '../../settings/kept/kept_panel';
import { NotKept } from '../../settings/kept/not_kept';
import { useKept } from '../../settings/kept/use_kept';
import type { KeptParts } from '../../settings/kept/use_kept_draft';
import { SettingsFrame } from '../../settings/settings_frame';
import { newSet } from '../new_set';
import { SetForm } from './set_form';
import { SetPreview } from './set_preview';

/** Rows and order of the panels of one set; of the set that ships, a set of the team's own is made. */
export const PanelSetPage = ({ id }: { id: string }) => {
  const kinds = useKinds();
  if (!kinds) return <EuiLoadingContent lines={6} />;
  return <SetOfKinds id={id} kinds={kinds} />;
};

const idOf = (set: PanelSet) => set.id;

const SetOfKinds = ({ id, kinds }: { id: string; kinds: readonly LogKind[] }) => {
  const { lang } = useServices();
  const history = useHistory();
  const sets = useKept<PanelSet>(panelSetsEndpoint, idOf);
  const parts = useMemo((): KeptParts<PanelSet, PanelSet> => {
    const same = (set: PanelSet) => set;
    const trimmed = ({ en, ja }: Words) => ({ en: en.trim(), ja: ja.trim() });
    return {
      endpoints: {
        put: putPanelSetEndpoint,
        remove: removePanelSetEndpoint,
        history: panelSetHistoryEndpoint,
      },
      draftOf: same,
      contentOf: (set) => ({
        ...set,
        name: trimmed(set.name),
        rows: set.rows.map(({ title, panels }) => ({ title: trimmed(title), panels })),
      }),
      idOf,
      nameOf: ({ name }) => name[lang] || name.en,
      read: (raw) => readPanelSet(raw, kinds),
    };
  }, [lang, kinds]);
  const isCopy = id === START_SET.id;
  const title = isCopy
    ? i18n.translate('siemReview.setEditor.newTitle', {
        defaultMessage: 'A set of your own, out of the one that ships',
      })
    : i18n.translate('siemReview.setEditor.title', {
        defaultMessage: 'In which order does {set} show its panels?',
        values: { set: id },
      });
  return (
    <SettingsFrame
      tab={SETTINGS_PANELS}
      below={isCopy ? START_SET.name[lang] : id}
      title={title}
      purpose={
        <FormattedMessage
          id="siemReview.setEditor.purpose"
          defaultMessage="Rows by topic, and the panels of each; below stands what comes of it. Others see it when it is saved."
        />
      }
    >
      <KeptPanel answer={sets.answer}>
        {({ items: listed, writing }) => {
          const items = sets.newest(listed);
          const kept = items.filter(({ content }) => content.id === id)[0];
          if (!kept && !isCopy) return <NotKept id={id} />;
          return (
            <KeptEditor
              key={id}
              parts={parts}
              kept={kept}
              start={kept ? kept.content : newSet(items, undefined)}
              writing={writing}
              isSaved={sets.own !== undefined && sets.own.content.id === id}
              saved={(now) => {
                sets.saved(now);
                history.replace(setPath(now.content.id));
              }}
              removed={() => history.push(SETTINGS_PANELS)}
              renew={sets.renew}
              form={(form) => (
                <>
                  <SetForm {...form} />
                  <EuiSpacer size="m" />
                  <SetPreview set={form.draft} kinds={kinds} />
                </>
              )}
            />
          );
        }}
      </KeptPanel>
    </SettingsFrame>
  );
};
