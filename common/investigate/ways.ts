// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldClause, TextClause } from '../log_query/log_query';
import type { EntityType, LogKind } from '../logs/log_kind';

/** One way in which a document can have to do with an entity; one that the kind has no field for is left out later. */
export type Way = FieldClause | TextClause;

export function is(field: string, value: string): Way {
  return { field, is: value };
}

export function oneOf(field: string, values: string[]): Way {
  return values.length === 1 ? is(field, values[0]) : { field, in: values };
}

export function begins(field: string, prefix: string): Way {
  return { field, prefix };
}

/** Fields whose values are names of such things. */
export function fieldsOf(kind: LogKind, type: EntityType): string[] {
  return kind.fields.filter(({ entity }) => entity === type).map(({ field }) => field);
}

/** A kind that a team declared: only its fields tell what it holds. */
export function isOwn(kind: LogKind): boolean {
  return /^own_/.test(kind.id);
}

/** Fields that hold ARNs of things of a service to which something was done, or which a finding is about. */
export function arnFields(kind: LogKind, service: string): string[] {
  if (isOwn(kind)) return fieldsOf(kind, 'resource');
  if (kind.id === 'cloudtrail') return ['resources.ARN'];
  if (kind.id === 'securityhub') return ['Resources.Id'];
  // Inspector looks at instances, images and functions.
  return kind.id === 'inspector' && /^(ec2|ecr|lambda)$/.test(service)
    ? ['inspector.resources.id']
    : [];
}
