// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request, Server } from '@hapi/hapi';
import type { Capabilities } from 'opensearch-dashboards/server';
import { appPage } from './app_page';
import type { BrowserFiles } from './browser_build';
import { PLUGIN_FILES } from './file_routes';
import { LOCALES, likesDark, localeOf } from './preferences';
import type { Locale } from './preferences';
import { signInPage } from './sign_in_page';
import type { SignInPage } from './sign_in_page';
import { readTranslation } from './translations';
import type { LocaleTexts } from './translations';
import { uiSettings } from './ui_settings';

export const HOME = '/app/siemReview';

export interface PageSettings {
  files: BrowserFiles;
  version: string;
  locale?: string;
  idleSeconds: number;
  pluginConfig: Record<string, unknown>;
  capabilities(): Capabilities;
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
        const { next, reason } = request.query as { next?: unknown; reason?: SignInPage['reason'] };
        const locale = localeOf(request, settings.locale);
        const page = { locale, dark: likesDark(request), next: insidePath(next), reason };
        return toolkit
          .response(signInPage(settings.files, page, texts[locale].messages))
          .type('text/html');
      },
    },
    {
      method: 'GET',
      path: '/app/{path*}',
      options: { auth: { mode: 'try' } },
      handler: (request, toolkit) => {
        if (!request.auth.isAuthenticated) {
          return toolkit.redirect(
            `/login?next=${encodeURIComponent(request.url.pathname + request.url.search)}`
          );
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
  };
}

/** A path of the application, never another address: whatever else was asked for leads to the start page. */
export function insidePath(next: unknown): string {
  if (
    typeof next !== 'string' ||
    next.length > 8192 ||
    !next.startsWith('/app/') ||
    /[\\\u0000-\u001f]/.test(next)
  ) {
    return HOME;
  }
  const here = 'http://here.invalid';
  const url = new URL(next, here);
  const stays = url.origin === here && url.pathname.startsWith('/app/');
  return stays ? `${url.pathname}${url.search}${url.hash}` : HOME;
}
