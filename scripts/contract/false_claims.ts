// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Name of a file that exists only in the compiler's memory, beside `claims.ts`. */
export const FALSE_CLAIMS = 'false_claims.generated.ts';

/**
 * The negative control: each line below the imports is wrong about OSD, so a check that does not complain about every one of
 * them does not see the real types.
 */
export const falseClaims = `
import type * as browser from 'opensearch-dashboards/public';
import type * as server from 'opensearch-dashboards/server';
import type { Type } from '@osd/config-schema';
import type { Gives, Takes } from './claims';
export type A = Gives<{ chrome: { setCrumbs(): void } }, browser.CoreStart>;
export type B = Gives<{ uiSettings: { isDeclared(key: string): string } }, browser.CoreSetup>;
export type C = Takes<browser.App, { id: string; title: string }>;
export type D = Takes<browser.ErrorToastOptions, { text: string }>;
export type E = Gives<{ created(): unknown }, server.OpenSearchDashboardsResponseFactory>;
export type F = Gives<{ events: { aborted$: Promise<void> } }, server.OpenSearchDashboardsRequest>;
export type G = Takes<server.HttpResponseOptions, { headers: { a: number } }>;
export type H = Gives<{ validate(value: unknown): number }, Type<string>>;
`;

/** Lines of `falseClaims` (from 0) that must be complained about. */
export function wrongLines(): number[] {
  return falseClaims
    .split('\n')
    .map((line, number) => (line.startsWith('export type') ? number : -1))
    .filter((number) => number >= 0);
}
