// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId, LogKind } from '../../logs/log_kind';
import { instantText, parseInstant } from '../../time/instant';
import { MAX_DAYS } from '../../time/period';
import type { Period } from '../../time/period';
import { valuesOf } from '../document_fields';
import type { DocumentFields } from '../document_fields';
import type { Entity } from '../entity';
import type { Step } from '../trail';
import type { Suggestion } from './answers';
import { namedInEvent } from './named_in_event';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Before the event or finding began, and after it was seen last. */
const AROUND = 24 * HOUR;
/** Of one sort of thing in an event no more are followed. */
const MOST = 3;

const FINDINGS: LogId[] = ['securityhub', 'guardduty', 'inspector', 'config_rules'];
/** By its name in CloudTrail; S3's own log is asked for what it calls it. */
const OBJECT_READ: Entity = { type: 'action', value: 'GetObject' };

/** One suggestion before it is counted. */
export type Prepared = Pick<Suggestion, 'rule' | 'steps'>;

/** What to look at next for an event or a finding; nothing is in it twice. */
export function suggest(kind: LogKind, fields: DocumentFields): Prepared[] {
  const named = namedInEvent(kind, fields);
  const { principals, requesters, keys, addresses, resources, finding } = named;
  const isFinding = FINDINGS.indexOf(kind.id) >= 0;
  const rules: Array<[rule: Suggestion['rule'], entities: Entity[], logs: LogId[], more?: Step[]]> =
    [
      ['calls_of_principal', principals, ['cloudtrail']],
      ['sessions_of_key', keys, ['cloudtrail']],
      ['calls_from_address', addresses, ['cloudtrail']],
      ['calls_on_resource', resources, ['cloudtrail']],
      ['flows_of_address', addresses, ['vpcflowlogs']],
      [
        'reads_of_requester',
        [...requesters, ...addresses.slice(0, 1)],
        ['s3accesslog', 'cloudtrail'],
        [{ entity: OBJECT_READ }],
      ],
      [
        'same_resource_findings',
        [...resources, ...keys],
        FINDINGS,
        finding ? [{ entity: finding, not: true }] : [],
      ],
      [
        'same_finding',
        isFinding && finding ? [finding] : [],
        FINDINGS.filter((log) => log !== kind.id),
      ],
    ];
  return rules.flatMap(([rule, entities, logs, more = []]) =>
    entities
      .slice(0, MOST)
      .map((entity): Prepared => ({ rule, steps: [{ entity }, ...more, { logs }] }))
  );
}

const BEGAN = ['service.eventFirstSeen', 'FirstObservedAt', 'CreatedAt', 'createdAt'];
const ENDED = ['service.eventLastSeen', 'LastObservedAt', 'UpdatedAt', 'updatedAt'];

/** From a day before it began to a day after it was seen last, as far as one period reaches. */
export function periodAround(fields: DocumentFields, at: string): Period {
  const event = Date.parse(at);
  const began = Math.min(instantIn(fields, BEGAN, event), event);
  const ended = Math.max(instantIn(fields, ENDED, event), event);
  const to = ended + AROUND;
  return { from: instantText(Math.max(began - AROUND, to - MAX_DAYS * DAY)), to: instantText(to) };
}

/** The first of these fields that holds an instant. */
function instantIn(fields: DocumentFields, names: readonly string[], otherwise: number): number {
  const found = names
    .map((name) => valuesOf(fields, name)[0])
    .map((value) => (typeof value === 'string' ? parseInstant(value) : undefined))
    .find((value) => value !== undefined);
  return found === undefined ? otherwise : found;
}
