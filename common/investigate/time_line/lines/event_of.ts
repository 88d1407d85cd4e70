// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../../../logs/log_kind';
import type { PlannedMatch } from '../../../systems/planned_match';
import type { Entity } from '../../entity';
import type { TimeLineEvent } from '../answers';
import { cloudtrailLine, isChange, plannedPrincipals } from './cloudtrail';
import { textOf } from './document';
import type { LineMaker, Values } from './document';
import { configRulesLine, guarddutyLine, inspectorLine, securityhubLine } from './findings';
import { hsmLine, linuxLine, openSearchLine, rdsLine } from './hosts';
import { dnsLine, flowLine } from './network';
import { ownLine } from './own';
import { cloudfrontLine, elbLine, s3Line, wafLine } from './web';

const MAKERS: Record<string, LineMaker | undefined> = {
  cloudtrail: cloudtrailLine,
  securityhub: securityhubLine,
  guardduty: guarddutyLine,
  vpcflowlogs: flowLine,
  s3accesslog: s3Line,
  waf: wafLine,
  elb: elbLine,
  cloudfront: cloudfrontLine,
  r53resolver: dnsLine,
  config_rules: configRulesLine,
  inspector: inspectorLine,
  rds_audit: rdsLine,
  linux_secure: linuxLine,
  cloudhsm: hsmLine,
  opensearch_audit: openSearchLine,
};

const MOST_TARGETS = 5;
/** What stands in a line; the whole of it is in the document. */
const MOST_CHARACTERS = 300;

function makerOf(kind: LogKind): LineMaker {
  return (
    (Object.prototype.hasOwnProperty.call(MAKERS, kind.id) && MAKERS[kind.id]) || ownLine(kind)
  );
}

/** The fields that a line of this kind of log is made of. */
export function lineFields(kind: LogKind): string[] {
  const { fields } = makerOf(kind);
  return Array.from(new Set([...fields, ...kind.account, 'cloud.region']));
}

/** A document as the time line shows it. `planned`: absent where planned work cannot be read. */
export function eventOf(
  kind: LogKind,
  { id, at, values }: { id: string; at: string; values: Values },
  planned?: PlannedMatch
): TimeLineEvent {
  const line = makerOf(kind).line(values, kind);
  const account = line.account || textOf(values, ...kind.account);
  const event: TimeLineEvent = {
    ...line,
    log: kind.id,
    id,
    at,
    what: short(line.what) || kind.id,
    by: short(line.by),
    session: short(line.session),
    error: short(line.error),
    account,
    region: line.region || textOf(values, 'cloud.region'),
    to: different(line.to || []),
  };
  if (planned && kind.id === 'cloudtrail' && isChange(values)) {
    const principal = plannedPrincipals(values);
    const eventID = event.onceId || '';
    event.planned = planned({ eventID, account: account || '', time: at, principal }) || null;
  }
  return withoutAbsent(event);
}

function different(all: Array<Entity | undefined>): Entity[] {
  const found = new Map<string, Entity>();
  all.forEach((one) => {
    if (one && found.size < MOST_TARGETS && !found.has(one.value)) found.set(one.value, one);
  });
  return Array.from(found.values());
}

function short(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.slice(0, MOST_CHARACTERS);
}

/** Absent is absent: a line of 50,000 need not carry names of nothing. */
function withoutAbsent(event: TimeLineEvent): TimeLineEvent {
  const kept = Object.entries(event).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as TimeLineEvent;
}
