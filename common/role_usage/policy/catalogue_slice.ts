// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel } from '../answers';
import type { CatalogueSlice } from './evidence';

/** Access level of an action, whatever its case; undefined: the slice does not have the action. */
export function levelOf(catalogue: CatalogueSlice, action: string): AccessLevel | undefined {
  const [service, name = ''] = action.toLowerCase().split(':');
  const levels = Object.prototype.hasOwnProperty.call(catalogue, service) ? catalogue[service] : {};
  return (Object.keys(levels) as AccessLevel[]).find((level) =>
    (levels[level] || []).some((one) => one.toLowerCase() === name)
  );
}
