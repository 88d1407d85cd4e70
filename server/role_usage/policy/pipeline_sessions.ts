// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { accountOf, nameOf } from '../../../common/role_usage/role_kind';
import { accountsOf } from '../../../common/systems/scope_accounts';
import type { Period } from '../../../common/time/period';
import { assumeRole, cloudtrail } from '../../logs/cloudtrail';
import { compositeBody } from '../../search/composite';
import type { SearchPort } from '../../search/search_port';
import type { ResolvedScope } from '../../systems/resolve_scope';
import { clause } from '../query';

/** Access keys that are told apart. */
const MOST_SESSIONS = 5000;

export interface PipelineSessions {
  /** The role itself is a pipeline role. */
  whole: boolean;
  /** Access keys of sessions that a pipeline role asked for. */
  accessKeys: string[];
  cut: boolean;
}

/** Which sessions of a role are a pipeline's, by the register and by who assumed the role in the period or a day before. */
export async function pipelineSessions(
  port: SearchPort,
  index: string,
  role: string,
  { from, to }: Period,
  systems: ResolvedScope['systems']
): Promise<PipelineSessions> {
  const account = accountOf(role);
  const own = systems.filter((system) => accountsOf([system], [], []).indexOf(account) >= 0);
  const patternsOf = (some: ResolvedScope['systems']) =>
    some.flatMap(({ pipelineRoles }) => pipelineRoles);
  if (isOneOf(role, patternsOf(own))) return { whole: true, accessKeys: [], cut: false };
  const patterns = patternsOf(systems);
  if (patterns.length === 0) return { whole: false, accessKeys: [], cut: false };
  const query = {
    bool: {
      filter: [
        { range: { [cloudtrail.time]: { gte: dayBefore(from), lt: to } } },
        clause({ field: cloudtrail.eventName, is: 'AssumeRole' }),
        clause({ field: cloudtrail.identityType, is: 'AssumedRole' }),
        clause({ field: assumeRole.role, is: role }),
      ],
    },
  };
  const body = compositeBody(
    {
      query,
      sources: [
        { name: 'caller', field: cloudtrail.role },
        { name: 'key', field: assumeRole.accessKey },
      ],
      time: cloudtrail.time,
    },
    undefined,
    MOST_SESSIONS
  );
  const { aggregations = {} } = await port.search({ index, body });
  const keys = aggregations.keys as
    { buckets: Array<{ key: { caller: string; key: string } }> } | undefined;
  const buckets = keys ? keys.buckets : [];
  const accessKeys = buckets
    .filter(({ key }) => isOneOf(key.caller, patterns))
    .map(({ key }) => key.key);
  return {
    whole: false,
    accessKeys: Array.from(new Set(accessKeys)),
    cut: buckets.length >= MOST_SESSIONS,
  };
}

/** A pattern of the register: role name or ARN, `*` only at the end. */
function isOneOf(role: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const text = /[:/]/.test(pattern) ? role : nameOf(role);
    const end = pattern.length - 1;
    return pattern[end] === '*' ? text.startsWith(pattern.slice(0, end)) : text === pattern;
  });
}

/** A session lives at most twelve hours. */
function dayBefore(from: string): string {
  return new Date(Date.parse(from) - 24 * 60 * 60 * 1000).toISOString();
}
