// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import { createBrowserHistory } from 'history';
import moment from 'moment-timezone';
import React from 'react';
import ReactDOM from 'react-dom';
import type { CoreSetup, CoreStart, PluginInitializerContext } from 'opensearch-dashboards/public';
import type { BootData } from '../page/boot_data';
import { readBootData } from './boot';
import { Application } from './core/core_application';
import { Chrome } from './core/core_chrome';
import { createHttp } from './core/core_http';
import { I18nContext } from './core/core_i18n';
import { Toasts } from './core/core_toasts';
import { createUiSettings } from './core/core_ui_settings';
import { watchIdle } from './core/idle_watch';
import { BrowserSession } from './core/session';
import { Frame } from './frame/frame';
import { loadPlugin } from './plugin_bundle';

/** Does for the plugin what OSD's core does in the browser, then shows the frame around it. */
async function start(): Promise<void> {
  const boot = readBootData();
  i18n.init(boot.translation);
  const uiSettings = createUiSettings(boot.uiSettings);
  moment.locale(boot.locale.startsWith('ja') ? 'ja' : 'en');
  const session = new BrowserSession(boot.user.name, boot.byProvider, boot.version);
  const http = createHttp(boot.version, session.signInAgain);
  const chrome = new Chrome();
  const toasts = new Toasts(uiSettings);
  const application = new Application(createBrowserHistory(), boot.capabilities);
  const notifications = { toasts };
  const coreStart: CoreStart = {
    application,
    chrome,
    http,
    i18n: { Context: I18nContext },
    notifications,
    uiSettings,
  };
  let started: (services: [CoreStart, object, unknown]) => void = () => undefined;
  const startServices = new Promise<[CoreStart, object, unknown]>((resolve) => {
    started = resolve;
  });
  const coreSetup: CoreSetup = {
    application,
    chrome,
    http,
    notifications,
    uiSettings,
    getStartServices: () => startServices,
  };
  const initialize = await loadPlugin(boot.pluginPath);
  const plugin = initialize(contextOf(boot));
  await plugin.setup(coreSetup as CoreSetup<object, void>, {});
  const contract: unknown = await plugin.start(coreStart, {});
  started([coreStart, {}, contract]);
  application.start();
  watchIdle(session, boot.idleSeconds);
  ReactDOM.render(
    <Frame
      boot={boot}
      application={application}
      chrome={chrome}
      session={session}
      toasts={toasts}
    />,
    place()
  );
}

function contextOf(boot: BootData): PluginInitializerContext {
  return {
    opaqueId: Symbol('siemReview'),
    env: {
      mode: { name: 'production', dev: false, prod: true },
      packageInfo: { version: boot.version, branch: '', buildNum: 0, buildSha: '', dist: true },
    },
    config: { get: <T extends object>() => boot.pluginConfig as T },
  };
}

function place(): HTMLElement {
  const element = document.getElementById('siem-review');
  if (!element) throw new Error('The page has no place for the application.');
  return element;
}

start().catch((fault: Error) => {
  const text = document.createElement('p');
  text.className = 'hostLoading';
  text.setAttribute('role', 'alert');
  text.textContent = `SIEM Review: ${fault.message}`;
  place().replaceChildren(text);
});
