// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** The lines that say something. */
export function linesSaid(values: readonly string[]): string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
