// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EntityType as FieldEntity, LogKind } from '../../logs/log_kind';
import { valuesOf } from '../document_fields';
import type { DocumentFields } from '../document_fields';
import type { Entity, EntityType } from '../entity';
import { entityOfField } from '../entity_of_field';
import { specialRange } from './address_ranges';

/** What one event or finding names, each thing once, the most telling first. */
export interface Named {
  principals: Entity[];
  /** The same, as the S3 access log writes them. */
  requesters: Entity[];
  keys: Entity[];
  addresses: Entity[];
  resources: Entity[];
  /** The finding itself, by the id that other kinds know it by. */
  finding?: Entity;
}

const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';

/** Fields of kinds in which several fields name a principal: who acts, best first. */
const ACTORS: Record<string, string[] | undefined> = {
  cloudtrail: [ROLE, 'userIdentity.arn'],
  guardduty: ['resource.accessKeyDetails.userName'],
  securityhub: ['Resources.Id', 'user.name'],
  s3accesslog: ['Requester'],
};
/** Keys that signed; not those that an answer handed out. */
const KEYS: Record<string, string[] | undefined> = { cloudtrail: ['userIdentity.accessKeyId'] };
const FINDINGS: Record<string, string | undefined> = {
  guardduty: 'arn',
  securityhub: 'Id',
  inspector: 'inspector.findingArn',
};

/** What is of no use to ask other logs for. */
const NOBODY = /^(loopback|instance metadata|link-local|unspecified|this network|broadcast)/;

export function namedInEvent(kind: LogKind, fields: DocumentFields): Named {
  const named = (field: string): Entity[] =>
    valuesOf(fields, field).flatMap((value) => entityOfField(kind, field, value, fields) || []);
  const fieldsWith = (...types: FieldEntity[]): string[] =>
    kind.fields
      .filter(({ entity }) => entity !== undefined && types.indexOf(entity) >= 0)
      .map(({ field }) => field);
  const of = (types: EntityType[], from: string[]): Entity[] =>
    different(from.flatMap(named)).filter(({ type }) => types.indexOf(type) >= 0);

  const actors = of(['role', 'user'], ACTORS[kind.id] || fieldsWith('role', 'principal', 'user'));
  // The first field that names one names the closest; ARNs before bare names of the same.
  const principals = kind.id === 'securityhub' ? byArn(actors) : actors.slice(0, 1);
  const finding = FINDINGS[kind.id];
  return {
    principals,
    requesters: principals.map((one) => asRequester(kind, one, fields)),
    keys: of(['access_key'], KEYS[kind.id] || fieldsWith('access_key')),
    addresses: of(['address'], fieldsWith('address'))
      .filter(({ value }) => !NOBODY.test(specialRange(value) || ''))
      .sort((a, b) => Number(isInside(a)) - Number(isInside(b))),
    resources: of(['instance', 'resource'], fieldsWith('instance', 'resource')),
    ...(finding !== undefined && { finding: named(finding)[0] }),
  };
}

function byArn(entities: readonly Entity[]): Entity[] {
  return entities.filter(
    ({ type, value }) =>
      /^arn:/.test(value) ||
      !entities.some((other) => other.type === type && ends(other.value, value))
  );
}

function ends(arn: string, name: string): boolean {
  return /^arn:/.test(arn) && arn.slice(-name.length - 1) === `/${name}`;
}

/** GuardDuty names a role without account; sessions carry both. */
function asRequester(kind: LogKind, entity: Entity, fields: DocumentFields): Entity {
  const [account] = valuesOf(fields, kind.id === 'guardduty' ? 'accountId' : 'cloud.account.id');
  if (/^arn:/.test(entity.value) || !/^\d{12}$/.test(String(account))) return entity;
  if (!/^[\w+=,.@-]+$/.test(entity.value) || kind.quiet === false) return entity;
  return {
    type: entity.type,
    value: `arn:aws:iam::${String(account)}:${entity.type}/${entity.value}`,
  };
}

function isInside({ value }: Entity): boolean {
  return /^(private|unique local|shared)/.test(specialRange(value) || '');
}

function different(entities: readonly Entity[]): Entity[] {
  const known = new Set<string>();
  return entities.filter(({ type, value }) => {
    const id = `${type} ${value}`;
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
}
