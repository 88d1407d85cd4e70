// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request, Server } from '@hapi/hapi';
import type { Capabilities } from 'opensearch-dashboards/server';
import { appPage } from './app_page';
import type { BrowserFiles } from './browser_build';
import { SIGNED_IN_PAGE } from '../oidc/oidc_routes';
import { PLUGIN_FILES } from './file_routes';
import { HOME } from './kept_pages';
import type { KeptPages } from './kept_pages';
import { LOCALES, askedLocale, likesDark, localeOf } from './preferences';
import type { Locale } from './preferences';
import { signInPage } from './sign_in_page';
import type { SignInPage } from './sign_in_page';
import { signedInPage } from './signed_in_page';
import { readTranslation } from './translations';
import type { LocaleTexts } from './translations';
import { uiSettings } from './ui_settings';

export interface PageSettings {
  files: BrowserFiles;
  version: string;
  locale?: string;
  idleSeconds: number;
  pluginConfig: Record<string, unknown>;
  capabilities(): Capabilities;
  kept: KeptPages;
  /** Ways to sign in. */
  basic: boolean;
  oidc: boolean;
}

/** Pages: everything below /app/ is one page, and whoever is not signed in is led to /login first. */
export function registerPageRoutes(server: Server, settings: PageSettings): void {
  const texts = Object.fromEntries(
    LOCALES.map((locale) => [locale, readTranslation(locale)])
  ) as Record<Locale, LocaleTexts>;
  const toHome = { method: 'GET' as const, options: { auth: false as const } };
  server.route([
    { ...toHome, path: '/', handler: (_request, toolkit) => toolkit.redirect(HOME) },
    { ...toHome, path: '/app', handler: (_request, toolkit) => toolkit.redirect(HOME) },
    {
      method: 'GET',
      path: '/login',
      options: { auth: false },
      handler: (request, toolkit) => {
        const { kept, reason } = request.query as { kept?: unknown; reason?: SignInPage['reason'] };
        const { basic, oidc } = settings;
        const locale = localeOf(request, settings.locale);
        const next = settings.kept.pageOf(kept);
        const keptName = next === HOME ? undefined : String(kept);
        const dark = likesDark(request);
        const page: SignInPage = { locale, dark, next, kept: keptName, reason, basic, oidc };
        return toolkit
          .response(signInPage(settings.files, page, texts[locale].messages))
          .type('text/html');
      },
    },
    {
      method: 'GET',
      path: SIGNED_IN_PAGE,
      options: { auth: false },
      handler: (request, toolkit) => {
        const locale = localeOf(request, settings.locale);
        const { messages } = texts[locale];
        const page = signedInPage(settings.files, locale, likesDark(request), messages);
        return toolkit.response(page).type('text/html');
      },
    },
    {
      method: 'GET',
      path: '/app/{path*}',
      options: { auth: { mode: 'try' } },
      handler: (request, toolkit) => {
        if (!request.auth.isAuthenticated) {
          const kept = settings.kept.keep(request.url.pathname + request.url.search);
          return toolkit.redirect(loginAddress(kept, askedLocale(request)));
        }
        const locale = localeOf(request, settings.locale);
        const { messages } = texts[locale];
        const loading = messages['siemReview.host.loading'] || 'Loading SIEM Review';
        return toolkit
          .response(appPage(settings.files, bootData(request, settings, texts[locale]), loading))
          .type('text/html');
      },
    },
  ]);
}

function loginAddress(kept: string | undefined, locale: Locale | undefined): string {
  const query = new URLSearchParams({ ...(kept && { kept }), ...(locale && { locale }) });
  return `/login${query.toString() ? `?${query}` : ''}`;
}

function bootData(request: Request, settings: PageSettings, texts: LocaleTexts) {
  const dark = likesDark(request);
  return {
    version: settings.version,
    locale: texts.locale,
    translation: texts,
    dark,
    uiSettings: uiSettings(dark, texts.messages),
    capabilities: settings.capabilities(),
    pluginConfig: settings.pluginConfig,
    pluginPath: `${PLUGIN_FILES}/`,
    user: request.auth.credentials.user as { name: string; proved: boolean },
    idleSeconds: settings.idleSeconds,
    byProvider: request.auth.credentials.byProvider === true,
  };
}
