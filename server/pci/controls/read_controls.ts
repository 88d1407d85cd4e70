// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlsAnswer, PciInput } from '../../../common/pci/controls/answers';
import { resourceStates } from '../../../common/pci/controls/check_state';
import { controlRows, driftedControls } from '../../../common/pci/controls/control_rows';
import { otherProducts } from '../../../common/pci/controls/other_products';
import { controlOf, CONTROLS_TABLE_DATE } from '../../../common/pci/facts/controls';
import type { DisabledControl } from '../../../common/pci/items/answers';
import { accountsOf } from '../../../common/systems/scope_accounts';
import { readCurrent } from '../../records/read_settings';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort, SearchPort } from '../../search/search_port';
import { ADDRESS_FIELDS, resolveScope } from '../../systems/resolve_scope';
import type { ResolvedScope } from '../../systems/resolve_scope';
import { readFailingRuns, readStandingChecks } from '../findings/read_standing';
import type { FindingsReading, Standing } from '../findings/read_standing';

const DAY = 24 * 60 * 60 * 1000;
/** The table of controls is old after this: AWS changes the membership a few times a year. Days. */
const OLD = 180;
/** Clocks of two machines may differ by this. Milliseconds. */
const AHEAD = 60000;

/** What reading controls needs to know of its surroundings. */
export interface ControlsContext {
  findings: FindingsReading;
  now(): number;
}

/** A question's instant and scope, resolved as the person who asks. */
export interface PciScope {
  asOf: string;
  scope: ResolvedScope;
  off: SwitchedOffList;
  lang: 'en' | 'ja';
}

type SwitchedOffList = Array<{ control: string; accounts?: string[]; reason: string }>;

/** Throws a `bad_input` that names the field for an instant that is still to come. */
export function instantOf(given: string | undefined, now: number, field = 'asOf'): string {
  const at = given === undefined ? now : Date.parse(given);
  if (at > now + AHEAD)
    throw new SearchProblem('bad_input', 400, `${field}: is still to come`, { field });
  return new Date(at).toISOString();
}

export async function readPciScope(
  port: SearchPort,
  { now }: Pick<ControlsContext, 'now'>,
  { asOf, system, account, lang }: PciInput
): Promise<PciScope> {
  const instant = instantOf(asOf, now());
  const [scope, off] = await Promise.all([
    resolveScope(port, { systems: system, accounts: account }, ADDRESS_FIELDS),
    readSwitchedOff(port),
  ]);
  return { asOf: instant, scope, off, lang: lang === 'ja' ? 'ja' : 'en' };
}

async function readSwitchedOff(port: SearchPort): Promise<SwitchedOffList> {
  try {
    const { items } = await readCurrent<DisabledControl>(port, 'pci_control');
    return items.map(({ content: { id, accounts, reason } }) => ({
      control: id,
      reason,
      ...(accounts && { accounts }),
    }));
  } catch (error) {
    // Who may not read the settings is told the states as the findings have them.
    if (error instanceof SearchProblem && error.code === 'forbidden') return [];
    throw error;
  }
}

/** The state of every control of PCI DSS 4.0.1 at an instant, and what the answer rests on. */
export async function readControls(
  port: LogSearchPort,
  context: ControlsContext,
  input: PciInput
): Promise<ControlsAnswer> {
  const asked = await readPciScope(port, context, input);
  const { asOf, scope } = asked;
  const { accounts } = scope;
  const standing = await standingIn(port, context, asked);
  const failing = resourceStates(standing.checks.filter(isOnBoard)).filter(
    ({ state }) => state === 'failed'
  );
  const runs = await readFailingRuns(
    port,
    { asOf, accounts },
    failing.map(({ checks }) => checks[0])
  );
  const since = new Map(Array.from(runs).map(([key, run]) => [key, run.since]));
  const drifted = new Set(driftedControls(standing.checks));
  const onBoard = (control: string) => controlOf(control) !== undefined || drifted.has(control);
  const days = Math.floor((context.now() - Date.parse(CONTROLS_TABLE_DATE)) / DAY);
  return {
    asOf,
    how: standing.how,
    controls: controlRows(standing.checks, {
      asOf,
      lang: asked.lang,
      ...(accounts && { accounts }),
      off: asked.off,
      since,
    }),
    others: otherProducts(standing.checks, onBoard),
    mapping: { date: CONTROLS_TABLE_DATE, days, old: days > OLD },
    coverage: standing.coverage,
    silentAccounts: silentAccounts(scope, standing),
  };
}

/** What stands at the instant, of the accounts in scope; a scope without any has nothing. */
export async function standingIn(
  port: LogSearchPort,
  { findings }: ControlsContext,
  { asOf, scope: { accounts } }: PciScope,
  control?: string
): Promise<Standing> {
  const asked = { asOf, ...(accounts && { accounts }), ...(control && { control }) };
  return readStandingChecks(port, findings, asked);
}

/** Accounts in scope, by the register or by their own name, of which no finding of a control stands. */
export function silentAccounts(
  { accounts, inScope }: Pick<ResolvedScope, 'accounts' | 'inScope'>,
  { checks }: Pick<Standing, 'checks'>
): string[] {
  const reporting = new Set(checks.filter(({ control }) => control).map((one) => one.account));
  return (accounts || accountsOf(inScope, [], [])).filter((id) => !reporting.has(id)).sort();
}

/** True: a check of a control that the board shows. */
export function isOnBoard({ control, pci }: Standing['checks'][number]): boolean {
  if (!control) return false;
  const fact = controlOf(control);
  return (fact !== undefined && fact.pci401.length > 0) || pci === '4.0.1' || pci === 'both';
}
