// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { Endpoint } from '../../common/endpoint';
import { askRoles } from '../../common/role_usage/ask_roles';
import {
  actionsEndpoint,
  contextEndpoint,
  rolesEndpoint,
  trendEndpoint,
} from '../../common/role_usage/endpoints';
import type { RolesAnswer, RolesInput } from '../../common/role_usage/answers';
import { mergeActions, mergeTrend } from '../../common/role_usage/merge';
import { mergeContext } from '../../common/role_usage/merge_context';
import { policyEndpoint } from '../../common/role_usage/policy/endpoints';
import { mergePolicy } from '../../common/role_usage/policy/merge_evidence';
import { askInSlices } from '../../common/search/slices';
import type { Period } from '../../common/time/period';
import { useServices } from '../services/services';
import type { Question } from '../services/use_answer';

/** Which roles there are; a period that is too much for one search is asked in slices. */
export function useRolesQuestion(): Question<RolesInput, RolesAnswer> {
  const { ask } = useServices();
  return useCallback(
    (input, signal, progress) =>
      askRoles(input, (slice) => ask(rolesEndpoint, slice, signal), {
        progress,
        stopped: () => signal.aborted,
      }),
    [ask]
  );
}

export const useActionsQuestion = () => useSlicedQuestion(actionsEndpoint, mergeActions);
/** The input must name the interval: slices of different intervals do not add up. */
export const useTrendQuestion = () => useSlicedQuestion(trendEndpoint, mergeTrend);
export const usePolicyQuestion = () => useSlicedQuestion(policyEndpoint, mergePolicy);
export const useContextQuestion = () => useSlicedQuestion(contextEndpoint, mergeContext);

function useSlicedQuestion<Input extends Period, Answer>(
  endpoint: Endpoint<Input, Answer>,
  merge: (earlier: Answer, later: Answer) => Answer
): Question<Input, Answer> {
  const { ask } = useServices();
  return useCallback(
    (input, signal, progress) =>
      askInSlices(input, (slice) => ask(endpoint, { ...input, ...slice }, signal), merge, {
        progress,
        stopped: () => signal.aborted,
      }),
    [ask, endpoint, merge]
  );
}
