// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Responsibility } from './answers';

/**
 * Whose task an item is for systems on AWS, by our reading of the shared responsibility model: what protects buildings and
 * media in AWS's data centres is AWS's, shown by its attestation; offices, card readers and paper stay ours.
 */
const OF_AWS: readonly string[] = ['9.2.1', '9.2.1.1', '9.2.2', '9.2.3', '9.3.2', '9.3.3', '9.3.4'];
/** AWS runs the service, its configuration is ours. */
const SHARED: readonly string[] = [
  '1.4.3',
  '2.3',
  '3.7',
  '5',
  '6.3.3',
  '9',
  '10.6',
  '11.2',
  '11.3',
];

/** The most exact entry decides: `9.2.1` before `9`. */
export function responsibilityOf(item: string): Responsibility {
  if (OF_AWS.indexOf(item) >= 0) return 'aws';
  return SHARED.some((part) => item === part || item.indexOf(`${part}.`) === 0) ? 'shared' : 'own';
}
