// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { REQUIREMENTS } from '../facts/requirements';
import type { RequirementFact } from '../facts/fact_types';
import type { EntityProfile, ItemMark } from './answers';

/** Why an item does not apply. */
export interface NotApplicable {
  why: 'profile' | 'marked';
  reason: string;
}

/**
 * Sections of requirement 3 that are about stored card numbers and the keys over them alone. What must never be stored
 * (3.3), the policies (3.1) and how little is kept (3.2) apply to everybody.
 */
const OF_STORED_NUMBERS: readonly string[] = ['3.5', '3.6', '3.7'];

/**
 * The items of the board: the 250 of requirements 1 to 12, and those of the appendices that the profile brings: A1 for
 * multi-tenant providers, A2 for providers, A3 for designated entities.
 */
export function itemsOf(profile: EntityProfile | null): RequirementFact[] {
  return REQUIREMENTS.filter(({ level, requirement }) => {
    if (level !== 'item') return false;
    if (requirement === 'A1') return profile !== null && profile.multiTenant;
    if (requirement === 'A2') return profile !== null && profile.serviceProvider;
    if (requirement === 'A3') return profile !== null && profile.designatedEntity;
    return true;
  });
}

/**
 * Undefined: the item applies. Without a profile everything does: nothing is taken away that nobody took away. A mark for
 * some systems holds only where the question is about these alone.
 */
export function notApplicable(
  fact: RequirementFact,
  profile: EntityProfile | null,
  marks: readonly ItemMark[],
  systems: readonly string[]
): NotApplicable | undefined {
  const mark = marks.filter(({ id }) => id === fact.id).find((one) => marksAll(one, systems));
  if (mark) return { why: 'marked', reason: mark.reason };
  if (!profile) return undefined;
  if (fact.serviceProviderOnly && !profile.serviceProvider)
    return { why: 'profile', reason: 'no_service_provider' };
  const stored = OF_STORED_NUMBERS.some((section) => fact.id.indexOf(`${section}.`) === 0);
  if (stored && !profile.storesCardNumbers)
    return { why: 'profile', reason: 'stores_no_card_numbers' };
  return undefined;
}

function marksAll({ systems }: ItemMark, asked: readonly string[]): boolean {
  if (!systems) return true;
  return asked.length > 0 && asked.every((id) => systems.indexOf(id) >= 0);
}
