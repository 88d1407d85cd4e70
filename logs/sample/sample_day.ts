// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { calendarDay } from './calendar';
import { cloudTrailDay } from './cloudtrail_day';
import { deliver } from './delivery';
import { findingDay } from './guardduty/finding_day';
import { flowDay } from './network/flow_day';
import { objectAccessDay } from './objects/object_access_day';
import type { SampleKind, SampleRecord } from './sample_kinds';
import { hubDay } from './securityhub/hub_day';
import { deliveringAccounts } from './sources';
import { elbDay } from './web/elb_day';
import { wafDay } from './web/waf_day';

/**
 * The raw records of the made-up company for one kind of log and a UTC day (`YYYY-MM-DD`), in
 * delivery order: copies in the owner's account, late and second deliveries are part of it. The same
 * seed, day, kind and first day give the same bytes. With `firstDay`, the first day of the sample
 * logs, some sources fall silent after a while; CloudTrail never does. Throws when `day` is not a day.
 */
export function* sampleDay(
  seed: number,
  day: string,
  kind: SampleKind = 'cloudtrail',
  firstDay?: string
): Generator<SampleRecord> {
  const on = calendarDay(day);
  const accounts = deliveringAccounts(kind, day, firstDay);
  switch (kind) {
    case 'cloudtrail':
      return yield* deliver(cloudTrailDay(seed, day));
    case 'securityhub':
      return yield* hubDay(seed, on, accounts, firstDay);
    case 'guardduty':
      return yield* findingDay(seed, on, accounts);
    case 'vpcflowlogs':
      return yield* flowDay(seed, on, accounts);
    case 's3accesslog':
      return yield* objectAccessDay(cloudTrailDay(seed, day), accounts);
    case 'waf':
      return yield* wafDay(seed, on, accounts);
    default:
      return yield* elbDay(seed, on, accounts);
  }
}
