// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ControlAnswer,
  ControlResource,
  FindingAnswer,
  PciInput,
} from '../../../common/pci/controls/answers';
import { resourceStates, STALE } from '../../../common/pci/controls/check_state';
import type { ResourceState } from '../../../common/pci/controls/check_state';
import { controlRows } from '../../../common/pci/controls/control_rows';
import { isNothingToCheck } from '../../../common/pci/controls/guards';
import { controlOf } from '../../../common/pci/facts/controls';
import { checkKey } from '../../../common/pci/findings/check_key';
import { accountNames } from '../../../common/systems/scope_accounts';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort } from '../../search/search_port';
import { keptCoverage } from '../findings/kept_coverage';
import { findingsOfChecks } from '../findings/kept_queries';
import { readFailingRuns, readVersions } from '../findings/read_standing';
import { readPciScope, standingIn } from './read_controls';
import type { ControlsContext } from './read_controls';

/** Resources of one answer; those that fail come first. */
const MOST = 2000;
const ORDER: ReadonlyArray<ControlResource['state']> = [
  'failed',
  'unknown',
  'suppressed',
  'passed',
  'archived',
];

/** One control with every resource it looked at. An id that neither the table nor a finding has is a 404. */
export async function readControl(
  port: LogSearchPort,
  context: ControlsContext,
  input: PciInput & { id: string }
): Promise<ControlAnswer> {
  const asked = await readPciScope(port, context, input);
  const { asOf, scope, lang } = asked;
  const fact = controlOf(input.id);
  const id = fact ? fact.id : input.id;
  const { checks, how, coverage } = await standingIn(port, context, asked, id);
  const states = resourceStates(checks);
  const failing = states.filter(({ state }) => state === 'failed').map((one) => one.checks[0]);
  const [runs, findings] = await Promise.all([
    readFailingRuns(port, { asOf, accounts: scope.accounts }, failing),
    findingsOfChecks(port, { asOf, accounts: scope.accounts, control: id }),
  ]);
  const since = new Map(Array.from(runs).map(([key, run]) => [key, run.since]));
  const rows = controlRows(checks, {
    asOf,
    lang,
    ...(scope.accounts && { accounts: scope.accounts }),
    off: asked.off,
    since,
  });
  const row = rows.filter((one) => one.id === id)[0];
  if (!row) {
    throw new SearchProblem('not_found', 404, `id: PCI DSS 4.0.1 has no control ${id}`, {
      field: 'id',
    });
  }
  const names = accountNames(scope.systems);
  const resources = states
    .map((state) => resourceOf(state, { id, asOf, since, findings, names }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(a, b));
  const cut = resources.length > MOST && {
    what: 'resources',
    limit: MOST,
    others: resources.length - MOST,
  };
  return {
    control: row,
    ...(fact && fact.note && { note: fact.note[lang] }),
    asOf,
    how,
    resources: resources.slice(0, MOST),
    coverage: cut ? { ...coverage, cut } : coverage,
  };
}

interface Around {
  id: string;
  asOf: string;
  since: ReadonlyMap<string, string>;
  findings: ReadonlyMap<string, string[]>;
  names: ReadonlyMap<string, string>;
}

function resourceOf(
  { state, checks, updated }: ResourceState,
  { id, asOf, since, findings, names }: Around
): ControlResource {
  const [check] = checks;
  const key = checkKey(check);
  const name = names.get(check.account);
  return {
    account: check.account,
    ...(name && { accountName: name }),
    region: check.region,
    resource: check.resource,
    resourceType: check.resourceType,
    state,
    told: check.status,
    since: since.get(key) || null,
    updated,
    stale: Date.parse(asOf) - Date.parse(updated) > STALE,
    nothingToCheck: state === 'passed' && isNothingToCheck(id, check.resource, check.resourceType),
    findings: findings.get(key) || [],
  };
}

function compare(a: ControlResource, b: ControlResource): number {
  const [one, other] = [a, b].map(({ account, region, resource }) =>
    [account, region, resource].join(' ')
  );
  return one < other ? -1 : 1;
}

/** One finding with its versions. Unknown, or not visible: 404. */
export async function readFinding(
  port: LogSearchPort,
  { findings, now }: ControlsContext,
  { id }: { id: string }
): Promise<FindingAnswer> {
  const [{ versions }, coverage] = await Promise.all([
    readVersions(port, findings, id),
    keptCoverage(port, { now }, { asOf: new Date(now()).toISOString() }),
  ]);
  if (versions.length === 0) {
    throw new SearchProblem('not_found', 404, 'id: there is no such finding', { field: 'id' });
  }
  return { finding: id, versions, coverage };
}
