// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ActionEvidence,
  Origin,
  PassedRole,
  Use,
} from '../../../common/role_usage/policy/evidence';
import { proves } from '../../../common/role_usage/policy/counted_uses';
import { mergeAction, mergeUses } from '../../../common/role_usage/policy/merge_evidence';
import { mergeRows } from '../../../common/role_usage/merge_rows';
import { instantText } from '../../../common/time/instant';
import type { CoverageFacts } from '../../search/coverage';
import { groupByEvent } from '../build_actions';
import type { EventShares, Share } from '../build_actions';
import { countPart } from '../count_keys';
import { accessLevelOf } from '../mapping/catalogue';
import { contentRuleOf } from '../mapping/content_rules';
import { isOwnCopy } from '../own_copy';
import { splitByContent } from '../split_by_content';
import { cloudtrail } from '../../logs/cloudtrail';
import type { SearchBody } from '../../search/search_port';
import { clause } from '../query';
import { usedDays } from './action_days';
import { resourcesOfEvent } from './event_resources';
import type { OnePass } from './one_pass';
import { toldBy, useKeys } from './origin_of';
import { operationOf, passedRoles, passesRole } from './passed_roles';
import { resourcesOfAction } from './resource_types';

/** What one pass found. */
export interface PassEvidence {
  events: EventShares[];
  actions: ActionEvidence[];
  passed: PassedRole[];
  /** Operations with a call that proves the permission. */
  operations: string[];
  hidden: string[];
  /** Events (`s3.amazonaws.com:GetObject`) whose content decides: their actions have their own days. */
  split: string[];
  calls: Array<{ origin: Origin; events: number }>;
}

/** Counts and resources of the calls of one pass, by the actions that they needed. */
export async function evidenceOfPass(pass: OnePass, facts: CoverageFacts): Promise<PassEvidence> {
  const { port, index, scope, second, also } = pass;
  const counted = await countPart(port, index, scope, also, useKeys, second);
  const own = counted.rows.filter((row) => isOwnCopy(scope.role, row.key.account));
  const asked = { index, scope, facts, second, also, sources: useKeys };
  const { events, hidden } = await splitByContent(port, asked, groupByEvent(own));
  const proven = events.filter((one) => provesAny(one.rows, pass));
  const [actions, passed] = await Promise.all([
    Promise.all(
      events.flatMap((one) =>
        one.shares
          .filter((share) => share.actions.length > 0)
          .map((share) => ofShare(pass, one, share))
      )
    ),
    Promise.all(
      proven.filter(({ event }) => passesRole(event)).map(({ event }) => passedRoles(pass, event))
    ),
  ]);
  return {
    events,
    actions: mergeRows(actions.flat(), [], (one) => one.action, mergeAction),
    passed: passed.flat(),
    operations: proven.map(({ event }) => operationOf(event)),
    hidden,
    split: events.filter(({ event }) => contentRuleOf(event)).map(({ event }) => nameOf(event)),
    calls: mergeRows(
      own.map((row) => ({ origin: toldBy(row, pass.sessions, '').origin, events: row.count })),
      [],
      (one) => one.origin,
      (one, other) => ({ ...one, events: one.events + other.events })
    ),
  };
}

async function ofShare(
  pass: OnePass,
  { event }: EventShares,
  share: Share
): Promise<ActionEvidence[]> {
  const proven = provesAny(share.rows, pass);
  const [found, days] = await Promise.all([
    proven ? resourcesOfEvent(pass, event, share.actions, share.chosenBy) : undefined,
    proven && contentRuleOf(event) ? daysOfShare(pass, event, share.chosenBy || []) : [],
  ]);
  return share.actions.map((action) => {
    const accessLevel = accessLevelOf(action);
    return {
      action,
      ...(accessLevel && { accessLevel }),
      ...(share.candidate && { candidate: true as const }),
      eventNames: [nameOf(event)],
      uses: usesOf(share.rows, pass, action),
      anyOnly: resourcesOfAction(action).length === 0,
      resources: [],
      unnamed: [],
      ...(found && found.get(action)),
      days,
    };
  });
}

async function daysOfShare(
  { port, index, scope, also, second }: OnePass,
  event: EventShares['event'],
  chosenBy: SearchBody[]
): Promise<string[]> {
  const narrowed = [
    ...also,
    clause({ field: cloudtrail.eventSource, is: event.eventSource }),
    clause({ field: cloudtrail.eventName, is: event.eventName }),
    ...chosenBy,
  ];
  const days = await usedDays(port, index, scope, narrowed, second);
  return days.get(nameOf(event)) || [];
}

function nameOf({ eventSource, eventName }: EventShares['event']): string {
  return `${eventSource}:${eventName}`;
}

function usesOf(rows: Share['rows'], pass: OnePass, action: string): Use[] {
  return mergeUses(
    rows.map((row) => ({
      ...toldBy(row, pass.sessions, action),
      events: row.count,
      firstSeen: instantText(row.first),
      lastSeen: instantText(row.last),
    })),
    []
  );
}

function provesAny(rows: Share['rows'], pass: OnePass): boolean {
  return rows.some((row) => proves(toldBy(row, pass.sessions, '').proof));
}
