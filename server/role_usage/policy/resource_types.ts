// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fitsGlob } from '../../../common/role_usage/policy/glob';
import generated from './resource_types.generated.json';

/** A kind of resource that a service's actions can be limited to. */
export interface ResourceType {
  name: string;
  /** `arn:${Partition}:s3:::${BucketName}/${ObjectName}` */
  template: string;
  /** Names of its variables but partition, Region and account. */
  variables: string[];
}

export interface ActionResource {
  type: ResourceType;
  /** True: every call needs one of these. */
  required: boolean;
}

interface Service {
  arns: Record<string, string>;
  actions: Record<string, string>;
}

const services = generated.services as unknown as Record<string, Service>;
const STANDARD = ['Partition', 'Region', 'Account'];
const VARIABLE = /\$\{([A-Za-z0-9]+)\}/g;
const read = new Map<string, Map<string, ActionResource[]>>();

/** What an action can be limited to; empty: nothing, its policy says `*`. */
export function resourcesOfAction(action: string): ActionResource[] {
  const [service, name] = action.split(':');
  return actionsOf(service).get((name || '').toLowerCase()) || [];
}

/**
 * The types of an action that an ARN is of, by the template with most fixed letters among all of the service: an
 * object of a bucket is no bucket. Empty: it is not a resource of the action.
 */
export function typesOfArn(action: string, arn: string): ResourceType[] {
  const [service] = action.split(':');
  const own = resourcesOfAction(action).map(({ type }) => type);
  const fitting = allTypes(service).filter((type) => fits(type.template, arn));
  const most = Math.max(...fitting.map(fixedLetters));
  const closest = fitting.filter((type) => fixedLetters(type) === most).map(({ name }) => name);
  const exact = own.filter(({ name }) => closest.indexOf(name) >= 0);
  if (exact.length > 0 || service === 's3') return exact;
  // A function's alias is also a function, for actions that know no aliases.
  return own.filter((type) => fitting.some(({ name }) => name === type.name));
}

function fits(template: string, arn: string): boolean {
  const own = arn.split(':');
  const asked = template.split(':');
  if (own.length < 6 || asked.length < 6) return false;
  for (let place = 0; place < 5; place += 1) {
    const open = asked[place].startsWith('${');
    if (!open && asked[place] !== own[place]) return false;
  }
  const rest = (parts: string[]) => parts.slice(5).join(':');
  return fitsGlob(rest(asked).replace(VARIABLE, '*'), rest(own));
}

function fixedLetters({ template }: ResourceType): number {
  return template.replace(VARIABLE, '').length;
}

function allTypes(service: string): ResourceType[] {
  const { arns } = services[service] || { arns: {} };
  return Object.keys(arns).map((name) => typeOf(name, arns[name]));
}

function actionsOf(service: string): Map<string, ActionResource[]> {
  const known = read.get(service);
  if (known) return known;
  const made = new Map<string, ActionResource[]>();
  read.set(service, made);
  if (!Object.prototype.hasOwnProperty.call(services, service)) return made;
  const { arns, actions } = services[service];
  Object.keys(actions).forEach((types) => {
    const resources = types.split(',').map((word) => {
      const name = word.replace(/\*$/, '');
      return { type: typeOf(name, arns[name]), required: word !== name };
    });
    actions[types].split(' ').forEach((action) => made.set(action.toLowerCase(), resources));
  });
  return made;
}

function typeOf(name: string, template: string): ResourceType {
  const variables = (template.match(VARIABLE) || [])
    .map((text) => text.slice(2, -1))
    .filter((variable) => STANDARD.indexOf(variable) < 0);
  return { name, template, variables };
}

/** A template with its variables filled; those without a value become `*`. */
export function fillTemplate(
  template: string,
  values: (variable: string) => string | undefined
): string {
  return template.replace(VARIABLE, (_, variable: string) => {
    const value = values(variable);
    return value === undefined ? '*' : value;
  });
}
