// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EuiEmptyPrompt, EuiLink } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import React, { useEffect, useRef, useState } from 'react';
import type { MountPoint } from 'opensearch-dashboards/public';
import type { Application, RegisteredApp } from '../core/core_application';
import type { Chrome } from '../core/core_chrome';
import { ScopedHistory } from '../core/scoped_history';

export interface AppAreaProps {
  application: Application;
  chrome: Chrome;
  app: RegisteredApp | undefined;
  setActionMenu(mount: MountPoint | undefined): void;
}

/** The place where the current application is mounted. */
export const AppArea = (props: AppAreaProps) => {
  const { application, chrome, app, setActionMenu } = props;
  const place = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<Error>();

  useEffect(() => {
    if (!app || !place.current) return undefined;
    const element = document.createElement('div');
    element.className = 'hostApp';
    place.current.appendChild(element);
    setFault(undefined);
    const unmount = mountInto(element, app, application, setActionMenu);
    unmount.catch(setFault);
    return () => {
      application.onAppLeave(undefined);
      setActionMenu(undefined);
      chrome.reset();
      void unmount
        .then((end) => end())
        .catch(() => undefined)
        .then(() => element.remove());
    };
  }, [app, application, chrome, setActionMenu]);

  return (
    <>
      {!app && <NoApp application={application} />}
      {fault && <Failed fault={fault} />}
      <div ref={place} />
    </>
  );
};

async function mountInto(
  element: HTMLElement,
  app: RegisteredApp,
  application: Application,
  setHeaderActionMenu: AppAreaProps['setActionMenu']
): Promise<() => void> {
  return app.mount({
    element,
    history: new ScopedHistory(application.history, app.appRoute),
    appBasePath: app.appRoute,
    onAppLeave: application.onAppLeave,
    setHeaderActionMenu,
  });
}

const NoApp = ({ application }: { application: Application }) => {
  const { first } = application;
  return (
    <EuiEmptyPrompt
      iconType="faceSad"
      title={
        <h1>
          <FormattedMessage
            id="siemReview.host.noApp.title"
            defaultMessage="There is no such page"
          />
        </h1>
      }
      body={
        first && (
          <EuiLink href={first.appRoute}>
            <FormattedMessage
              id="siemReview.host.noApp.start"
              defaultMessage="Go to the start page"
            />
          </EuiLink>
        )
      }
    />
  );
};

const Failed = ({ fault }: { fault: Error }) => (
  <EuiEmptyPrompt
    iconType="alert"
    title={
      <h1>
        <FormattedMessage
          id="siemReview.host.failed.title"
          defaultMessage="The page could not be loaded"
        />
      </h1>
    }
    body={<p>{fault.message}</p>}
    actions={
      <EuiLink href={window.location.href}>
        <FormattedMessage id="siemReview.host.failed.again" defaultMessage="Load it again" />
      </EuiLink>
    }
  />
);
