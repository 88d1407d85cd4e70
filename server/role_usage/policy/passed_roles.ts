// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PassedRole } from '../../../common/role_usage/policy/evidence';
import { accountOf } from '../../../common/role_usage/role_kind';
import { instantText } from '../../../common/time/instant';
import { cloudtrail } from '../../logs/cloudtrail';
import type { KeySource } from '../../search/composite';
import { iamMap, lowerKeys } from '../mapping/iam_map';
import { prefixesOf } from '../mapping/prefixes';
import type { EventKey } from '../mapping/resolve';
import { clause } from '../query';
import { textOf } from '../tally';
import { countSome } from './count_some';
import type { OnePass } from './one_pass';
import { originKeys, toldBy } from './origin_of';
import facts from './policy_facts.generated.json';

const paths = lowerKeys(facts.passRole as Record<string, string[]>);
const suffix = new RegExp(iamMap.versionSuffix);
const ROLE = /arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}/;
const NAME = /^[\w+=,.@-]{1,64}$/;

/** Services that take roles under another name than their own (service authorization reference, "iam:PassedToService"). */
const PASSED_TO: Record<string, string> = {
  'ecs:registertaskdefinition': 'ecs-tasks.amazonaws.com',
  'ecs:runtask': 'ecs-tasks.amazonaws.com',
  'ecs:starttask': 'ecs-tasks.amazonaws.com',
  'iam:addroletoinstanceprofile': 'ec2.amazonaws.com',
  'application-autoscaling:registerscalabletarget': 'application-autoscaling.amazonaws.com',
  'batch:registerjobdefinition': 'ecs-tasks.amazonaws.com',
};

/** The operation of an event, as the map names it: `lambda:createfunction`. */
export function operationOf({ eventSource, eventName }: EventKey): string {
  return `${prefixesOf(eventSource)[0]}:${eventName.replace(suffix, '')}`;
}

/** True for an operation that hands a role to a service. */
export function passesRole(event: EventKey): boolean {
  return paths.has(operationOf(event).toLowerCase());
}

/** The roles that successful calls of an event handed on. */
export async function passedRoles(pass: OnePass, event: EventKey): Promise<PassedRole[]> {
  const operation = operationOf(event);
  const fields = (paths.get(operation.toLowerCase()) || [])
    .map((field) => `requestParameters.${field}`)
    .filter((field) => Object.prototype.hasOwnProperty.call(pass.caps, field));
  if (fields.length === 0 || pass.resourcesHidden) return [];
  const also = [
    clause({ field: cloudtrail.eventSource, is: event.eventSource }),
    clause({ field: cloudtrail.eventName, is: event.eventName }),
  ];
  const found: PassedRole[] = [];
  const each = await Promise.all(
    fields.map(async (field) => {
      const source: KeySource = { name: 'role', field };
      return { field, rows: (await countSome(pass, also, [...originKeys, source])) || [] };
    })
  );
  each.forEach(({ field, rows }) =>
    rows.forEach((row) => {
      const { origin, proof } = toldBy(row, pass.sessions, operation);
      const arns = arnsOf(field, textOf(row.key.role) || '', pass.scope.role);
      if (proof !== 'succeeded' || arns.length === 0) return;
      found.push({
        arns,
        passedTo: passedTo(operation),
        through: [operation],
        origin,
        events: row.count,
        lastSeen: instantText(row.last),
      });
    })
  );
  return found;
}

/** A role by ARN, also within a text; by name with and without a path. An instance profile does not name its role. */
function arnsOf(field: string, value: string, role: string): string[] {
  const arn = ROLE.exec(value);
  if (arn) return [arn[0]];
  if (/instanceprofile/i.test(field) || !NAME.test(value)) return [];
  const begin = `arn:${role.split(':')[1]}:iam::${accountOf(role)}:role`;
  return [`${begin}/${value}`, `${begin}/*/${value}`];
}

function passedTo(operation: string): string {
  const known = PASSED_TO[operation.toLowerCase()];
  return known || `${operation.split(':')[0]}.amazonaws.com`;
}
