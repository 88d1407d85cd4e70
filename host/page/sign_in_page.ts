// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BrowserFiles } from './browser_build';
import { HOST_FILES } from './file_routes';
import { escapeHtml } from './html';
import type { Locale } from './preferences';

type Reason =
  'link' | 'signed_out' | 'expired' | 'provider' | 'opensearch' | 'host' | 'unavailable';

export interface SignInPage {
  locale: Locale;
  dark: boolean;
  /** Path to go to afterwards, inside the application. */
  next: string;
  /** Name of the kept page, when it is not the start page. */
  kept?: string;
  /** Why the person is here, when not by himself. */
  reason?: Reason;
  /** By name and password. */
  basic: boolean;
  /** By the identity provider. */
  oidc: boolean;
}

type Say = (id: string, english: string) => string;

/** Works before anything else is loaded: no React, no OUI, one small script. */
export function signInPage(
  files: BrowserFiles,
  page: SignInPage,
  messages: Record<string, string>
): string {
  const say: Say = (id, english) => escapeHtml(messages[`siemReview.host.signIn.${id}`] || english);
  const kept = page.kept ? encodeURIComponent(page.kept) : '';
  const link = kept ? `&amp;kept=${kept}` : '';
  return `<!DOCTYPE html>
<html lang="${page.locale}" class="${page.dark ? 'dark' : 'light'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title', 'Sign in')} - SIEM Review</title>
<link rel="icon" type="image/svg+xml" href="${HOST_FILES}/${files.icon}">
<link rel="stylesheet" href="${HOST_FILES}/${files.signInStyle}">
</head>
<body>
<main>
<header>
<img src="${HOST_FILES}/${files.icon}" alt="" width="32" height="32">
<h1>SIEM Review</h1>
</header>
<p class="message" id="message" role="alert">${reasonText(page.reason, say)}</p>
${page.oidc ? providerLink(kept, say) : ''}
${page.basic ? passwordForm(page, say) : ''}
<noscript><p class="message">${say('noScript', 'This page needs JavaScript.')}</p></noscript>
<nav aria-label="${say('languages', 'Language and theme')}">
<a href="/login?locale=en${link}" lang="en" data-locale="en"${current(page, 'en')}>English</a>
<a href="/login?locale=ja-JP${link}" lang="ja" data-locale="ja-JP"${current(page, 'ja-JP')}>日本語</a>
<button type="button" id="theme">${page.dark ? say('light', 'Light theme') : say('dark', 'Dark theme')}</button>
</nav>
</main>
<script src="${HOST_FILES}/${files.signIn}" defer></script>
</body>
</html>
`;
}

function providerLink(kept: string, say: Say): string {
  return `<a class="submit" id="provider" href="/auth/oidc/start${kept ? `?kept=${kept}` : ''}">${say(
    'byProvider',
    'Sign in with your identity provider'
  )}</a>`;
}

function passwordForm(page: SignInPage, say: Say): string {
  return `<p class="lead">${say('lead', 'Sign in with your OpenSearch name and password.')}</p>
<form id="sign-in" method="post" action="/login" data-next="${escapeHtml(page.next)}"
 data-refused="${say('refused', 'The name or the password is wrong.')}"
 data-wait="${say('wait', 'Too many failed tries. Try again in {seconds} seconds.')}"
 data-unavailable="${say('unavailable', 'OpenSearch cannot be reached. Ask its administrator, or try again later.')}"
 data-offline="${say('offline', 'The server of this page does not answer. Check that it is still running.')}">
<label for="username">${say('username', 'Name')}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="256" required autofocus>
<label for="password">${say('password', 'Password')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required>
<button type="submit" id="submit">${say('submit', 'Sign in')}</button>
</form>`;
}

function current(page: SignInPage, locale: Locale): string {
  return page.locale === locale ? ' aria-current="true"' : '';
}

function reasonText(reason: Reason | undefined, say: Say): string {
  switch (reason) {
    case 'link':
      return say(
        'link',
        'This sign-in link was used before, or is too old. Sign in with name and password.'
      );
    case 'signed_out':
      return say('signedOut', 'You are signed out.');
    case 'expired':
      return say('expired', 'The session has ended.');
    case 'provider':
      return say('byProviderRefused', 'The identity provider did not sign you in.');
    case 'opensearch':
      return say(
        'byOpenSearchRefused',
        'OpenSearch does not accept who the identity provider says you are. Ask its administrator.'
      );
    case 'host':
      return say(
        'byHostRefused',
        'That sign-in took too long or began in another browser. Try again.'
      );
    case 'unavailable':
      return say(
        'cannotNow',
        'The identity provider or OpenSearch cannot be reached. Try again later.'
      );
    default:
      return '';
  }
}
