// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EuiSkipLink } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import React, { useEffect, useState } from 'react';
import type { IToasts, MountPoint } from 'opensearch-dashboards/public';
import type { BootData } from '../../page/boot_data';
import type { Application } from '../core/core_application';
import type { Chrome } from '../core/core_chrome';
import { I18nContext } from '../core/core_i18n';
import type { BrowserSession } from '../core/session';
import { useSubject } from '../core/use_subject';
import { AppArea } from './app_area';
import { Header } from './header';
import { LeaveDialog } from './leave_dialog';
import { SideNavigation } from './side_navigation';
import { SignInDialog } from './sign_in_dialog';
import { ToastList } from './toast_list';

export interface FrameProps {
  boot: BootData;
  application: Application;
  chrome: Chrome;
  session: BrowserSession;
  toasts: IToasts;
}

/** What stands around every page. */
export const Frame = ({ boot, application, chrome, session, toasts }: FrameProps) => {
  const [appId, setAppId] = useState<string>();
  // A mount point is a function, so it is kept in an object: a state setter would call it.
  const [actionMenu, setActionMenu] = useState<{ mount?: MountPoint }>({});
  const [keepActionMenu] = useState(
    () => (mount: MountPoint | undefined) => setActionMenu({ mount })
  );
  const apps = useSubject(application.apps$);
  const ended = useSubject(session.ended$);
  useEffect(() => {
    const subscription = application.currentAppId$.subscribe(setAppId);
    return () => subscription.unsubscribe();
  }, [application]);
  const current = application.appAt(application.history.location.pathname);
  const app = apps.find(({ id }) => id === (appId ?? current?.id));

  return (
    <I18nContext>
      <EuiSkipLink destinationId="app-main" position="fixed">
        <FormattedMessage id="siemReview.host.skip" defaultMessage="Skip to the page" />
      </EuiSkipLink>
      <div className={ended ? 'hostCovered' : undefined} aria-hidden={ended}>
        <Header
          boot={boot}
          chrome={chrome}
          session={session}
          home={application.first?.appRoute ?? '/'}
          actionMenu={actionMenu.mount}
        />
        <div className="hostBody">
          <div className="hostNav">
            <SideNavigation application={application} />
          </div>
          <div id="app-main" className="hostMain" tabIndex={-1}>
            <AppArea
              application={application}
              chrome={chrome}
              app={app}
              setActionMenu={keepActionMenu}
            />
          </div>
        </div>
      </div>
      <ToastList toasts={toasts} />
      <LeaveDialog application={application} />
      {ended && <SignInDialog session={session} />}
    </I18nContext>
  );
};
