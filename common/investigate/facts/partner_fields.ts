// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogField, LogKind } from '../../logs/log_kind';
import type { Entity } from '../entity';
import { entityOfField } from '../entity_of_field';
import { sameEntity } from '../read_entity';

/** Fields that name things without their entity saying so: actions, services, roles by name. */
const NAMING: Record<string, string[] | undefined> = {
  cloudtrail: ['eventName', 'eventSource', 'requestParameters.roleName'],
  s3accesslog: ['Operation'],
  guardduty: ['service.action.awsApiCallAction.api', 'service.action.awsApiCallAction.serviceName'],
};

/** Fields that say again what another field of the kind says: the same value would stand in two lists. */
const AGAIN: Record<string, string[] | undefined> = {
  cloudtrail: ['source.ip', 'userIdentity.userName', 'userIdentity.principalId'],
  guardduty: ['cloud.account.id', 'arn'],
  securityhub: ['ProductFields.aws/securityhub/FindingId'],
  vpcflowlogs: ['pkt_srcaddr', 'pkt_dstaddr'],
};

/** Of one field no more is looked at than this. */
export const MOST_PARTNERS = 50;

/** The fields of a kind by whose values one gets from a thing to those that stand in the same events. */
export function partnerFields(kind: LogKind): LogField[] {
  const naming = NAMING[kind.id] || [];
  const again = AGAIN[kind.id] || [];
  const sides = kind.fields.some(({ field }) => field === 'source.ip');
  return kind.fields.filter(({ field, entity, group, type }) => {
    if (!group || type === 'text' || again.indexOf(field) >= 0) return false;
    // It holds all sides of a record at once.
    if (field === 'related.ip' && sides) return false;
    if (naming.indexOf(field) >= 0) return true;
    return entity !== undefined && entity !== 'region' && entity !== 'control';
  });
}

/** What a value of such a field names; undefined: nothing that can be followed, or the thing itself. */
export function partnerOf(
  kind: LogKind,
  { field, entity }: LogField,
  value: unknown,
  self: Entity
): Entity | undefined {
  if (entity === 'user_agent' && typeof value === 'string') {
    const text = value.trim().slice(0, 256).trim();
    return text === '' ? undefined : { type: 'words', value: text };
  }
  const partner = entityOfField(kind, field, value);
  return partner && !sameEntity(partner, self) ? partner : undefined;
}
