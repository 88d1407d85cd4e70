// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ATTRIBUTION } from './build_map';

/** The part of the facts that tells of permissions which leave no event of their own. */
export interface PolicyFacts {
  extra: Record<string, string[]>;
  passRole: { operations: string[]; roleParameterPaths: Record<string, string[]> };
  forwardAccess: Record<string, string[]>;
}

/**
 * `extra`: what the same call may need besides. `passRole`: operations that pass a role, with the request parameters
 * that hold it, as CloudTrail spells them (first letters small, no list marks). `forwardAccess`: what the service then
 * calls with the caller's identity, where the resource is encrypted.
 */
export function buildPolicyFacts({ extra, passRole, forwardAccess }: PolicyFacts) {
  const paths: Record<string, string[]> = {};
  passRole.operations.forEach((operation) => {
    const fields = (passRole.roleParameterPaths[operation] || [])
      .filter((field) => !field.includes('{}'))
      .map(asLogged);
    paths[operation] = Array.from(new Set(fields)).sort();
  });
  return { attribution: ATTRIBUTION, extra, passRole: paths, forwardAccess };
}

function asLogged(field: string): string {
  return field
    .split('.')
    .filter((part) => part !== '[]')
    .map((part) => part[0].toLowerCase() + part.slice(1))
    .join('.');
}
