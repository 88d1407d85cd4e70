// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What role usage needs to know of its surroundings. */
export interface RoleUsageSettings {
  /** Index pattern of CloudTrail. */
  index: string;
  /** Milliseconds since 1970. */
  now(): number;
}
