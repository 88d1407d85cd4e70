// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../logs/log_kind';
import { iamName, parseArn, sessionOf } from './arn';
import { SHAPES } from './shapes';
import { arnFields, begins, fieldsOf, is, isOwn, oneOf } from './ways';
import type { Way } from './ways';

const ISSUER_NAME = 'userIdentity.sessionContext.sessionIssuer.userName';

/** Names of roles without account and path, as requests and findings have them. */
const ROLE_NAMES: Record<string, string[] | undefined> = {
  cloudtrail: ['requestParameters.roleName'],
  guardduty: ['resource.accessKeyDetails.userName'],
  securityhub: ['user.name'],
};
/** Names of IAM users, likewise. */
const USER_NAMES: Record<string, string[] | undefined> = {
  cloudtrail: ['requestParameters.userName'],
  guardduty: ['resource.accessKeyDetails.userName'],
  securityhub: ['user.name'],
};

/**
 * By the ARN of the role, of its sessions, and by its name where a record has no more: a request that changes the role
 * names it without account, so that a role of the same name in another account counts too.
 */
export function roleWays(value: string, kind: LogKind): Way[] {
  if (SHAPES.roleId.test(value))
    return principalIds(kind).flatMap((field) => [is(field, value), begins(field, `${value}:`)]);
  const role = iamName(value, 'role');
  const own = isOwn(kind) ? fieldsOf(kind, 'role') : [];
  const names = ROLE_NAMES[kind.id] || [];
  if (!role) {
    const issuer = kind.id === 'cloudtrail' ? [ISSUER_NAME] : [];
    return [...issuer, ...names, ...own].map((field) => is(field, value));
  }
  const session = `arn:${role.partition}:sts::${role.account}:assumed-role/${role.name}/`;
  return [
    ...(own.length > 0
      ? own.map((field) => oneOf(field, [value, role.name]))
      : fieldsOf(kind, 'role').map((field) => is(field, value))),
    // The answer of AssumeRole names a session, but its request the role itself.
    ...principalArns(kind)
      .filter((field) => !/^responseElements/.test(field))
      .map((field) => begins(field, session)),
    ...arnFields(kind, 'iam').map((field) => is(field, value)),
    ...names.map((field) => is(field, role.name)),
  ];
}

/** By the ARN of the user or session; bare names by every field that names a user or session. */
export function userWays(value: string, kind: LogKind): Way[] {
  if (SHAPES.userId.test(value) || SHAPES.roleSessionId.test(value))
    return principalIds(kind).map((field) => is(field, value));
  if (SHAPES.hex64.test(value)) return principalArns(kind).map((field) => is(field, value));
  const arn = parseArn(value);
  if (!arn) return fieldsOf(kind, 'user').map((field) => is(field, value));
  const ways = principalArns(kind).map((field) => is(field, value));
  if (sessionOf(value)) return ways;
  if (arn.service === 'iam' && arn.resource === 'root')
    return [
      ...ways,
      ...(kind.id === 'guardduty'
        ? [is('resource.accessKeyDetails.principalId', arn.account)]
        : []),
      ...(kind.id === 'securityhub' ? [is('user.id', arn.account)] : []),
    ];
  const user = iamName(value, 'user');
  if (!user) return ways;
  return [
    ...ways,
    ...arnFields(kind, 'iam').map((field) => is(field, value)),
    ...(USER_NAMES[kind.id] || []).map((field) => is(field, user.name)),
    ...(isOwn(kind) ? fieldsOf(kind, 'user').map((field) => oneOf(field, [value, user.name])) : []),
  ];
}

/** Calls that the key signed, and the one that handed it out, changed or deleted it. */
export function accessKeyWays(value: string, kind: LogKind): Way[] {
  const ways = fieldsOf(kind, 'access_key').map((field) => is(field, value));
  if (kind.id === 'securityhub') ways.push(is('Resources.Id', `AWS::IAM::AccessKey:${value}`));
  return ways;
}

/** Records of the account, and those in which it called or owns what was touched. */
export function accountWays(value: string, kind: LogKind): Way[] {
  const [own, ...further] = kind.account;
  const others = fieldsOf(kind, 'account').filter((field) => further.indexOf(field) < 0);
  const ways = [...(own ? [own] : []), ...others].map((field) => is(field, value));
  if (kind.id === 'securityhub') ways.push(is('Resources.Id', `AWS::::Account:${value}`));
  return ways;
}

/** Fields that hold ARNs of callers, not their unique ids. */
function principalArns(kind: LogKind): string[] {
  return fieldsOf(kind, 'principal').filter((field) => !/principalId$/.test(field));
}

function principalIds(kind: LogKind): string[] {
  return fieldsOf(kind, 'principal').filter((field) => /principalId$/.test(field));
}
