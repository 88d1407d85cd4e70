// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import { systemsEndpoint } from '../../../common/systems/endpoints';
import type { SystemDefinition } from '../../../common/systems/system';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { useKinds } from '../../log_query/use_kinds';
import { KeptEditor } from '../kept/kept_editor';
import { KeptPanel } from '../kept/kept_panel';
import { NotKept } from '../kept/not_kept';
import { useKept } from '../kept/use_kept';
import { SETTINGS_SYSTEMS, systemSettingsPath } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { draftOf, EMPTY_SYSTEM, faultInDraft, withAccount } from './system_draft';
import { SystemForm } from './system_form';
import { SYSTEM_PARTS } from './system_parts';

/** Editor of one system of the register; `?account=` adds an account to it. */
export const OneSystemSettingsPage = () => {
  const history = useHistory();
  const params = new URLSearchParams(useLocation().search);
  const id = params.get('system') || undefined;
  const account = params.get('account');
  const kinds = useKinds() || LOG_KINDS;
  const register = useKept<SystemDefinition>(systemsEndpoint, SYSTEM_PARTS.idOf);
  const title =
    id || i18n.translate('siemReview.settings.newSystem', { defaultMessage: 'New system' });
  return (
    <SettingsFrame
      tab={SETTINGS_SYSTEMS}
      below={title}
      title={title}
      purpose={
        <FormattedMessage
          id="siemReview.settings.systemPurpose"
          defaultMessage="What belongs to this system, who answers for it, and what is normal there?"
        />
      }
    >
      <KeptPanel answer={register.answer}>
        {({ items: listed, writing }) => {
          const items = register.newest(listed);
          const kept = items.filter(({ content }) => content.id === id)[0];
          const start = draftOf(kept ? kept.content : { ...EMPTY_SYSTEM, id: id || '' });
          const seen = account ? { id: account, name: params.get('name') || '' } : undefined;
          return (
            <>
              {id && !kept && <NotKept id={id} />}
              <KeptEditor
                key={id || 'new'}
                parts={SYSTEM_PARTS}
                kept={kept}
                start={seen ? withAccount(start, seen) : start}
                writing={writing}
                isSaved={register.own !== undefined && register.own.content.id === id}
                saved={(now) => {
                  register.saved(now);
                  history.replace(systemSettingsPath(now.content.id));
                }}
                removed={() => history.push(SETTINGS_SYSTEMS)}
                renew={register.renew}
                form={({ fault, ...form }) => (
                  <SystemForm
                    {...form}
                    fault={fault && faultInDraft(form.draft, fault)}
                    kinds={kinds}
                  />
                )}
              />
            </>
          );
        }}
      </KeptPanel>
    </SettingsFrame>
  );
};
