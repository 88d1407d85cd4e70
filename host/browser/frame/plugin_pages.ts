// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A page inside the plugin's application, for the side navigation. */
export interface PluginPage {
  /** Application that shows it. */
  appId: string;
  /** Path below the application's own. */
  path: string;
  title: string;
}

/** The pages that the plugin names in its start contract (`{ pages }`); none when it names none. */
export function pagesOf(contract: unknown): PluginPage[] {
  const { pages } = (contract ?? {}) as { pages?: unknown };
  return Array.isArray(pages) ? pages.filter(isPage) : [];
}

function isPage(value: unknown): value is PluginPage {
  const { appId, path, title } = (value ?? {}) as Record<string, unknown>;
  return [appId, path, title].every((field) => typeof field === 'string');
}
