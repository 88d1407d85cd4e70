// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CompareAnswer } from '../../../common/pci/controls/answers';
import { resourceStates } from '../../../common/pci/controls/check_state';
import { changeTotals, compareStates } from '../../../common/pci/controls/compare_states';
import { controlRows } from '../../../common/pci/controls/control_rows';
import type { CompareInput } from '../../../common/pci/controls/endpoints';
import { mergeCoverage } from '../../../common/search/merge_coverage';
import type { SystemDefinition, Versioned } from '../../../common/systems/system';
import { accountsOf } from '../../../common/systems/scope_accounts';
import { readHistory } from '../../records/read_settings';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort } from '../../search/search_port';
import { readFailingRuns } from '../findings/read_standing';
import type { Standing } from '../findings/read_standing';
import { instantOf, isOnBoard, readPciScope, standingIn } from './read_controls';
import type { ControlsContext } from './read_controls';

/** Changes of one answer. */
const MOST = 5000;

/** What became of controls and their resources between two instants. `from` must be before `to`. */
export async function readCompare(
  port: LogSearchPort,
  context: ControlsContext,
  input: CompareInput
): Promise<CompareAnswer> {
  const { from: given, to: until, ...rest } = input;
  const from = instantOf(given, context.now(), 'from');
  const to = instantOf(until, context.now(), 'to');
  if (from >= to)
    throw new SearchProblem('bad_input', 400, 'from: is not before to', { field: 'from' });
  const asked = await readPciScope(port, context, { ...rest, asOf: to });
  const { scope, lang, off } = asked;
  const [before, after] = await Promise.all([
    standingIn(port, context, { ...asked, asOf: from }),
    standingIn(port, context, asked),
  ]);
  const [was, is] = [before, after].map(({ checks }) => resourceStates(checks.filter(isOnBoard)));
  const failing = is.filter(({ state }) => state === 'failed').map(({ checks }) => checks[0]);
  const [runs, moved] = await Promise.all([
    readFailingRuns(port, { asOf: to, accounts: scope.accounts }, failing),
    movedAccounts(port, input.system || [], from, to),
  ]);
  const all = compareStates({
    before: was,
    after: is,
    failedAgain: (key) => (runs.get(key) || { again: false }).again,
    scopeChanged: new Set([...moved, ...onOneSide(before, after)]),
  });
  const rowsAt = (asOf: string, { checks }: Standing) =>
    controlRows(checks, {
      asOf,
      lang,
      ...(scope.accounts && { accounts: scope.accounts }),
      off,
      since: new Map(),
    });
  const earlier = new Map(rowsAt(from, before).map((row) => [row.id, row.status]));
  const coverage = mergeCoverage(before.coverage, after.coverage);
  const cut = { what: 'changes', limit: MOST, others: all.length - MOST };
  return {
    from,
    to,
    controls: rowsAt(to, after)
      .map(({ id, label, status }) => ({
        id,
        label,
        before: earlier.get(id) || ('no_data' as const),
        after: status,
      }))
      .filter((one) => one.before !== one.after),
    changes: all.slice(0, MOST),
    totals: changeTotals(all),
    coverage: all.length > MOST ? { ...coverage, cut } : coverage,
  };
}

/** Accounts of which anything stands at only one of the two instants. */
function onOneSide(before: Standing, after: Standing): string[] {
  const [one, other] = [before, after].map(
    ({ checks }) => new Set(checks.map(({ account }) => account))
  );
  return [
    ...Array.from(one).filter((account) => !other.has(account)),
    ...Array.from(other).filter((account) => !one.has(account)),
  ];
}

/** Accounts that the register moved into or out of the chosen systems between the two instants. */
async function movedAccounts(
  port: LogSearchPort,
  systems: readonly string[],
  from: string,
  to: string
): Promise<string[]> {
  const histories = await Promise.all(
    systems.map((id) => readHistory<SystemDefinition>(port, 'system', id))
  );
  return histories.flatMap(({ versions }) => {
    const [one, other] = [from, to].map((at) => new Set(accountsAt(versions, at)));
    return [
      ...Array.from(one).filter((id) => !other.has(id)),
      ...Array.from(other).filter((id) => !one.has(id)),
    ];
  });
}

/** Before its first version a system is taken as it began: the register may be younger than the logs. */
function accountsAt(versions: ReadonlyArray<Versioned<SystemDefinition>>, at: string): string[] {
  const newestFirst = versions.slice().sort((a, b) => b.version - a.version);
  const held =
    newestFirst.filter(({ changedAt }) => changedAt <= at)[0] ||
    newestFirst[newestFirst.length - 1];
  return held && !held.removed ? accountsOf([held.content], [], []) : [];
}
