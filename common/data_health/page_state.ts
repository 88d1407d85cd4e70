// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { MAX_DAYS } from '../time/period';
import { WHOLE_SCOPE, readPageScope, writePageScope } from '../url_state/scope';
import type { PageScope } from '../url_state/scope';
import { DEFAULT_DAYS } from './endpoints';

/** All that makes up the view of the data health page; it lives in the address. */
export interface HealthState {
  scope: PageScope;
  days: number;
  /** Only rows and kinds that somebody should look at. */
  attention: boolean;
  /** Page of the matrix, from 1. */
  page: number;
  /** The kind that is open, and the account that it is looked at for. */
  log?: string;
  of?: string;
  /** The chart as a table. */
  asTable: boolean;
}

export const DEFAULT_HEALTH: HealthState = {
  scope: WHOLE_SCOPE,
  days: DEFAULT_DAYS,
  attention: false,
  page: 1,
  asTable: false,
};

const ACCOUNT = /^\d{12}$/;
const LOG = /^[a-z0-9_]{1,64}$/;

/** Reads the search part of an address, with or without `?`. What it does not know becomes the default. */
export function decodeHealth(search: string): HealthState {
  const params = new URLSearchParams(search);
  const text = (name: string, pattern: RegExp) => {
    const value = params.get(name);
    return value !== null && pattern.test(value) ? value : undefined;
  };
  const whole = (name: string, most: number, otherwise: number) => {
    const read = Number(text(name, /^[1-9]\d{0,2}$/));
    return read <= most ? read : otherwise;
  };
  const log = text('log', LOG);
  const of = text('of', ACCOUNT);
  return {
    scope: readPageScope(params),
    days: whole('days', MAX_DAYS, DEFAULT_DAYS),
    attention: params.get('show') === 'attention',
    page: whole('page', 999, 1),
    ...(log && { log }),
    ...(log && of && { of }),
    asTable: params.get('view') === 'table',
  };
}

/** The search part of an address without `?`; what is default is left out, except the days. */
export function encodeHealth(state: HealthState): string {
  const params = new URLSearchParams();
  writePageScope(state.scope, params);
  params.set('days', String(state.days));
  if (state.attention) params.set('show', 'attention');
  if (state.page > 1) params.set('page', String(state.page));
  if (state.log) params.set('log', state.log);
  if (state.log && state.of) params.set('of', state.of);
  if (state.asTable) params.set('view', 'table');
  return params.toString();
}
