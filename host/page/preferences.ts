// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request, Server } from '@hapi/hapi';
import { LOCALE_COOKIE, THEME_COOKIE } from './preference_cookies';

export const LOCALES = ['en', 'ja-JP'] as const;
export type Locale = (typeof LOCALES)[number];

export function declarePreferenceCookies(server: Server): void {
  const options = {
    encoding: 'none' as const,
    ignoreErrors: true,
    isSecure: false,
    isHttpOnly: false,
  };
  server.state(LOCALE_COOKIE, options);
  server.state(THEME_COOKIE, options);
}

/** `?locale=` wins, then the remembered choice, then the host's setting, then what the browser asks for. */
export function localeOf(request: Request, setting: string | undefined): Locale {
  const accepted = /^ja\b/i.test(String(request.headers['accept-language'] || '')) ? 'ja-JP' : 'en';
  return askedLocale(request) || known(request.state[LOCALE_COOKIE]) || known(setting) || accepted;
}

/** The language that the address asks for. */
export function askedLocale(request: Request): Locale | undefined {
  return known((request.query as { locale?: unknown }).locale);
}

export function likesDark(request: Request): boolean {
  return request.state[THEME_COOKIE] === 'dark';
}

function known(value: unknown): Locale | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^ja(-jp)?$/i.test(value)) return 'ja-JP';
  return /^en(-|$)/i.test(value) ? 'en' : undefined;
}
