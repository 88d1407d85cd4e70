// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { dayMs, hourMs } from '../calendar';
import type { CalendarDay } from '../calendar';
import { homeRegion, settlementProd } from '../company';
import type { Account } from '../company';
import { inFiles } from '../delivered_files';
import type { Delivered } from '../delivered_files';
import { Random } from '../random';
import type { SampleRecord } from '../sample_kinds';
import { consolidatedAfterDays, daysSince, stoppedAfterDays } from '../sources';
import { versionsOn } from './check_history';
import type { CheckVersion } from './check_history';
import { checksOf, perStandard } from './control_checks';
import { changeOver, controlFindings } from './control_finding';
import { guardDutyCopies } from './guardduty_copies';
import { hubEvent } from './hub_event';
import type { SentFinding } from './hub_event';
import { macieFindings } from './macie_findings';

/** Share of the events that come a second time. */
const secondDeliveries = 0.01;

/** The events by which Security Hub sends its findings on a day. */
export function* hubDay(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[],
  firstDay: string | undefined
): Generator<SampleRecord> {
  const since = daysSince(firstDay, day.text);
  const sent = [
    ...accounts.flatMap((account) => controlEvents(account, day, since)),
    ...guardDutyCopies(seed, day, accounts),
    ...macieFindings(seed, day, accounts),
  ].sort((one, other) => one.sentAt - other.sentAt);
  const random = new Random(seed, day.text, 'hub delivery');
  const delivered: Delivered[] = [];
  for (const one of sent) {
    const record = hubEvent(one);
    const place = { source: one.account.id, record };
    delivered.push({ at: one.sentAt, ...place });
    if (random.chance(secondDeliveries)) delivered.push({ at: one.sentAt + 90000, ...place });
  }
  yield* inFiles(
    delivered,
    (source, file) =>
      `AWSLogs/${source}/aws.securityhub/Security_Hub_Findings_-_Imported/${homeRegion}/${file.folder}/` +
      `siem-eventbridge-events-to-s3-1-${file.day}-${file.hour}-${file.minute}-00-${file.random.uuid()}.gz`
  );
}

function controlEvents(account: Account, day: CalendarDay, since: number): SentFinding[] {
  const split = perStandard(account, since >= consolidatedAfterDays);
  const changesOver = account === settlementProd && since === consolidatedAfterDays;
  const sent: SentFinding[] = [];
  const send = (version: CheckVersion, findings: Array<Record<string, unknown>>) =>
    sent.push(...findings.map((finding) => ({ sentAt: version.sentAt, account, finding })));
  for (const check of checksOf(account)) {
    if (since >= (stoppedAfterDays(check.control.id, account) ?? Infinity)) continue;
    const versions = versionsOn(check, day);
    for (const version of versions) send(version, controlFindings(check, version, split));
    // The old findings, one for each standard, are archived when the new ones are there.
    const [last] = versions.slice(-1);
    if (changesOver && last && !last.archived) {
      const sentAt = Math.min(last.sentAt + hourMs, day.start + dayMs - 1000);
      const end = { ...last, sentAt, updatedAt: sentAt - 4000, archived: true, reason: changeOver };
      send(end, controlFindings(check, end, true));
    }
  }
  return sent;
}
