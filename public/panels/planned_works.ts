// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { LogDocument } from '../../common/log_query/answers';
import { plannedWorksEndpoint } from '../../common/systems/endpoints';
import { plannedMatch } from '../../common/systems/planned_match';
import type { PlannedMatch } from '../../common/systems/planned_match';
import { useServices } from '../services/services';
import { useAnswer } from '../services/use_answer';

/** What decides whether an event was planned; undefined: not known yet, `unreadable`: the person may not see planned work. */
export type Planned = PlannedMatch | 'unreadable' | undefined;

/** `wanted` false: nothing is asked. */
export function usePlanned(wanted: boolean): Planned {
  const { ask } = useServices();
  const question = useCallback(
    async (_: object, signal: AbortSignal) => {
      const { items } = await ask(plannedWorksEndpoint, {}, signal);
      return { match: plannedMatch(items.map(({ content }) => content)) };
    },
    [ask]
  );
  const answer = useAnswer(question, wanted ? NOTHING : undefined);
  if (answer.state === 'data') return answer.data.match;
  return answer.state === 'error' ? 'unreadable' : undefined;
}

const NOTHING = {};

/** The number of the planned work that a CloudTrail event belongs to; undefined: it was not planned. */
export function plannedNumber(
  match: PlannedMatch,
  { fields, at }: LogDocument
): string | undefined {
  const texts = (name: string) => ([] as unknown[]).concat(fields[name] || []).map(String);
  return match({
    eventID: texts('eventID')[0] || '',
    account: texts('cloud.account.id')[0] || '',
    time: at,
    principal: PRINCIPALS.flatMap(texts),
  });
}

const PRINCIPALS = [
  'userIdentity.sessionContext.sessionIssuer.arn',
  'userIdentity.arn',
  'user.name',
];
