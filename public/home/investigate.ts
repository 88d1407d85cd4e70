// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { identify } from '../../common/investigate/identify';
import { investigatePath } from '../page_paths';

/** The investigation that begins with what was typed, taken for what it most likely is. */
export function investigateTyped(typed: string): string {
  const [entity] = identify(typed);
  return investigatePath(entity ? { trail: { steps: [{ entity }] } } : {});
}
