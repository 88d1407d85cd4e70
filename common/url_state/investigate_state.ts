// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { withoutNote } from '../investigate/change_trail';
import type { Entity } from '../investigate/entity';
import { readEntity } from '../investigate/read_entity';
import type { Trail } from '../investigate/trail';
import { decodeTrail, encodeTrail, holdsCardNumber } from '../investigate/trail_code';
import type { LogId, LogKind } from '../logs/log_kind';
import { plainTextFault } from '../plain_text';
import { parseInstant } from '../time/instant';
import { periodFault } from '../time/period';
import { readPeriod, writePeriod } from './period';
import type { Period } from './period';
import { readPageScope, WHOLE_SCOPE, writePageScope } from './scope';
import type { PageScope } from './scope';

/** What stands open beside the time line: one event, or the page of one thing. */
export type Opened = { log: LogId; id: string; at: string } | { entity: Entity };

/** All that makes up an investigation on the screen; it lives in the address. */
export interface InvestigateState {
  scope: PageScope;
  period: Period;
  trail: Trail;
  oldestFirst: boolean;
  opened?: Opened;
  /** A part of the period that the time line is narrowed to; ISO UTC, half open. */
  zoom?: { from: string; to: string };
  /** Name (id) of the saved investigation that this began with. */
  saved?: string;
}

export const DEFAULT_INVESTIGATION: InvestigateState = {
  scope: WHOLE_SCOPE,
  period: { kind: 'last_days', days: 7 },
  trail: { steps: [] },
  oldestFirst: false,
};

/** Longer addresses do not open everywhere. */
export const LONGEST_ADDRESS = 8000;

const ID_LENGTH = 512;
const SAVED_LENGTH = 120;

/** Reads the search part of an address, with or without `?`. What it does not know becomes the default. */
export function decodeInvestigation(search: string, kinds: readonly LogKind[]): InvestigateState {
  const params = new URLSearchParams(search);
  const opened = readOpened(params, kinds);
  const zoom = readZoom(params.get('zoom'));
  const saved = params.get('saved');
  return {
    scope: readPageScope(params),
    period: readPeriod(params) || DEFAULT_INVESTIGATION.period,
    trail: decodeTrail(params.get('trail') || '', kinds) || DEFAULT_INVESTIGATION.trail,
    oldestFirst: params.get('order') === 'oldest',
    ...(opened && { opened }),
    ...(zoom && { zoom }),
    ...(saved !== null && isText(saved, SAVED_LENGTH) && { saved }),
  };
}

/**
 * The search part of an address without `?`; what is default is left out, except the period. Notes of steps are left out
 * of one that would become too long to open. No card number gets into it.
 */
export function encodeInvestigation(state: InvestigateState): string {
  const whole = written(state, state.trail);
  if (whole.length <= LONGEST_ADDRESS) return whole;
  return written(state, { steps: state.trail.steps.map(withoutNote) });
}

/** The address would be too long even without notes: to be saved rather than sent. */
export function isTooLong(state: InvestigateState): boolean {
  return encodeInvestigation(state).length > LONGEST_ADDRESS;
}

/**
 * The same for a link to send: a period that moves with the day becomes the instants that it is now (`resolved`, in the
 * display zone of who sends it), so that whoever opens it sees the same.
 */
export function frozen(
  state: InvestigateState,
  resolved: { from: string; to: string }
): InvestigateState {
  if (state.period.kind === 'absolute') return state;
  return { ...state, period: { kind: 'absolute', from: resolved.from, to: resolved.to } };
}

function written(state: InvestigateState, trail: Trail): string {
  const params = new URLSearchParams();
  writePageScope(state.scope, params);
  writePeriod(state.period, params);
  if (trail.steps.length > 0) params.set('trail', encodeTrail(trail));
  if (state.oldestFirst) params.set('order', 'oldest');
  const { opened, zoom, saved } = state;
  if (opened && !holdsCardNumber(opened)) writeOpened(opened, params);
  if (zoom) params.set('zoom', `${zoom.from}~${zoom.to}`);
  if (saved !== undefined && isText(saved, SAVED_LENGTH)) params.set('saved', saved);
  return params.toString();
}

/** `event=cloudtrail~2026-11-24T05:00:00Z~<id>`, or `entity=role~<value>`. */
function writeOpened(opened: Opened, params: URLSearchParams): void {
  if ('entity' in opened) params.set('entity', `${opened.entity.type}~${opened.entity.value}`);
  else params.set('event', `${opened.log}~${opened.at}~${opened.id}`);
}

function readOpened(params: URLSearchParams, kinds: readonly LogKind[]): Opened | undefined {
  const [log, at, ...rest] = (params.get('event') || '').split('~');
  const id = rest.join('~');
  const kind = kinds.filter((one) => one.id === log)[0];
  if (kind && parseInstant(at) !== undefined && isText(id, ID_LENGTH))
    return { log: kind.id, id, at };
  const text = params.get('entity') || '';
  const mark = text.indexOf('~');
  const { value } = readEntity({ type: text.slice(0, mark), value: text.slice(mark + 1) });
  return value ? { entity: value as Entity } : undefined;
}

function readZoom(text: string | null): InvestigateState['zoom'] {
  const [from, to, more] = (text || '').split('~');
  if (!from || !to || more !== undefined) return undefined;
  return periodFault({ from, to }) ? undefined : { from, to };
}

function isText(text: string, most: number): boolean {
  return text !== '' && plainTextFault(text, most) === undefined;
}
