// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { later } from '../../time/instant';
import type { PassedRole } from './evidence';
import type { PolicyOptions, PolicyStatement } from './policy';
import type { ResourceWriter } from './resource_text';

/** Statements of `iam:PassRole`, one for each service that roles were handed to. */
export function inferredPassRole(
  passed: readonly PassedRole[],
  options: Pick<PolicyOptions, 'leaveOut' | 'resources'>,
  writer: ResourceWriter
): PolicyStatement[] {
  const services = new Map<string, PassedRole[]>();
  passed
    .filter(({ origin }) => options.leaveOut.indexOf(origin) < 0)
    .forEach((one) => services.set(one.passedTo, (services.get(one.passedTo) || []).concat(one)));
  return Array.from(services.keys())
    .sort()
    .map((passedTo) => {
      const roles = services.get(passedTo) as PassedRole[];
      const events = roles.reduce((sum, one) => sum + one.events, 0);
      return {
        sid: '',
        service: 'iam',
        accessLevel: 'Write' as const,
        reason: 'inferred' as const,
        lines: [
          {
            action: 'iam:PassRole',
            actions: ['iam:PassRole'],
            adds: [],
            events,
            succeeded: events,
            lastSeen: roles.reduce<string | undefined>(
              (at, one) => later(at, one.lastSeen),
              undefined
            ),
          },
        ],
        resources:
          options.resources === 'any'
            ? [['*']]
            : writer.write(roles.flatMap(({ arns }) => arns.map((arn) => ({ arn })))).texts,
        condition: {
          operator: 'StringEquals' as const,
          key: 'iam:PassedToService',
          values: [[passedTo]],
        },
      };
    });
}
