// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Id of a system; names that stand in an address for something else are not taken (`RESERVED_IDS`). */
export const SYSTEM_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const RESERVED_IDS: readonly string[] = ['export', 'import'];
export const ACCOUNT_ID = /^\d{12}$/;
/** Number of a planned work, as the team writes it: CHG-2026-0042. */
export const WORK_NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const EVENT_ID = /^[A-Za-z0-9-]{1,64}$/;

/** Most of each thing. */
export const SYSTEM_BOUNDS = {
  name: 80,
  text: 2000,
  contacts: 20,
  environments: 20,
  accounts: 200,
  networks: 200,
  items: 200,
  item: 600,
  services: 200,
  vendors: 50,
  expectedLogs: 200,
} as const;

export const WORK_BOUNDS = { accounts: 200, principals: 100, events: 5000 } as const;
export const LINK_AT_ONCE = 1000;
