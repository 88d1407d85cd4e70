// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause } from '../log_query/log_query';
import { CLAUSE_BOUNDS } from '../log_query/read_clause';
import { readLogQuery } from '../log_query/read_log_query';
import { isAddress } from '../logs/address';
import type { LogKind } from '../logs/log_kind';
import { lastPart, parseArn } from './arn';
import type { Entity } from './entity';
import { accessKeyWays, accountWays, roleWays, userWays } from './principal_ways';
import { resourceWays } from './resource_ways';
import { s3Operations } from './s3_operations';
import { SHAPES } from './shapes';
import { fieldsOf, is, isOwn } from './ways';
import type { Way } from './ways';

/**
 * What a kind of log can be asked to find all that has to do with an entity: one clause, mostly `anyOf`, which a log
 * query takes as it is. Undefined: this kind of log cannot tell of such a thing.
 */
export function clauseOf(entity: Entity, kind: LogKind): Clause | undefined {
  const ways = WAYS[entity.type](entity.value, kind).filter((way) => isTaken(way, kind));
  const different = ways.filter(
    (way, at) => ways.findIndex((other) => JSON.stringify(other) === JSON.stringify(way)) === at
  );
  if (different.length === 0) return undefined;
  if (different.length === 1) return different[0];
  return { anyOf: different.slice(0, CLAUSE_BOUNDS.alternatives) };
}

const WAYS: Record<Entity['type'], (value: string, kind: LogKind) => Way[]> = {
  role: roleWays,
  user: userWays,
  access_key: accessKeyWays,
  account: accountWays,
  address: addressWays,
  instance: instanceWays,
  resource: resourceWays,
  action: actionWays,
  event: eventWays,
  finding: findingWays,
  words: (value) => [{ text: value }],
};

/** The language of queries takes it, with fields that the kind has. */
function isTaken(way: Way, kind: LogKind): boolean {
  const query = { log: kind.id, where: [way], measure: { count: true } };
  return readLogQuery(query, '', [kind]).fault === undefined;
}

/** Whichever side of a flow, request or finding it stands on. */
function addressWays(value: string, kind: LogKind): Way[] {
  const single = isAddress(value);
  const addresses = kind.fields.filter(({ type }) => type === 'ip').map(({ field }) => field);
  const ways = addresses.map((field): Way =>
    single ? is(field, value) : { field, cidr: [value] }
  );
  if (!single) return ways;
  if (kind.id === 'r53resolver') ways.push(is('dns.answers.data', value));
  const texts = isOwn(kind) ? fieldsOf(kind, 'address') : [];
  return [...ways, ...texts.map((field) => is(field, value))];
}

/** Sessions of an instance's role carry its id as their name. */
function instanceWays(value: string, kind: LogKind): Way[] {
  const ways = fieldsOf(kind, 'instance').map((field) => is(field, value));
  if (kind.id === 'cloudtrail' || kind.id === 's3accesslog') ways.push(is('user.name', value));
  if (kind.id === 'inspector') ways.push(is('inspector.resources.id', value));
  if (kind.id === 'config_rules')
    ways.push(...fieldsOf(kind, 'resource').map((field) => is(field, value)));
  return ways;
}

function actionWays(value: string, kind: LogKind): Way[] {
  const service = SHAPES.eventSource.test(value);
  if (kind.id === 'guardduty')
    return [is(`service.action.awsApiCallAction.${service ? 'serviceName' : 'api'}`, value)];
  const { actions, operations } = s3Operations(value);
  if (kind.id === 's3accesslog') return operations.map((one) => is('Operation', one));
  if (kind.id !== 'cloudtrail') return [];
  if (service) return [is('eventSource', value)];
  return actions.map((one) => is('eventName', one));
}

function eventWays(value: string, kind: LogKind): Way[] {
  if (kind.id === 's3accesslog') return [is('RequestID', value)];
  if (kind.id === 'cloudtrail') {
    const fields = SHAPES.uuid.test(value)
      ? ['eventID', 'sharedEventID', 'requestID']
      : ['requestID'];
    return fields.map((field) => is(field, value));
  }
  return isOwn(kind) && kind.once.are === 'events' ? [is(kind.once.field, value)] : [];
}

/** The same finding in the product's own log and in Security Hub, which names it by the product's ARN. */
function findingWays(value: string, kind: LogKind): Way[] {
  const arn = parseArn(value);
  switch (kind.id) {
    case 'securityhub':
      return [
        is('Id', value),
        ...(arn ? [is('ProductFields.aws/securityhub/FindingId', value)] : [{ text: value }]),
      ];
    case 'guardduty':
      if (arn && arn.service !== 'guardduty') return [];
      return SHAPES.hex32.test(lastPart(value)) ? [is('id', lastPart(value))] : [];
    case 'inspector':
      return arn && arn.service === 'inspector2' ? [is('inspector.findingArn', value)] : [];
    default:
      return isOwn(kind) ? fieldsOf(kind, 'finding').map((field) => is(field, value)) : [];
  }
}
