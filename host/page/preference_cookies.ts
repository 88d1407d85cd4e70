// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Cookies that the page's own script sets: which language and theme this browser likes. */
export const LOCALE_COOKIE = 'siem_review_locale';
export const THEME_COOKIE = 'siem_review_theme';
