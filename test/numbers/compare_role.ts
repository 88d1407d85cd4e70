// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionsAnswer } from '../../common/role_usage/answers';
import { get } from '../product';
import { actionCells } from './actions_by_loop';
import type { Cell, RoleCount } from './count_by_loop';

/** What is compared of a row. */
export const cell = ({ succeeded, denied, failed, firstSeen, lastSeen }: Cell) => ({
  succeeded,
  denied,
  failed,
  firstSeen: new Date(firstSeen).toISOString(),
  lastSeen: new Date(lastSeen).toISOString(),
});

/** Every cell of one role's answer against the loop; gives the answer for further checks. */
export async function compareRole(
  arn: string,
  truth: RoleCount,
  period: { from: string; to: string }
): Promise<ActionsAnswer> {
  const { status, body } = await get<ActionsAnswer>('analyst', 'role_usage/actions', {
    role: arn,
    ...period,
  });
  expect(status).toBe(200);
  const events = Object.fromEntries(
    body.events.map((row) => [`${row.eventSource} ${row.eventName}`, cell(row)])
  );
  const wantedEvents = Object.fromEntries([...truth.events].map(([key, one]) => [key, cell(one)]));
  expect({ arn, events }).toEqual({ arn, events: wantedEvents });

  const actions = Object.fromEntries(body.actions.map((row) => [row.action, cell(row)]));
  const wantedActions = Object.fromEntries(
    [...actionCells(truth)].map(([action, one]) => [action, cell(one)])
  );
  expect({ arn, actions }).toEqual({ arn, actions: wantedActions });

  const counted = truth.succeeded + truth.denied + truth.failed;
  expect(body.reconcile).toMatchObject({ counted, copiesElsewhere: truth.copiesElsewhere });
  const { documents, copiesElsewhere, secondDeliveries } = body.reconcile;
  expect(documents).toBe(counted + copiesElsewhere + secondDeliveries);
  return body;
}
