// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { environmentName } from '../../scope/environment_words';
import type { InvestigateView } from '../investigate_view';

/** Systems, environments and accounts of the scope as people know them; undefined: the whole. */
export function scopeNames({
  scope,
  register,
}: Pick<InvestigateView, 'scope' | 'register'>): string | undefined {
  const systems = (scope.systems || []).map(
    (id) => (register.systems.filter((one) => one.id === id)[0] || { name: id }).name
  );
  const names = systems.concat(
    (scope.environments || []).map(environmentName),
    (scope.accounts || []).map(register.accountText)
  );
  return names.length === 0 ? undefined : names.join(', ');
}
