// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOCALE_COOKIE, THEME_COOKIE } from '../page/preference_cookies';

const YEAR_SECONDS = 365 * 24 * 3600;

function remember(cookie: string, value: string): void {
  document.cookie = `${cookie}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** Remembers the language and loads the page again in it; the address keeps everything else. */
export function chooseLocale(locale: string): void {
  remember(LOCALE_COOKIE, locale);
  const url = new URL(window.location.href);
  url.searchParams.delete('locale');
  window.location.assign(url.href);
  // With a hash in the address, assigning alone would not load it again.
  if (url.hash) window.location.reload();
}

/** Remembers the theme and loads the page again in it. */
export function chooseTheme(dark: boolean): void {
  remember(THEME_COOKIE, dark ? 'dark' : 'light');
  window.location.reload();
}
