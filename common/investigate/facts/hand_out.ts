// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { lastPart, parseArn, sessionOf } from '../arn';
import type { Entity } from '../entity';

/** A call that handed out credentials of a session, as CloudTrail tells it. */
export interface HandOut {
  /** Id of the document. */
  id: string;
  /** What makes it one call, however many accounts recorded it and however often it was delivered. */
  eventId: string;
  sharedId?: string;
  /** Milliseconds. */
  at: number;
  action: string;
  /** Account that recorded it. */
  account?: string;
  /** The key that the answer names; absent where it does not. */
  key?: string;
  /** Who holds the credentials now: ARNs of the role and of its session, or of the user. */
  role?: string;
  session?: string;
  user?: string;
  caller: Caller;
}

export interface Caller {
  type?: string;
  arn?: string;
  key?: string;
  role?: string;
  account?: string;
  service?: string;
  name?: string;
}

/** Actions of STS that hand out credentials; `AssumeRole` stands for all that begin so. */
export const HANDING_OUT = {
  prefix: 'AssumeRo',
  others: ['GetSessionToken', 'GetFederationToken'],
} as const;

/** Values of a document by field. */
export type Values = (field: string) => string | undefined;

export const HAND_OUT_FIELDS = [
  'eventID',
  'sharedEventID',
  'eventName',
  'cloud.account.id',
  'userIdentity.type',
  'userIdentity.arn',
  'userIdentity.accessKeyId',
  'userIdentity.accountId',
  'userIdentity.invokedBy',
  'user.name',
  'userIdentity.sessionContext.sessionIssuer.arn',
  'requestParameters.roleArn',
  'requestParameters.roleSessionName',
  'responseElements.credentials.accessKeyId',
  'responseElements.assumedRoleUser.arn',
  'responseElements.federatedUser.arn',
] as const;

/** The hand-out that a document of CloudTrail tells of. */
export function readHandOut(id: string, at: number, values: Values): HandOut {
  const session = values('responseElements.assumedRoleUser.arn');
  const role = values('requestParameters.roleArn') || (session && roleOfSession(session));
  const caller: Caller = {
    type: values('userIdentity.type'),
    arn: values('userIdentity.arn'),
    key: values('userIdentity.accessKeyId'),
    role: values('userIdentity.sessionContext.sessionIssuer.arn'),
    account: values('userIdentity.accountId'),
    service: values('userIdentity.invokedBy'),
    name: values('user.name'),
  };
  const name = values('requestParameters.roleSessionName');
  return {
    id,
    eventId: values('eventID') || id,
    sharedId: values('sharedEventID'),
    at,
    action: values('eventName') || '',
    account: values('cloud.account.id'),
    key: values('responseElements.credentials.accessKeyId'),
    role,
    session: session || (role && name ? sessionArn(role, name) : undefined),
    user: role ? undefined : values('responseElements.federatedUser.arn') || caller.arn,
    caller,
  };
}

/** `arn:aws:iam::1:role/path/name` and `s` are `arn:aws:sts::1:assumed-role/name/s`. */
export function sessionArn(role: string, name: string): string | undefined {
  const arn = parseArn(role);
  if (!arn || arn.service !== 'iam') return undefined;
  return `arn:${arn.partition}:sts::${arn.account}:assumed-role/${lastPart(arn.resource)}/${name}`;
}

function roleOfSession(session: string): string | undefined {
  const parts = sessionOf(session);
  const arn = parseArn(session);
  return parts && arn && `arn:${arn.partition}:iam::${parts.account}:role/${parts.role}`;
}

/**
 * Each call once: copies that several accounts got of it, and second deliveries, become one. The caller's own account
 * says who called; the other one knows only the caller's account.
 */
export function eachCallOnce(all: readonly HandOut[]): HandOut[] {
  const calls = new Map<string, HandOut>();
  all.forEach((one) => {
    const id = one.key ? `key ${one.key}` : `call ${one.sharedId || one.eventId}`;
    const known = calls.get(id);
    calls.set(id, known ? merged(known, one) : one);
  });
  // A copy without the key of a call whose other copy has it.
  const withKey = new Set(
    all.filter(({ key }) => key).map(({ sharedId, eventId }) => sharedId || eventId)
  );
  return Array.from(calls.values()).filter(
    ({ key, sharedId, eventId }) => key !== undefined || !withKey.has(sharedId || eventId)
  );
}

function merged(one: HandOut, other: HandOut): HandOut {
  const [better, worse] = weight(other) > weight(one) ? [other, one] : [one, other];
  return {
    ...better,
    key: better.key || worse.key,
    role: better.role || worse.role,
    session: better.session || worse.session,
    user: better.user || worse.user,
    at: Math.min(one.at, other.at),
  };
}

function weight({ caller }: HandOut): number {
  if (caller.key) return 3;
  if (caller.arn) return 2;
  return caller.service ? 1 : 0;
}

/** Who called: a role, a user, a service, or only the account that is known. */
export function callerEntity({ type, arn, role, account, service, name }: Caller): Entity {
  if (role) return { type: 'role', value: role };
  if (arn) return { type: 'user', value: arn };
  if (service) return { type: 'action', value: service };
  if (account && type === 'AWSAccount') return { type: 'account', value: account };
  if (name) return { type: 'user', value: name };
  return account ? { type: 'account', value: account } : { type: 'words', value: '-' };
}

/** Who holds the credentials after the call. */
export function holderEntity({ role, user, session, caller }: HandOut): Entity {
  if (role) return { type: 'role', value: role };
  if (user) return { type: 'user', value: user };
  return session ? { type: 'user', value: session } : callerEntity(caller);
}

/** The name of the session, without its role. */
export function sessionName(arn: string | undefined): string | undefined {
  const parts = arn === undefined ? undefined : sessionOf(arn);
  return parts && parts.session;
}
