// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import { isTimeZone } from '../plain_text';
import { periodFault } from '../time/period';
import { checked, namedValues, NotTaken, readList, readPlainText } from './closed';
import type { Scope } from './log_query';

/** Most of each thing in a scope. */
export const SCOPE_BOUNDS = { systems: 50, environments: 20, accounts: 500 } as const;

const SYSTEM_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const ACCOUNT_ID = /^(\d{12}|unknown)$/;

/** A scope out of anything, closed as a log query is: who asks for which systems, accounts and time. */
export function readScope(raw: unknown): Checked {
  return checked(() => scopeOf(raw));
}

function scopeOf(raw: unknown): Scope {
  const given = namedValues(raw, '', [
    'systems',
    'environments',
    'accounts',
    'from',
    'to',
    'tz',
    'knownGood',
  ]);
  const scope: Scope = {
    from: readPlainText(given.get('from'), 'from', 24),
    to: readPlainText(given.get('to'), 'to', 24),
  };
  const fault = periodFault(scope);
  if (fault) throw new NotTaken(fault.field, fault.message);
  const texts = (name: keyof typeof SCOPE_BOUNDS, most: number, form?: RegExp) => {
    if (!given.has(name)) return;
    const read = (one: unknown, at: string) => readPlainText(one, at, most, form);
    const values = readList(given.get(name), name, SCOPE_BOUNDS[name], read, 0);
    // No value is no choice: as in an address without the name.
    if (values.length > 0) scope[name] = Array.from(new Set(values));
  };
  texts('systems', 64, SYSTEM_ID);
  texts('environments', 64);
  texts('accounts', 12, ACCOUNT_ID);
  if (given.has('tz')) {
    scope.tz = readPlainText(given.get('tz'), 'tz', 64);
    if (!isTimeZone(scope.tz))
      throw new NotTaken('tz', 'must be an IANA time zone such as Asia/Tokyo');
  }
  if (given.has('knownGood')) {
    const knownGood = given.get('knownGood');
    if (typeof knownGood !== 'boolean') throw new NotTaken('knownGood', 'must be true or false');
    scope.knownGood = knownGood;
  }
  return scope;
}
