// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BootData } from './boot_data';
import type { BrowserFiles } from './browser_build';
import { HOST_FILES } from './file_routes';
import { escapeHtml } from './html';

/** The one page of the application: no inline script, the data lies in an attribute. */
export function appPage(files: BrowserFiles, boot: BootData, loading: string): string {
  const theme = boot.dark ? files.dark : files.light;
  return `<!DOCTYPE html>
<html lang="${boot.locale}" class="${boot.dark ? 'hostDark' : 'hostLight'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SIEM Review</title>
<link rel="icon" type="image/svg+xml" href="${HOST_FILES}/${files.icon}">
<link rel="stylesheet" href="${HOST_FILES}/${theme}">
</head>
<body>
<osd-injected-metadata data="${escapeHtml(JSON.stringify(boot))}"></osd-injected-metadata>
<div id="siem-review"><p class="hostLoading" role="status">${escapeHtml(loading)}</p></div>
<script src="${HOST_FILES}/${files.sharedDeps}" defer></script>
<script src="${HOST_FILES}/${files.shell}" defer></script>
</body>
</html>
`;
}
