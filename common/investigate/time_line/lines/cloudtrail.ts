// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { outcomeOf } from '../../../role_usage/outcome';
import type { LogKind } from '../../../logs/log_kind';
import { sessionOf } from '../../arn';
import type { Entity } from '../../entity';
import { allNamed, flagOf, named, numberOf, textOf, thing } from './document';
import type { LineMaker, Values } from './document';

const ISSUER = 'userIdentity.sessionContext.sessionIssuer.arn';
const ISSUER_NAME = 'userIdentity.sessionContext.sessionIssuer.userName';

/** What a call was made on, the most telling field first. */
const TARGETS = [
  'resources.ARN',
  'requestParameters.roleArn',
  'requestParameters.roleName',
  'requestParameters.userName',
  'requestParameters.accessKeyId',
  'requestParameters.policyArn',
  'requestParameters.bucketName',
  'requestParameters.instanceId',
  'requestParameters.instancesSet.items.instanceId',
  'requestParameters.groupId',
  'requestParameters.functionName',
  'requestParameters.tableName',
  'requestParameters.dBInstanceIdentifier',
  'requestParameters.keyId',
  'requestParameters.secretId',
  'requestParameters.logGroupName',
  'requestParameters.stackName',
  'responseElements.credentials.accessKeyId',
  'responseElements.accessKey.accessKeyId',
  'responseElements.instancesSet.items.instanceId',
];
/** Names of trails, detectors and the like: of no type of their own. */
const NAMES = ['requestParameters.name', 'requestParameters.detectorId'];
/** A root user's refused sign-in has no error, only this. */
const SIGN_IN = 'responseElements.ConsoleLogin';
const OBJECT_KEY = 'requestParameters.key';

export const cloudtrailLine: LineMaker = {
  fields: [
    'eventName',
    'eventSource',
    'eventID',
    'awsRegion',
    'errorCode',
    'errorMessage',
    SIGN_IN,
    'event.outcome',
    'readOnly',
    'managementEvent',
    'userIdentity.type',
    'userIdentity.arn',
    'userIdentity.userName',
    'userIdentity.principalId',
    'userIdentity.accountId',
    'userIdentity.accessKeyId',
    'userIdentity.invokedBy',
    ISSUER,
    ISSUER_NAME,
    'user.name',
    'source.ip',
    'source.address',
    'additionalEventData.bytesTransferredIn',
    'additionalEventData.bytesTransferredOut',
    OBJECT_KEY,
    ...NAMES,
    ...TARGETS,
  ],
  line: (values, kind) => {
    const error = textOf(values, 'errorCode');
    const failed =
      textOf(values, 'event.outcome') === 'failure' ||
      textOf(values, 'errorMessage') !== undefined ||
      textOf(values, SIGN_IN) === 'Failure';
    const bytes = [
      numberOf(values, 'additionalEventData.bytesTransferredIn'),
      numberOf(values, 'additionalEventData.bytesTransferredOut'),
    ].filter((one): one is number => one !== undefined);
    return {
      what: textOf(values, 'eventName'),
      by: textOf(values, 'eventSource'),
      region: textOf(values, 'awsRegion'),
      ...whoOf(values),
      from: named(kind, values, 'source.ip', 'source.address'),
      to: targetsOf(values, kind),
      outcome: outcomeOf(error, failed),
      error,
      bytes: bytes.length > 0 ? bytes.reduce((sum, one) => sum + one, 0) : undefined,
      readOnly: flagOf(values, 'readOnly'),
      onceId: textOf(values, 'eventID'),
    };
  },
};

/** Role with its session, user with the key, account, or the service that called by itself. */
function whoOf(values: Values): { who?: Entity; session?: string } {
  const arn = textOf(values, 'userIdentity.arn');
  const issuer = textOf(values, ISSUER, ISSUER_NAME);
  const assumed = arn === undefined ? undefined : sessionOf(arn);
  if (textOf(values, 'userIdentity.type') === 'AssumedRole' || assumed) {
    const role = thing('role', issuer || (assumed && assumed.role));
    return { who: role, session: (assumed && assumed.session) || textOf(values, 'user.name') };
  }
  const user = thing('user', arn || textOf(values, 'userIdentity.userName'));
  if (user) return { who: user, session: textOf(values, 'userIdentity.accessKeyId') };
  const service = textOf(values, 'userIdentity.invokedBy');
  if (service) return { session: service };
  return {
    who: thing('account', textOf(values, 'userIdentity.accountId')),
    session: textOf(values, 'userIdentity.principalId'),
  };
}

function targetsOf(values: Values, kind: LogKind): Array<Entity | undefined> {
  const bucket = textOf(values, 'requestParameters.bucketName');
  const key = textOf(values, OBJECT_KEY);
  const object = bucket && key ? [thing('resource', `arn:aws:s3:::${bucket}/${key}`)] : [];
  const found = [...object, ...allNamed(kind, values, ...TARGETS)];
  const others = NAMES.map((field) => thing('resource', textOf(values, field)));
  // A bucket says nothing beside an object of it.
  const whole = (one: Entity | undefined) =>
    one === undefined || key === undefined || (one.value !== bucket && !isBucket(one, bucket));
  return [...found, ...others].filter(whole);
}

function isBucket({ value }: Entity, bucket: string | undefined): boolean {
  return value === `arn:aws:s3:::${bucket}`;
}

/** True for a change that planned work may have announced: what was written, by whom ever; signing in is none. */
export function isChange(values: Values): boolean {
  return (
    flagOf(values, 'readOnly') === false &&
    flagOf(values, 'managementEvent') !== false &&
    textOf(values, 'eventSource') !== 'signin.amazonaws.com'
  );
}

/** Whom planned work may name: role, session, user. */
export function plannedPrincipals(values: Values): string[] {
  return [ISSUER, 'userIdentity.arn', 'user.name'].flatMap((field) => {
    const text = textOf(values, field);
    return text === undefined ? [] : [text];
  });
}
