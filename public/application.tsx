// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { History } from 'history';
import React from 'react';
import ReactDOM from 'react-dom';
import { Router } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import type { AppMountParameters, CoreStart } from 'opensearch-dashboards/public';
import { PLUGIN_NAME } from '../common/plugin';
import { periodOfTimeDefaults } from '../common/url_state/time_defaults';
import { AppRoutes } from './app_routes';
import type { Area } from './areas';
import { ComponentWordsContext } from './components/component_words_context';
import { LeaveDialog, leaveText, leaveTitle } from './components/leave_dialog';
import { adoptPageStyles } from './components/page_styles';
import { helpContent } from './help';
import { pageHistory } from './page_history';
import { locationOf } from './page_paths';
import type { BrowserConfig } from './plugin';
import { askOver } from './services/ask';
import type { HttpPort } from './services/ask';
import { canExport } from './services/can_export';
import { discoverAt, findPattern } from './services/discover_place';
import { displayNumber } from './services/display_number';
import { displayTime } from './services/display_time';
import { leaveGuard, LeaveGuardContext } from './services/leave_guard';
import { fetchFile } from './services/save_file';
import { ServicesProvider } from './services/services';
import type { Crumb, Services } from './services/services';

/** Puts the application into its element; the answer takes it out again. */
export function mountApplication(
  core: CoreStart,
  params: AppMountParameters,
  config: BrowserConfig,
  area: Area
): () => void {
  const guard = leaveGuard();
  const others = {
    go: (appId: string, path: string, replace: boolean) =>
      void core.application.navigateToApp(appId, { path, replace }),
    address: (appId: string, path: string) => core.application.getUrlForApp(appId, { path }),
  };
  const history = pageHistory(params.history, area, others, guard);
  // The ways that are not ours: navigation beside the page, another address, the window closed.
  params.onAppLeave((leave) =>
    guard.unsaved() ? leave.confirm(leaveText(), leaveTitle()) : leave.default()
  );
  core.chrome.setHelpExtension({ appName: PLUGIN_NAME, content: helpContent });
  const dropStyles = adoptPageStyles(document);
  const I18nContext = core.i18n.Context;
  ReactDOM.render(
    <I18nContext>
      <ComponentWordsContext>
        <ServicesProvider services={servicesOf(core, history, config)}>
          <LeaveGuardContext.Provider value={guard}>
            <Router history={history}>
              <AppRoutes />
            </Router>
            <LeaveDialog />
          </LeaveGuardContext.Provider>
        </ServicesProvider>
      </ComponentWordsContext>
    </I18nContext>,
    params.element
  );
  return () => {
    ReactDOM.unmountComponentAtNode(params.element);
    core.chrome.setHelpExtension(undefined);
    core.chrome.docTitle.reset();
    dropStyles();
  };
}

function servicesOf(core: CoreStart, history: History, config: BrowserConfig): Services {
  const locale = i18n.getLocale();
  const http = core.http as unknown as HttpPort;
  return {
    ask: askOver(http),
    saveFile: (request) => fetchFile(core.http.basePath, request),
    time: displayTime({
      dateFormat: core.uiSettings.get<string | undefined>('dateFormat', undefined),
      zone: core.uiSettings.get<string | undefined>('dateFormat:tz', undefined),
      locale,
    }),
    number: displayNumber(locale),
    startPeriod: periodOfTimeDefaults(
      core.uiSettings.get<unknown>('timepicker:timeDefaults', undefined)
    ),
    lang: locale.startsWith('ja') ? 'ja' : 'en',
    theme: {
      dark: core.uiSettings.get<boolean>('theme:darkMode', false) === true,
      version: core.uiSettings.get<string>('theme:version', ''),
    },
    discover: discoverOf(core, config),
    canExport: canExport(core.application.capabilities),
    showTrail: (crumbs) => showTrail(core, history, crumbs),
    showFailure: (title, text) => core.notifications.toasts.addDanger({ title, text }),
  };
}

/** The settings' OSD, else Discover of the OSD that this runs in, else none. */
function discoverOf(core: CoreStart, config: BrowserConfig): Services['discover'] {
  const { discoverBaseUrl, discoverIndexPatternId: cloudtrail, discoverIndexPatternIds } = config;
  const ids = { ...discoverIndexPatternIds, cloudtrail };
  if (discoverBaseUrl) return discoverAt(discoverBaseUrl, ids);
  if (!core.application.capabilities.navLinks.discover) return undefined;
  return discoverAt(core.http.basePath.get(), ids, (kind) =>
    findPattern((path, options) => core.http.get(path, options), kind)
  );
}

function showTrail(core: CoreStart, history: History, crumbs: Crumb[]): void {
  core.chrome.setBreadcrumbs(
    crumbs.map(({ text, to }) => {
      if (!to) return { text };
      const href = history.createHref(locationOf(to));
      return {
        text,
        href,
        onClick: (event: { preventDefault(): void; metaKey?: boolean; ctrlKey?: boolean }) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          history.push(to);
        },
      };
    })
  );
  core.chrome.docTitle.change(crumbs.map(({ text }) => text).reverse());
}
