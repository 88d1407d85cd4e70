// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { WHOLE_SCOPE } from '../../common/url_state/scope';
import { PageLink } from '../components/page_link';
import { dashboardPath, SYSTEMS } from '../page_paths';
import { useRegister } from '../scope/use_register';
import { KeptPanel } from '../settings/kept/kept_panel';

const SHOWN = 6;

/** The first systems of the register by name, and the way to all of them. */
export const SystemsLinks = () => {
  const register = useRegister();
  return (
    <KeptPanel answer={register.answer}>
      {() => (
        <EuiText size="s">
          <ul className="siemReview__links">
            {register.systems
              .slice()
              .sort((a, b) => a.name.localeCompare(b.name))
              .slice(0, SHOWN)
              .map(({ id, name }) => (
                <li key={id}>
                  <PageLink to={dashboardPath({ scope: { ...WHOLE_SCOPE, systems: [id] } })}>
                    {name}
                  </PageLink>
                </li>
              ))}
            <li>
              <PageLink to={SYSTEMS} data-test-subj="toSystems">
                <FormattedMessage
                  id="siemReview.home.allSystems"
                  defaultMessage="{count, plural, =0 {Register a system} other {All systems ({count})}}"
                  values={{ count: register.systems.length }}
                />
              </PageLink>
            </li>
            <li>
              <PageLink to={dashboardPath()} data-test-subj="toDashboard">
                <FormattedMessage
                  id="siemReview.systems.overAll"
                  defaultMessage="Dashboard over all systems"
                />
              </PageLink>
            </li>
          </ul>
        </EuiText>
      )}
    </KeptPanel>
  );
};
