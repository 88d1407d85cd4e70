// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ExpectedLog, SystemDefinition } from '../systems/system';
import type { Expectation } from './answers';

/**
 * What the register says about a kind of an account. What names the account wins over what is said of the whole system;
 * of several systems one that expects the logs wins, then the acceptance that lasts longest.
 */
export function expectationOf(
  systems: readonly SystemDefinition[],
  account: string,
  log: string
): Expectation {
  const said = systems
    .filter((system) => hasAccount(system, account))
    .map((system) => saidBy(system, account, log))
    .filter((one): one is Expectation => one !== undefined);
  const expecting = said.filter(({ expected }) => expected === 'yes')[0];
  if (expecting) return expecting;
  const accepted = said.slice().sort((a, b) => lasts(b).localeCompare(lasts(a)))[0];
  return accepted || { expected: 'undeclared' };
}

/** True when the absence is accepted on a day (YYYY-MM-DD): the last day that is named counts. */
export function isAccepted({ expected, until }: Expectation, day: string): boolean {
  return expected === 'no' && (until === undefined || day <= until);
}

export function hasAccount(system: SystemDefinition, account: string): boolean {
  return system.environments.some(({ accounts }) => accounts.some(({ id }) => id === account));
}

function saidBy(system: SystemDefinition, account: string, log: string): Expectation | undefined {
  const about = system.expectedLogs.filter((one) => one.log === log);
  const entry: ExpectedLog | undefined =
    about.filter((one) => one.account === account)[0] ||
    about.filter((one) => one.account === undefined)[0];
  if (!entry) return undefined;
  if (entry.expected) return { expected: 'yes', system: system.id };
  return {
    expected: 'no',
    system: system.id,
    ...(entry.reason && { reason: entry.reason }),
    ...(entry.until && { until: entry.until }),
  };
}

function lasts({ until }: Expectation): string {
  return until === undefined ? '9999-12-31' : until;
}
