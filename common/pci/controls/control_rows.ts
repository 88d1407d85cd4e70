// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CONTROLS, controlOf } from '../facts/controls';
import { checkKey } from '../findings/check_key';
import type { StandingCheck } from '../findings/finding_version';
import type { ControlRow, GuardCode } from './answers';
import { controlState, resourceStates, STALE } from './check_state';
import type { ResourceState } from './check_state';
import { guardOf, isNothingToCheck } from './guards';

/** That a control is switched off, in these accounts; `accounts` absent: in all. */
export interface SwitchedOff {
  control: string;
  accounts?: readonly string[];
  reason: string;
}

export interface RowsAsked {
  /** ISO UTC. */
  asOf: string;
  lang: 'en' | 'ja';
  /** Accounts in question; absent: all, and a control is disabled only where it is in all. */
  accounts?: readonly string[];
  off: readonly SwitchedOff[];
  /** Since when what fails has failed, by `checkKey`. */
  since: ReadonlyMap<string, string>;
}

/** A line for each control of 4.0.1, and for each that findings say to be of it though the table lacks it. */
export function controlRows(checks: readonly StandingCheck[], asked: RowsAsked): ControlRow[] {
  const byControl = new Map<string, StandingCheck[]>();
  checks.forEach((check) => {
    if (!check.control) return;
    const held = byControl.get(check.control);
    if (held) held.push(check);
    else byControl.set(check.control, [check]);
  });
  const inTable = CONTROLS.filter(({ pci401 }) => pci401.length > 0).map(({ id }) => id);
  return inTable
    .concat(driftedControls(checks))
    .map((id) => rowOf(id, byControl.get(id) || [], asked));
}

/** Controls that findings say to be of 4.0.1, and that the table does not have in it. */
export function driftedControls(checks: readonly StandingCheck[]): string[] {
  const found = new Set<string>();
  checks.forEach(({ control, pci }) => {
    if (!control || (pci !== '4.0.1' && pci !== 'both')) return;
    const fact = controlOf(control);
    if (!fact || fact.pci401.length === 0) found.add(control);
  });
  return Array.from(found).sort();
}

function rowOf(id: string, all: readonly StandingCheck[], asked: RowsAsked): ControlRow {
  const fact = controlOf(id);
  const { off, offReason } = offIn(id, asked);
  const states = resourceStates(all.filter(({ account }) => off !== 'all' && !off.has(account)));
  const counted = states.filter(({ state }) => state !== 'suppressed' && state !== 'archived');
  const ofState = (state: ResourceState['state']) => counted.filter((one) => one.state === state);
  const failed = ofState('failed');
  const old = counted.filter(({ updated }) => Date.parse(asked.asOf) - Date.parse(updated) > STALE);
  return {
    id,
    label: fact ? fact.label[asked.lang] : id,
    severity: fact ? fact.severity : '',
    status: off === 'all' ? 'disabled' : controlState(counted.map(({ state }) => state)),
    requirements: {
      '4.0.1': fact ? fact.pci401 : [],
      ...(fact && fact.pci321.length > 0 && { '3.2.1': fact.pci321 }),
    },
    failed: failed.length,
    passed: ofState('passed').length,
    unknown: ofState('unknown').length,
    suppressed: sum(
      states.map(({ checks }) => sum(checks.filter(isSuppressed).map(({ findings }) => findings)))
    ),
    accounts: distinct(counted.map(({ checks }) => checks[0].account)),
    regions: distinct(counted.map(({ checks }) => checks[0].region)),
    oldestFailure: first(
      failed.map(({ checks }) => asked.since.get(checkKey(checks[0])) || checks[0].updated)
    ),
    newest: last(counted.map(({ updated }) => updated)),
    stale: old.length > 0,
    staleResources: old.length,
    mapping: fact && fact.pci401.length > 0 ? fact.source : 'drift',
    guards: guardsOf(id, counted),
    ...(offReason && { disabledReason: offReason }),
  };
}

/** Accounts in which a control is switched off; `all`: in every one in question. */
function offIn(
  id: string,
  { accounts, off }: RowsAsked
): { off: 'all' | ReadonlySet<string>; offReason?: string } {
  const same = off.filter(({ control }) => control.toLowerCase() === id.toLowerCase());
  const offReason = same.map(({ reason }) => reason)[0];
  if (same.some((one) => one.accounts === undefined)) return { off: 'all', offReason };
  const named = new Set(same.flatMap((one) => one.accounts || []));
  const all =
    accounts !== undefined && accounts.length > 0 && accounts.every((one) => named.has(one));
  return { off: all ? 'all' : named, ...(offReason && { offReason }) };
}

function guardsOf(id: string, counted: readonly ResourceState[]): GuardCode[] {
  const always = guardOf(id);
  const nothing = counted.some(
    ({ state, checks: [check] }) =>
      state === 'passed' && isNothingToCheck(id, check.resource, check.resourceType)
  );
  return [...(always ? [always] : []), ...(nothing ? ['nothing_to_check' as const] : [])];
}

function isSuppressed({ recordState, workflow }: StandingCheck): boolean {
  return recordState !== 'ARCHIVED' && workflow === 'SUPPRESSED';
}

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}

function sum(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0);
}

function first(instants: readonly string[]): string | null {
  return instants.length > 0 ? instants.reduce((one, other) => (one < other ? one : other)) : null;
}

function last(instants: readonly string[]): string | null {
  return instants.length > 0 ? instants.reduce((one, other) => (one > other ? one : other)) : null;
}
