// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../../endpoint';
import { checked, namedValues, NotTaken, readList, readPlainText } from '../../log_query/closed';
import { ACCOUNT_ID, SYSTEM_BOUNDS, SYSTEM_ID } from '../../systems/bounds';
import { readText, readTexts } from '../../systems/read_texts';
import { CONTROL_ID, REQUIREMENT_ID } from '../bounds';
import { requirementOf } from '../facts/requirements';
import type { DisabledControl, EntityProfile, ItemMark, LinkedDocument } from './answers';

/** Id of a linked document. */
export const DOCUMENT_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const REASON = 1000;
const ITEMS = 280;

const PROFILE_FIELDS = [
  'serviceProvider',
  'multiTenant',
  'storesCardNumbers',
  'designatedEntity',
] as const;

/** What the entity is, out of anything: four answers, all of them given. */
export function readProfile(raw: unknown): Checked {
  return checked((): EntityProfile => {
    const given = namedValues(raw, '', PROFILE_FIELDS);
    const answers = {} as EntityProfile;
    PROFILE_FIELDS.forEach((name) => {
      const answer = given.get(name);
      if (typeof answer !== 'boolean') throw new NotTaken(name, 'must be true or false');
      answers[name] = answer;
    });
    return answers;
  });
}

/** Where a document is, out of anything; faults name the place. */
export function readDocument(raw: unknown): Checked {
  return checked((): LinkedDocument => {
    const names = ['id', 'title', 'place', 'hash', 'date', 'validUntil', 'owner', 'requirements'];
    const given = namedValues(raw, '', [...names, 'systems']);
    const date = readDay(given.get('date'), 'date');
    const validUntil = readDay(given.get('validUntil'), 'validUntil');
    if (validUntil < date) throw new NotTaken('validUntil', 'must not be before the date');
    return {
      id: readPlainText(given.get('id'), 'id', 64, DOCUMENT_ID),
      title: readText(given.get('title'), 'title', 200),
      place: readPlace(given.get('place')),
      ...(given.has('hash') && {
        hash: readPlainText(given.get('hash'), 'hash', 64, /^[0-9a-f]{64}$/),
      }),
      date,
      validUntil,
      owner: readText(given.get('owner'), 'owner', SYSTEM_BOUNDS.name),
      requirements: distinct(
        readList(given.get('requirements'), 'requirements', ITEMS, readItem),
        'requirements'
      ),
      ...systemsOf(given),
    };
  });
}

/** That an item does not apply, out of anything. */
export function readItemMark(raw: unknown): Checked {
  return checked((): ItemMark => {
    const given = namedValues(raw, '', ['id', 'reason', 'systems']);
    return {
      id: readItem(given.get('id'), 'id'),
      reason: readText(given.get('reason'), 'reason', REASON),
      ...systemsOf(given),
    };
  });
}

/** That a control is switched off, out of anything. A control that the table lacks may be named: AWS adds some. */
export function readDisabledControl(raw: unknown): Checked {
  return checked((): DisabledControl => {
    const given = namedValues(raw, '', ['id', 'reason', 'accounts']);
    const accounts = given.has('accounts')
      ? readTexts(given.get('accounts'), 'accounts', SYSTEM_BOUNDS.accounts, 12, ACCOUNT_ID)
      : [];
    return {
      id: readPlainText(given.get('id'), 'id', 44, CONTROL_ID),
      reason: readText(given.get('reason'), 'reason', REASON),
      ...(accounts.length > 0 && { accounts }),
    };
  });
}

function readItem(raw: unknown, at: string): string {
  const id = readPlainText(raw, at, 16, REQUIREMENT_ID);
  const fact = requirementOf(id);
  if (!fact || fact.level !== 'item') throw new NotTaken(at, 'is no item of PCI DSS 4.0.1');
  return id;
}

/** An https address, or words; another kind of address could be made to run something. */
function readPlace(raw: unknown): string {
  const place = readText(raw, 'place', 1000);
  if (/^[a-z][a-z0-9+.-]*:/i.test(place) && !/^https:\/\/[^\s]+$/i.test(place))
    throw new NotTaken('place', 'must be an https address or words');
  return place;
}

function readDay(raw: unknown, at: string): string {
  const day = readPlainText(raw, at, 10, DAY);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new NotTaken(at, 'must be a day such as 2026-05-31');
  return day;
}

function systemsOf(given: Map<string, unknown>): { systems?: string[] } {
  if (!given.has('systems')) return {};
  const systems = readTexts(given.get('systems'), 'systems', 200, 64, SYSTEM_ID);
  return systems.length > 0 ? { systems } : {};
}

function distinct(values: string[], at: string): string[] {
  values.forEach((value, place) => {
    if (values.indexOf(value) < place) throw new NotTaken(`${at}[${place}]`, 'is there twice');
  });
  return values;
}
