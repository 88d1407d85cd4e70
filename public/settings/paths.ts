// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { KnownGoodType } from '../../common/known_good/known_good_list';

export const SETTINGS_SYSTEMS = '/settings/systems';
export const SETTINGS_SYSTEM = '/settings/systems/system';
export const SETTINGS_WORK = '/settings/planned_work';
export const SETTINGS_KINDS = '/settings/own_kinds';
export const SETTINGS_GOOD = '/settings/known_good';

/** Editor of one system; without an id, of a new one. With an account, a new one that has it. */
export function systemSettingsPath(id?: string, account?: { id: string; name?: string }): string {
  const params = new URLSearchParams();
  if (id) params.set('system', id);
  if (account) params.set('account', account.id);
  if (account && account.name) params.set('name', account.name);
  const query = params.toString();
  return query ? `${SETTINGS_SYSTEM}?${query}` : SETTINGS_SYSTEM;
}

/** Editor of one planned work; without a number, of a new one. */
export function workPath(number?: string): string {
  return `${SETTINGS_WORK}?${number ? new URLSearchParams({ number }) : 'new=yes'}`;
}

/** Declaration of one own kind of log; without an id, of a new one. */
export function ownKindPath(id?: string): string {
  return `${SETTINGS_KINDS}?${id ? new URLSearchParams({ kind: id }) : 'new=yes'}`;
}

/** One known-good list; without an id, a new one. With `add`, a value that is to be put on it. */
export function knownGoodPath(id?: string, add?: { of: KnownGoodType; value: string }): string {
  const params = new URLSearchParams();
  if (id) params.set('list', id);
  if (add) params.set('add', `${add.of}:${add.value}`);
  if (!id && !add) params.set('new', 'yes');
  return `${SETTINGS_GOOD}?${params}`;
}
