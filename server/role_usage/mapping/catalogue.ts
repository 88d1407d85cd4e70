// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel } from '../../../common/role_usage/answers';
import catalogue from './action_catalogue.generated.json';

interface Known {
  action: string;
  level: AccessLevel;
}

const services = catalogue.services as Record<string, { [Level in AccessLevel]?: string }>;
const known = new Map<string, Known>();
Object.keys(services).forEach((prefix) => {
  (Object.keys(services[prefix]) as AccessLevel[]).forEach((level) => {
    (services[prefix][level] || '').split(' ').forEach((name) => {
      const action = `${prefix}:${name}`;
      known.set(action.toLowerCase(), { action, level });
    });
  });
});

/** The action as AWS prints it (`s3:GetBucketCORS`), found whatever the case; undefined when there is none. */
export function printedAction(action: string): string | undefined {
  const found = known.get(action.toLowerCase());
  return found && found.action;
}

/** AWS's access level of an action; undefined when the catalogue does not know the action. */
export function accessLevelOf(action: string): AccessLevel | undefined {
  const found = known.get(action.toLowerCase());
  return found && found.level;
}

/** True for an action that AWS has. */
export function isAction(action: string): boolean {
  return known.has(action.toLowerCase());
}

/** True for a service prefix that AWS has. */
export function isService(prefix: string): boolean {
  return Object.prototype.hasOwnProperty.call(services, prefix);
}

/** Names of a service's actions by access level; undefined when AWS has no such service. */
export function namesByLevel(prefix: string): { [Level in AccessLevel]?: string[] } | undefined {
  if (!isService(prefix)) return undefined;
  const levels: { [Level in AccessLevel]?: string[] } = {};
  (Object.keys(services[prefix]) as AccessLevel[]).forEach((level) => {
    levels[level] = (services[prefix][level] || '').split(' ');
  });
  return levels;
}

/** Every service prefix. */
export function allServices(): string[] {
  return Object.keys(services);
}

/** Every action, for tests that must hold for all. */
export function allActions(): string[] {
  return Array.from(known.values()).map(({ action }) => action);
}
