// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { anyOf, clauseFilter, patternFilter } from '../../log_query/clause_filter';
import type { LogKind } from '../../logs/log_kind';
import type { GoodWays } from '../left_out';

const ROLE = /^arn:([^:]+):iam::(\d{12}):role\/(?:[^*]*\/)?([^/*]+)$/;

/**
 * Calls that a role or user made: never by the name of a session, which whoever may assume a role chooses himself. A
 * finding about a known principal stays, because it may say that somebody else used it.
 */
export function principalsOf(kind: LogKind): GoodWays {
  if (kind.id === 'cloudtrail') {
    const field = 'userIdentity.arn';
    return {
      fields: [
        field,
        'userIdentity.sessionContext.sessionIssuer.arn',
        'userIdentity.sessionContext.sessionIssuer.userName',
        'userIdentity.userName',
      ],
      filter: (values) =>
        clauseFilter({ field, listed: 'known_good.these' }, kind, () => values.slice()),
    };
  }
  if (kind.id === 's3accesslog') {
    const field = 'Requester';
    return {
      fields: [field],
      filter: (values) => {
        const arns = values.filter((value) => /^arn:/.test(value));
        if (arns.length === 0) return undefined;
        return patternFilter(field, arns.concat(arns.flatMap(sessionsOf)));
      },
    };
  }
  if (!/^own_/.test(kind.id)) return { fields: [] };
  const fields = kind.fields
    .filter(({ entity, type }) => (entity === 'role' || entity === 'principal') && type !== 'text')
    .map(({ field }) => field)
    .slice(0, 2);
  if (fields.length === 0) return { fields };
  return { fields, filter: (values) => anyOf(fields.map((one) => patternFilter(one, values))) };
}

/** How sessions of a role begin; a role's name is unique in its account, whatever its path. */
function sessionsOf(arn: string): string[] {
  const role = ROLE.exec(arn);
  if (!role) return [];
  const [, partition, account, name] = role;
  return [`arn:${partition}:sts::${account}:assumed-role/${name}/*`];
}
