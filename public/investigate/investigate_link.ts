// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../common/investigate/entity';
import { identify } from '../../common/investigate/identify';
import { readPeriod } from '../../common/url_state/period';
import { readPageScope } from '../../common/url_state/scope';
import { investigatePath } from '../page_paths';

/** The investigation that begins with a thing, over the period and scope of the page it stands on. */
export function investigateFrom(entity: Entity, search: string): string {
  const params = new URLSearchParams(search);
  const period = readPeriod(params);
  return investigatePath({
    trail: { steps: [{ entity }] },
    scope: readPageScope(params),
    ...(period && { period }),
  });
}

/** Shapes that tell for sure what they are: a bare word may be anything. */
const SURE: ReadonlyArray<Entity['type']> = [
  'access_key',
  'account',
  'address',
  'instance',
  'event',
  'finding',
];

/** What a text in a cell is, where its shape tells; undefined for numbers, times, names and sentences. */
export function entityOfText(text: string): Entity | undefined {
  const [best] = /\s/.test(text.trim()) ? [] : identify(text);
  if (!best) return undefined;
  return SURE.indexOf(best.type) >= 0 || /^arn:/.test(best.value) ? best : undefined;
}
