// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../../common/investigate/entity';
import type { KnownGoodType } from '../../../common/known_good/known_good_list';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogKind } from '../../../common/logs/log_kind';

/** A value that a list of known good may take. */
export interface GoodValue {
  of: KnownGoodType;
  value: string;
}

/** What sort of list takes a thing; undefined: none does. */
export function goodEntity({ type, value }: Entity): GoodValue | undefined {
  switch (type) {
    case 'address':
      return { of: 'cidr', value };
    case 'role':
    case 'user':
      return { of: 'principal', value };
    case 'resource':
      return { of: 'resource', value };
    default:
      return undefined;
  }
}

/** Fields that say which rule made a finding. */
const GENERATORS: Record<string, string> = { guardduty: 'type', securityhub: 'GeneratorId' };

/** The same for the value of a field that is no thing of its own. */
export function goodField(kind: LogKind, field: string, value: string): GoodValue | undefined {
  if (GENERATORS[kind.id] === field) return { of: 'finding_generator', value };
  const known = fieldOf(kind, field);
  return known && known.entity === 'user_agent' ? { of: 'user_agent', value } : undefined;
}
