// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fitsAction } from './glob';
import type { CatalogueSlice } from './evidence';
import type { AccessLevel } from '../answers';

/** Some actions under one name, and what that name allows beyond them. */
export interface Shrunk {
  action: string;
  actions: string[];
  adds: string[];
}

/**
 * Fewer names for actions of one service and access level: `s3:Get*` for two and more that begin with the same word, if
 * all that it adds is of the same access level and there are at most as many additions as actions. Everything that a
 * wildcard adds is in the answer.
 */
export function shrink(
  service: string,
  level: AccessLevel | undefined,
  actions: readonly string[],
  catalogue: CatalogueSlice
): Shrunk[] {
  const levels = catalogue[service];
  if (!levels || !level) return actions.map(alone);
  const all = namesOf(levels);
  const groups = new Map<string, string[]>();
  actions.forEach((action) => {
    const word = /^[A-Z][a-z]+(?=[A-Z])/.exec(action.slice(service.length + 1));
    const key = word ? word[0] : action;
    groups.set(key, (groups.get(key) || []).concat(action));
  });
  const shrunk: Shrunk[] = [];
  groups.forEach((members, word) => {
    const pattern = `${service}:${word}*`;
    const fitting = all.filter(({ name }) => fitsAction(`${word}*`, name));
    const adds = fitting
      .map(({ name }) => `${service}:${name}`)
      .filter((action) => members.indexOf(action) < 0);
    const sameLevel = fitting.every((one) => one.level === level);
    if (members.length < 2 || !sameLevel || adds.length > members.length) {
      members.forEach((action) => shrunk.push(alone(action)));
    } else shrunk.push({ action: pattern, actions: members, adds: adds.sort() });
  });
  return shrunk.sort((a, b) => (a.action < b.action ? -1 : 1));
}

function alone(action: string): Shrunk {
  return { action, actions: [action], adds: [] };
}

function namesOf(levels: CatalogueSlice[string]): Array<{ name: string; level: string }> {
  return (Object.keys(levels) as AccessLevel[]).flatMap((level) =>
    (levels[level] || []).map((name) => ({ name, level }))
  );
}
