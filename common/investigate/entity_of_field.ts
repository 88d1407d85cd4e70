// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress } from '../logs/address';
import { fieldOf } from '../logs/field_of';
import type { EntityType as FieldEntity, LogKind } from '../logs/log_kind';
import { valuesOf } from './document_fields';
import type { DocumentFields } from './document_fields';
import type { Entity, EntityType } from './entity';
import { identify } from './identify';
import { readEntity } from './read_entity';
import { SHAPES } from './shapes';

/** Fields that hold names of things without their entity saying so. */
const NAMED: Record<string, Record<string, EntityType | undefined> | undefined> = {
  cloudtrail: {
    eventName: 'action',
    eventSource: 'action',
    eventID: 'event',
    sharedEventID: 'event',
    requestID: 'event',
    'userIdentity.sessionContext.sessionIssuer.userName': 'role',
    'requestParameters.roleName': 'role',
  },
  s3accesslog: { Operation: 'action', RequestID: 'event' },
  guardduty: {
    'service.action.awsApiCallAction.api': 'action',
    'service.action.awsApiCallAction.serviceName': 'action',
  },
};

/** Values that say that nothing is there. */
const NOTHING = ['-', 'unknown', 'Unknown', 'null', 'HIDDEN_DUE_TO_SECURITY_REASONS'];

/**
 * What the value of a field names, for any cell of any grid; undefined: nothing that can be followed. `others`: further
 * fields of the same document, by which GuardDuty and Security Hub tell a role from a user.
 */
export function entityOfField(
  kind: LogKind,
  field: string,
  value: unknown,
  others: DocumentFields = {}
): Entity | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || NOTHING.indexOf(text.trim()) >= 0) return undefined;
  const known = fieldOf(kind, field);
  const named = (NAMED[kind.id] || {})[field] || (isEventId(kind, field) ? 'event' : undefined);
  const entity = named
    ? { type: named, value: text.trim() }
    : known && known.entity && typed(known.entity, text.trim(), others);
  return entity && readEntity(entity).fault === undefined ? entity : undefined;
}

function isEventId(kind: LogKind, field: string): boolean {
  return kind.once.are === 'events' && kind.once.field === field;
}

function typed(entity: FieldEntity, text: string, others: DocumentFields): Entity | undefined {
  switch (entity) {
    case 'role':
    case 'instance':
    case 'finding':
      return { type: entity, value: text };
    case 'user':
      return { type: isRoleName(text, others) ? 'role' : 'user', value: text };
    case 'access_key':
      if (SHAPES.accessKey.test(text)) return { type: 'access_key', value: text };
      // Where a finding names no key, the id of the principal stands in its place.
      return first(text, ['role', 'user', 'account']);
    case 'account':
      return SHAPES.account.test(text) ? { type: 'account', value: text } : undefined;
    case 'address':
      return isAddress(text) ? { type: 'address', value: text } : first(text, ['action']);
    case 'principal':
      return first(text, ['role', 'user', 'account']) || { type: 'user', value: text };
    case 'resource':
      return (
        first(text, ['role', 'user', 'access_key', 'account', 'instance'], isIdentified(text)) || {
          type: 'resource',
          value: text,
        }
      );
    case 'domain':
      return { type: 'words', value: text };
    default:
      return undefined;
  }
}

/** ARNs and ids tell what they are; a bare name among resources is a resource. */
function isIdentified(text: string): boolean {
  return /^(arn:|AWS::)/.test(text) || SHAPES.instance.test(text) || SHAPES.accessKey.test(text);
}

/** The best guess at a text, when it is one of these. */
function first(text: string, types: EntityType[], may = true): Entity | undefined {
  const guess = may ? identify(text)[0] : undefined;
  return guess && types.indexOf(guess.type) >= 0 ? guess : undefined;
}

function isRoleName(text: string, others: DocumentFields): boolean {
  if (/^AWSReservedSSO_|^AWSServiceRoleFor/.test(text)) return true;
  const [type] = valuesOf(others, 'resource.accessKeyDetails.userType');
  if (type !== undefined) return type === 'AssumedRole' || type === 'Role';
  return valuesOf(others, 'Resources.Type').indexOf('AwsIamRole') >= 0;
}
