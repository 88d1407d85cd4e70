// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { sampleDay, sampleKinds, sampleSeed } from '../../logs/sample';
import type { SampleKind, SampleRecord } from '../../logs/sample';
import { product } from '../product';
import { CALL_RULES, callThing } from './panel_calls';
import type { Call } from './panel_calls';
import { HUB_RULES, hubThings, THREAT_RULES, threatThing } from './panel_findings';
import type { HubDelivery, Threat } from './panel_findings';
import {
  FLOW_RULES,
  flowThing,
  JUDGED_RULES,
  judgedThing,
  OBJECT_RULES,
  objectThing,
  WEB_RULES,
  webThing,
} from './panel_lines';
import type { Judged } from './panel_lines';
import { eachOnce } from './panel_loop';
import type { Rule, Thing } from './panel_loop';

export const DAY = 86_400_000;
export const DAYS = 60;
/** The sample logs lie in [FIRST, END), milliseconds. */
export const END = Date.parse(product().until);
export const FIRST = END - DAYS * DAY;

/** The rules of the panels of a kind of log. */
export const RULES: Record<SampleKind, Record<string, Rule<never>>> = {
  cloudtrail: CALL_RULES,
  securityhub: HUB_RULES,
  guardduty: THREAT_RULES,
  vpcflowlogs: FLOW_RULES,
  s3accesslog: OBJECT_RULES,
  waf: JUDGED_RULES,
  elb: WEB_RULES,
};

/** What a delivered record holds: findings come several at a time, all else one by one. */
export function thingsOf(kind: SampleKind, { record, path, header = '' }: SampleRecord) {
  // AWSLogs/<account>/...
  const account = path.split('/')[1];
  const things: Record<SampleKind, () => Array<Thing<unknown>>> = {
    cloudtrail: () => [callThing(record as Call)],
    securityhub: () => hubThings(record as HubDelivery),
    guardduty: () => [threatThing(record as Threat)],
    vpcflowlogs: () => [flowThing(record as string, header)],
    s3accesslog: () => [objectThing(record as string, account)],
    waf: () => [judgedThing(record as Judged)],
    elb: () => [webThing(record as string, account)],
  };
  return things[kind]();
}

/** Goes once through the raw records of the sample company. Tells of each kind what was delivered again. */
export function throughSample(
  take: (kind: SampleKind, thing: Thing<never>) => void
): Map<SampleKind, { things: number; again: string[] }> {
  const told = new Map<SampleKind, { things: number; again: string[] }>();
  for (const kind of sampleKinds) {
    const numbers = { things: 0, again: [] as string[] };
    told.set(kind, numbers);
    for (const thing of eachOnce(sampleThings(kind), (id) => numbers.again.push(id))) {
      numbers.things += 1;
      take(kind, thing as Thing<never>);
    }
  }
  return told;
}

function* sampleThings(kind: SampleKind): Generator<Thing<unknown>, void, undefined> {
  for (let at = FIRST; at < END; at += DAY) {
    for (const record of sampleDay(sampleSeed, dayText(at), kind, dayText(FIRST))) {
      yield* thingsOf(kind, record);
    }
  }
}

export function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
