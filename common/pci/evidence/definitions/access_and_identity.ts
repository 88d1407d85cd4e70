// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { valueOf } from '../answer_parts';
import { CALLS, called, changesOf, ofService, PERSON, SUCCEEDED, WRITES } from '../clauses';
import type { EvidenceDefinition } from '../definition';
import { changeList, countOf, recorded } from '../made';

const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
/** Failed sign-ins of one name in an hour: to be looked at, and as many as a lockout must have stopped (item 8.3.4). */
const FAILURES = 6;
const LOCKOUT = 10;

const GRANTS = changesOf(
  'AttachRolePolicy',
  'AttachUserPolicy',
  'AttachGroupPolicy',
  'PutRolePolicy',
  'PutUserPolicy',
  'PutGroupPolicy',
  'CreatePolicyVersion',
  'SetDefaultPolicyVersion',
  'UpdateAssumeRolePolicy',
  'AddUserToGroup',
  'CreateAccountAssignment',
  'PutInlinePolicyToPermissionSet',
  'AttachManagedPolicyToPermissionSet',
  'DeleteRolePermissionsBoundary',
  'DeleteUserPermissionsBoundary'
);
const LIFECYCLE = changesOf(
  'CreateUser',
  'DeleteUser',
  'UpdateUser',
  'CreateLoginProfile',
  'UpdateLoginProfile',
  'DeleteLoginProfile',
  'ChangePassword',
  'CreateAccessKey',
  'DeleteAccessKey',
  'UpdateAccessKey',
  'EnableMFADevice',
  'DeactivateMFADevice',
  'DeleteVirtualMFADevice',
  'CreateVirtualMFADevice',
  'CreateGroup',
  'DeleteGroup',
  'RemoveUserFromGroup',
  'CreateRole',
  'DeleteRole'
);
const SIGN_IN = [CALLS, called('ConsoleLogin')];
const SIGNED_IN = [
  ...SIGN_IN,
  { field: 'errorMessage', exists: true as const, not: true as const },
];

/** Requirement 7: access by need to know. */
export const ACCESS: readonly EvidenceDefinition[] = [
  changeList('priv-grant', GRANTS),
  recorded('access-last-use', 'cloudtrail', [CALLS, { field: ROLE, exists: true }], [ROLE]),
  countOf('data-query', {
    log: 'cloudtrail',
    where: [
      CALLS,
      called(
        'ExecuteStatement',
        'BatchExecuteStatement',
        'StartQueryExecution',
        'Query',
        'Scan',
        'PartiQLSelect'
      ),
      PERSON,
    ],
    by: ['user.name', 'eventName', 'cloud.account.id'],
    of: 'cde',
    any: 'attention',
  }),
];

/** Requirement 8: identification and authentication. */
export const IDENTITY: readonly EvidenceDefinition[] = [
  changeList('id-lifecycle', LIFECYCLE),
  {
    id: 'id-third-party',
    logs: ['cloudtrail'],
    lists: ['system.organisation_accounts'],
    asks: () => ({
      assumed: {
        query: {
          log: 'cloudtrail',
          where: [
            CALLS,
            called('AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'),
            SUCCEEDED,
            { field: 'userIdentity.accountId', exists: true },
            { field: 'userIdentity.type', is: 'AWSService', not: true },
          ],
          measure: { count: true },
          by: ['userIdentity.accountId', 'cloud.account.id'],
          top: 1000,
        },
      },
    }),
    judge: ({ answers: { assumed }, context }) => {
      const own = new Set([
        ...(context.lists('system.organisation_accounts') || []),
        ...context.systems.flatMap(({ environments, vendors }) => [
          ...environments.flatMap(({ accounts }) => accounts.map(({ id }) => id)),
          ...vendors.flatMap(({ accounts }) => accounts),
        ]),
      ]);
      const rows = (assumed.rows || []).filter(
        ({ keys, value }) => value && !own.has(String(keys[0]))
      );
      const value = rows.reduce((one, row) => one + (row.value || 0), 0);
      return {
        result: value > 0 ? 'attention' : 'pass',
        reason: value > 0 ? 'unknown_callers' : 'none_seen',
        value,
        unit: 'events',
        fields: ['userIdentity.accountId', 'cloud.account.id'],
        rows: rows
          .slice(0, 50)
          .map(({ keys, value: count }) => ({ keys: keys.map(String), value: count || 0 })),
      };
    },
  },
  {
    id: 'login-fail-burst',
    logs: ['cloudtrail'],
    asks: () => ({
      failed: {
        query: {
          log: 'cloudtrail',
          where: [...SIGN_IN, { field: 'errorMessage', exists: true }],
          measure: { count: true },
          by: ['user.name', 'source.ip'],
          over: 'hour',
          top: 20,
        },
        days: 7,
        knownGood: true,
      },
    }),
    judge: ({ answers: { failed } }) => {
      const hours = (failed.rows || []).filter(({ value }) => (value || 0) >= FAILURES);
      const value = hours.reduce((one, row) => Math.max(one, row.value || 0), 0);
      return {
        result: value >= LOCKOUT ? 'gap' : value >= FAILURES ? 'attention' : 'pass',
        reason: value >= FAILURES ? 'failed_sign_ins' : 'none_seen',
        value,
        unit: 'events',
        fields: ['user.name', 'source.ip'],
        rows: hours.slice(0, 50).map(({ keys, value: count, at }) => ({
          keys: keys.map(String),
          value: count || 0,
          ...(at && { at }),
        })),
      };
    },
  },
  countOf('login-no-mfa', {
    log: 'cloudtrail',
    // A federated sign-in always says No: its second factor was asked elsewhere.
    where: [
      ...SIGNED_IN,
      { field: 'additionalEventData.MFAUsed', is: 'No' },
      { field: 'userIdentity.type', in: ['IAMUser', 'Root'] },
    ],
    by: ['user.name', 'cloud.account.id'],
    of: 'cde',
    any: 'gap',
  }),
  countOf('api-no-mfa', {
    log: 'cloudtrail',
    where: [
      CALLS,
      WRITES,
      { field: 'userIdentity.type', is: 'IAMUser' },
      { field: 'userIdentity.sessionContext.attributes.mfaAuthenticated', is: 'false' },
    ],
    by: ['user.name', 'eventName'],
    any: 'attention',
  }),
  countOf('login-remote', {
    log: 'cloudtrail',
    where: [
      ...SIGNED_IN,
      { field: 'source.ip', exists: true },
      { field: 'source.ip', listed: 'system.networks', not: true },
    ],
    by: ['user.name', 'source.ip'],
    lists: ['system.networks'],
    any: 'attention',
  }),
  countOf('system-interactive', {
    log: 'cloudtrail',
    where: [
      CALLS,
      { field: ROLE, listed: 'system.application_roles' },
      { field: 'sessionCredentialFromConsole', is: 'true' },
    ],
    by: [ROLE, 'user.name'],
    lists: ['system.application_roles'],
    any: 'gap',
  }),
  {
    id: 'secret-rotation',
    logs: ['cloudtrail'],
    needs: ['controls'],
    asks: () => ({
      failed: {
        query: {
          log: 'cloudtrail',
          where: [ofService('secretsmanager'), called('RotationFailed')],
          measure: { count: true },
        },
      },
      rotated: {
        query: {
          log: 'cloudtrail',
          where: [ofService('secretsmanager'), called('RotationSucceeded')],
          measure: { count: true },
        },
      },
    }),
    judge: ({ answers: { failed, rotated }, context }) => {
      const broken = ['SecretsManager.1', 'SecretsManager.2', 'SecretsManager.4'].some(
        (id) => (context.control(id) || { status: '' }).status === 'failed'
      );
      const value = valueOf(failed) || 0;
      if (value > 0 || broken) {
        return { result: 'gap', reason: 'rotation_failed', value, unit: 'events' };
      }
      const done = valueOf(rotated) || 0;
      return done > 0
        ? { result: 'pass', reason: 'recorded', value: done, unit: 'events' }
        : { result: 'no_data', reason: 'nothing_to_measure', value: null, unit: 'events' };
    },
  },
];
