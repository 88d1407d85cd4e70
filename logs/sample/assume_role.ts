// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Call, Fields } from './call';
import { hourMs, instantText } from './calendar';
import { globalRegion, homeRegion } from './company';
import type { DayLog } from './day_log';
import type { Random } from './random';
import { assumingService, sessionArn } from './session';
import type { Caller, Session } from './session';

function credentials(session: Session, random: Random): Fields {
  return {
    credentials: {
      accessKeyId: session.accessKeyId,
      sessionToken: `IQoJb3JpZ2luX2Vj${random.hex(48)}`,
      expiration: instantText(session.createdAt + hourMs),
    },
    assumedRoleUser: {
      assumedRoleId: `${session.role.id}:${session.name}`,
      arn: sessionArn(session),
    },
  };
}

function roleResource(session: Session) {
  return {
    accountId: session.role.account.id,
    type: 'AWS::IAM::Role',
    ARN: session.role.arn,
  };
}

/** A call of sts:AssumeRole by another role; logged in both accounts when they differ. */
export function assumeRoleCall(session: Session): Call {
  return {
    source: 'sts',
    name: 'AssumeRole',
    weight: 1,
    read: true,
    params: () => ({
      roleArn: session.role.arn,
      roleSessionName: session.name,
      durationSeconds: 3600,
    }),
    response: ({ random }) => credentials(session, random),
    resources: () => [roleResource(session)],
    owner: session.role.account,
    ownerSeesAccountOnly: true,
  };
}

export function logAssumeRole(log: DayLog, caller: Caller, session: Session, random: Random): void {
  log.call(caller, assumeRoleCall(session), session.createdAt, random);
}

function stsRecord(
  session: Session,
  random: Random,
  eventName: string,
  userIdentity: Fields,
  sourceIPAddress: string,
  userAgent: string,
  requestParameters: Fields,
  responseElements: Fields
): Fields {
  return {
    eventVersion: '1.09',
    userIdentity,
    eventTime: instantText(session.createdAt),
    eventSource: 'sts.amazonaws.com',
    eventName,
    awsRegion: homeRegion,
    sourceIPAddress,
    userAgent,
    requestParameters: {
      roleArn: session.role.arn,
      roleSessionName: session.name,
      ...requestParameters,
    },
    responseElements: { ...credentials(session, random), ...responseElements },
    requestID: random.uuid(),
    eventID: random.uuid(),
    readOnly: true,
    resources: [roleResource(session)],
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: session.role.account.id,
    sharedEventID: random.uuid(),
    eventCategory: 'Management',
  };
}

/** An AWS service takes the role for a task, function or instance: no caller of ours. */
export function logServiceAssumes(log: DayLog, session: Session, random: Random): void {
  const service = assumingService[session.runtime] ?? 'ecs-tasks.amazonaws.com';
  log.write(
    session.createdAt,
    stsRecord(
      session,
      random,
      'AssumeRole',
      { type: 'AWSService', invokedBy: service },
      service,
      service,
      {},
      {}
    )
  );
}

/** A GitHub Actions job exchanges its token for the role. */
export function logWebIdentityAssumes(
  log: DayLog,
  session: Session,
  subject: string,
  random: Random
): void {
  const provider = session.federatedProvider ?? '';
  log.write(
    session.createdAt,
    stsRecord(
      session,
      random,
      'AssumeRoleWithWebIdentity',
      {
        type: 'WebIdentityUser',
        principalId: `${provider}:sts.amazonaws.com:${subject}`,
        userName: subject,
        identityProvider: provider,
      },
      session.sourceAddress,
      session.userAgent,
      { durationSeconds: 3600 },
      { subjectFromWebIdentityToken: subject, provider, audience: 'sts.amazonaws.com' }
    )
  );
}

/** IAM Identity Center takes the permission set's role for a person. */
export function logPersonAssumes(log: DayLog, session: Session, random: Random): void {
  const provider = `arn:aws:iam::${session.role.account.id}:saml-provider/AWSSSO_5a1e77c0ffee_DO_NOT_DELETE`;
  log.write(
    session.createdAt,
    stsRecord(
      session,
      random,
      'AssumeRoleWithSAML',
      {
        type: 'SAMLUser',
        principalId: `${session.role.account.id}:${session.name}`,
        userName: session.name,
        identityProvider: provider,
      },
      session.sourceAddress,
      session.userAgent,
      { principalArn: provider, durationSeconds: 43200 },
      { subject: session.name, issuer: 'https://portal.sso.ap-northeast-1.amazonaws.com/saml' }
    )
  );
}

/** The console sign-in that follows. */
export function logConsoleLogin(
  log: DayLog,
  identity: Fields,
  account: string,
  at: number,
  address: string,
  userAgent: string,
  random: Random,
  result: 'Success' | 'Failure' = 'Success'
): void {
  log.write(at, {
    eventVersion: '1.09',
    userIdentity: identity,
    eventTime: instantText(at),
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: globalRegion,
    sourceIPAddress: address,
    userAgent,
    ...(result === 'Failure' ? { errorMessage: 'Failed authentication' } : {}),
    requestParameters: null,
    responseElements: { ConsoleLogin: result },
    additionalEventData: {
      LoginTo: 'https://console.aws.amazon.com/console/home',
      MobileVersion: 'No',
      MFAUsed: 'No',
    },
    eventID: random.uuid(),
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: 'signin.aws.amazon.com',
    },
  });
}
