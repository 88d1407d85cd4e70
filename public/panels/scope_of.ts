// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '../../common/log_query/log_query';
import type { PageScope } from '../../common/url_state/scope';
import type { Instants } from '../period/resolve_period';

/** The scope of a page as log queries take it. */
export function scopeOf(scope: PageScope, period: Instants, tz: string): Scope {
  const { systems, environments, accounts, knownGood } = scope;
  return {
    ...(systems.length > 0 && { systems }),
    ...(environments.length > 0 && { environments }),
    ...(accounts.length > 0 && { accounts }),
    ...period,
    tz,
    ...(knownGood && { knownGood }),
  };
}
