// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { calendarDay, dayMs } from './calendar';
import {
  accountOf,
  cardProd,
  cardStaging,
  portalProd,
  portalStaging,
  securityAudit,
  securityProd,
  settlementProd,
  settlementStaging,
  accounts,
} from './company';
import type { Account } from './company';
import type { SampleKind } from './sample_kinds';

/** Accounts that deliver a kind of log at all; the rest never did. */
const delivering: Record<SampleKind, readonly Account[]> = {
  cloudtrail: accounts,
  securityhub: accounts.filter((account) => account !== settlementStaging),
  guardduty: accounts.filter((account) => account !== settlementStaging),
  vpcflowlogs: [cardProd, cardStaging, settlementProd, portalProd, portalStaging, securityProd],
  s3accesslog: [settlementProd, portalProd, portalStaging, securityAudit],
  waf: [cardProd, portalProd],
  elb: [cardProd, portalProd, portalStaging],
};

/** Sources that fell silent, so many days after the first day of the sample logs. */
const silentFrom: ReadonlyArray<{ kind: SampleKind; account: Account; day: number }> = [
  { kind: 'waf', account: cardProd, day: 51 },
  { kind: 'securityhub', account: portalStaging, day: 40 },
];

/**
 * Controls that are on and yet not looked at any more, so many days after the first day of the sample logs: AWS Config
 * records the kind of resource no longer. What was found last stands and grows old: of one that it passed, of one that
 * it failed. The other controls of the account go on.
 */
const stoppedFrom: ReadonlyArray<{ control: string; account: Account; day: number }> = [
  { control: 'RDS.25', account: cardProd, day: 46 },
  { control: 'KMS.4', account: portalProd, day: 53 },
];

/** Day after the first on which the Settlement account gets consolidated control findings. */
export const consolidatedAfterDays = 30;

/** Whole days from the first day of the sample logs; negative without one, so that nothing breaks off. */
export function daysSince(firstDay: string | undefined, day: string): number {
  return firstDay === undefined
    ? -1
    : Math.round((calendarDay(day).start - calendarDay(firstDay).start) / dayMs);
}

/** Accounts whose logs of a kind arrive on a day. */
export function deliveringAccounts(
  kind: SampleKind,
  day: string,
  firstDay: string | undefined
): Account[] {
  const since = daysSince(firstDay, day);
  return delivering[kind].filter(
    (account) =>
      !silentFrom.some(
        (silent) => silent.kind === kind && silent.account === account && since >= silent.day
      )
  );
}

/** First silent day of a source that breaks off, as days after the first day of the sample logs. */
export function silentAfterDays(kind: SampleKind, accountId: string): number | undefined {
  const account = accountOf(accountId);
  return silentFrom.find((one) => one.kind === kind && one.account === account)?.day;
}

/** First day, as days after the first of the sample logs, on which a control is not looked at any more. */
export function stoppedAfterDays(control: string, account: Account): number | undefined {
  return stoppedFrom.find((one) => one.control === control && one.account === account)?.day;
}
