// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueSlice } from '../../../common/role_usage/policy/evidence';
import { namesByLevel } from '../mapping/catalogue';

/** The catalogue of the services of some actions. */
export function catalogueFor(actions: readonly string[]): CatalogueSlice {
  const slice: CatalogueSlice = {};
  actions.forEach((action) => {
    const [service] = action.split(':');
    const levels = namesByLevel(service);
    if (levels) slice[service] = levels;
  });
  return slice;
}
