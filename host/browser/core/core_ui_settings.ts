// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { of } from 'rxjs';
import type { IUiSettingsClient } from 'opensearch-dashboards/public';

/** `core.uiSettings` over what the server laid into the page; they change with the next load only. */
export function createUiSettings(values: Record<string, unknown>): IUiSettingsClient {
  const isDeclared = (key: string) => Object.prototype.hasOwnProperty.call(values, key);
  const get = <T>(key: string, defaultOverride?: T): T => {
    if (isDeclared(key)) return values[key] as T;
    if (defaultOverride !== undefined) return defaultOverride;
    throw new Error(
      `Unexpected \`IUiSettingsClient.get("${key}")\` call on unrecognized configuration setting "${key}".`
    );
  };
  return { get, isDeclared, get$: (key, defaultOverride) => of(get(key, defaultOverride)) };
}
