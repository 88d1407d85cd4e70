// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export const SETTINGS_SYSTEMS = '/settings/systems';
export const SETTINGS_SYSTEM = '/settings/systems/system';
export const SETTINGS_WORK = '/settings/planned_work';
export const SETTINGS_KINDS = '/settings/own_kinds';

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
