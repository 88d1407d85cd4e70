// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KnownGoodList, KnownGoodType } from '../../../common/known_good/known_good_list';
import { KNOWN_GOOD_TYPES } from '../../../common/known_good/known_good_list';
import { linesSaid } from '../form/lines_said';

/** A known-good list as its form holds it. */
export interface KnownGoodDraft {
  id: string;
  name: string;
  of: KnownGoodType;
  values: string[];
  owner: string;
  reason: string;
  expires: string;
  systems: string[];
  usedForEvidence: boolean;
}

export const EMPTY_LIST: KnownGoodDraft = {
  id: '',
  name: '',
  of: 'cidr',
  values: [],
  owner: '',
  reason: '',
  expires: '',
  systems: [],
  usedForEvidence: false,
};

export function draftOfList(list: KnownGoodList): KnownGoodDraft {
  const { id, name, of, values, owner, reason, expires, systems = [], usedForEvidence } = list;
  return {
    id,
    name,
    of,
    values: values.slice(),
    owner,
    reason,
    expires,
    systems: systems.slice(),
    usedForEvidence,
  };
}

/** What would be sent: nothing is mended but blanks around texts. */
export function listOfDraft(draft: KnownGoodDraft): KnownGoodList {
  return {
    id: draft.id.trim(),
    name: draft.name.trim(),
    of: draft.of,
    values: linesSaid(draft.values),
    owner: draft.owner.trim(),
    reason: draft.reason.trim(),
    expires: draft.expires,
    ...(draft.systems.length > 0 && { systems: draft.systems.slice() }),
    usedForEvidence: draft.usedForEvidence,
  };
}

/** A value that another page asks to be put on a list. */
export interface AddedValue {
  of: KnownGoodType;
  value: string;
}

/** `cidr:203.0.113.7` of an address; undefined: nothing is asked. */
export function readAdded(text: string | null): AddedValue | undefined {
  const mark = (text || '').indexOf(':');
  const of = KNOWN_GOOD_TYPES.filter((one) => one === (text || '').slice(0, mark))[0];
  const value = (text || '').slice(mark + 1).trim();
  return of && value !== '' && value.length <= 600 ? { of, value } : undefined;
}

/** The draft with the value, once. */
export function withValue(draft: KnownGoodDraft, value: string): KnownGoodDraft {
  if (draft.values.indexOf(value) >= 0) return draft;
  return { ...draft, values: [...linesSaid(draft.values), value] };
}
