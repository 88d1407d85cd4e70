// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import ReactDOM from 'react-dom';
import { Router } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import type { AppMountParameters, CoreStart } from 'opensearch-dashboards/public';
import { AppRoutes } from './app_routes';
import { adoptPageStyles } from './components/page_styles';
import { locationOf } from './page_paths';
import type { BrowserConfig } from './plugin';
import { askOver } from './services/ask';
import type { HttpPort } from './services/ask';
import { discoverAt, findPattern } from './services/discover_place';
import { displayNumber } from './services/display_number';
import { displayTime } from './services/display_time';
import { fetchFile } from './services/save_file';
import { ServicesProvider } from './services/services';
import type { Crumb, Services } from './services/services';

/** Puts the application into its element; the answer takes it out again. */
export function mountApplication(
  core: CoreStart,
  params: AppMountParameters,
  config: BrowserConfig
): () => void {
  const dropStyles = adoptPageStyles(document);
  const I18nContext = core.i18n.Context;
  ReactDOM.render(
    <I18nContext>
      <ServicesProvider services={servicesOf(core, params, config)}>
        <Router history={params.history}>
          <AppRoutes />
        </Router>
      </ServicesProvider>
    </I18nContext>,
    params.element
  );
  return () => {
    ReactDOM.unmountComponentAtNode(params.element);
    core.chrome.docTitle.reset();
    dropStyles();
  };
}

function servicesOf(core: CoreStart, params: AppMountParameters, config: BrowserConfig): Services {
  const locale = i18n.getLocale();
  const http = core.http as unknown as HttpPort;
  return {
    ask: askOver(http),
    saveFile: (request) => fetchFile(http, request),
    time: displayTime({
      dateFormat: core.uiSettings.get<string | undefined>('dateFormat', undefined),
      zone: core.uiSettings.get<string | undefined>('dateFormat:tz', undefined),
      locale,
    }),
    number: displayNumber(locale),
    lang: locale.startsWith('ja') ? 'ja' : 'en',
    theme: {
      dark: core.uiSettings.get<boolean>('theme:darkMode', false) === true,
      version: core.uiSettings.get<string>('theme:version', ''),
    },
    discover: discoverOf(core, config),
    showTrail: (crumbs) => showTrail(core, params, crumbs),
    showFailure: (title, text) => core.notifications.toasts.addDanger({ title, text }),
  };
}

/** The settings' OSD, else Discover of the OSD that this runs in, else none. */
function discoverOf(core: CoreStart, config: BrowserConfig): Services['discover'] {
  const { discoverBaseUrl, discoverIndexPatternId } = config;
  if (discoverBaseUrl) return discoverAt(discoverBaseUrl, discoverIndexPatternId);
  if (!core.application.capabilities.navLinks.discover) return undefined;
  const place = discoverAt(core.http.basePath.get(), discoverIndexPatternId);
  // Until this is answered, and where it may not be asked, the id of the settings (the SIEM's own) is the best guess.
  place
    .useOwnPattern((title) => findPattern((path, options) => core.http.get(path, options), title))
    .catch(() => undefined);
  return place;
}

function showTrail(core: CoreStart, params: AppMountParameters, crumbs: Crumb[]): void {
  core.chrome.setBreadcrumbs(
    crumbs.map(({ text, to }) => {
      if (!to) return { text };
      const href = params.history.createHref(locationOf(to));
      return {
        text,
        href,
        onClick: (event: { preventDefault(): void; metaKey?: boolean; ctrlKey?: boolean }) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          params.history.push(to);
        },
      };
    })
  );
  core.chrome.docTitle.change(crumbs.map(({ text }) => text).reverse());
}
