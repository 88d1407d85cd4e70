// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BrowserFiles } from './browser_build';
import { HOST_FILES } from './file_routes';
import { escapeHtml } from './html';
import type { Locale } from './preferences';

/** Ends a sign-in in a second window: the page that waits below notices by itself. */
export function signedInPage(
  files: BrowserFiles,
  locale: Locale,
  dark: boolean,
  messages: Record<string, string>
): string {
  const text =
    messages['siemReview.host.signedInPage.text'] ||
    'You are signed in. Close this window and go on in the other one.';
  return `<!DOCTYPE html>
<html lang="${locale}" class="${dark ? 'dark' : 'light'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SIEM Review</title>
<link rel="icon" type="image/svg+xml" href="${HOST_FILES}/${files.icon}">
<link rel="stylesheet" href="${HOST_FILES}/${files.signInStyle}">
</head>
<body>
<main>
<h1>SIEM Review</h1>
<p role="status">${escapeHtml(text)}</p>
</main>
</body>
</html>
`;
}
