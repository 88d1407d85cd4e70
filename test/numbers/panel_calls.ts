// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isIP } from 'net';
import type { Key, Rule, Thing } from './panel_loop';

/** The part of a raw CloudTrail record that the panels look at. */
export interface Call {
  eventID: string;
  eventTime: string;
  eventSource: string;
  eventName: string;
  eventType?: string;
  eventCategory?: string;
  awsRegion?: string;
  errorCode?: string;
  readOnly?: boolean;
  sourceIPAddress?: string;
  recipientAccountId?: string;
  userIdentity?: {
    type?: string;
    arn?: string;
    userName?: string;
    principalId?: string;
    invokedBy?: string;
    sessionContext?: { sessionIssuer?: { arn?: string } };
  };
  requestParameters?: { userName?: string } | null;
  responseElements?: { ConsoleLogin?: string } | null;
  additionalEventData?: { MFAUsed?: string } | null;
  tlsDetails?: { tlsVersion?: string };
}

export function callThing(raw: Call, accountOfPath?: string): Thing<Call> {
  const account = raw.recipientAccountId ?? accountOfPath ?? 'unknown';
  return { id: raw.eventID, at: Date.parse(raw.eventTime), account, raw };
}

const isCall = ({ eventCategory }: Call) =>
  eventCategory !== 'NetworkActivity' && eventCategory !== 'Insight';
/** The rule that role usage counts refused calls by. */
const isDenied = ({ errorCode }: Call) =>
  errorCode !== undefined &&
  /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/.test(errorCode);
const roleOf = ({ userIdentity }: Call) => userIdentity?.sessionContext?.sessionIssuer?.arn;
const key = (value: string | undefined): Key => value ?? null;
const isSignIn = (raw: Call, result: 'Success' | 'Failure') =>
  raw.eventName === 'ConsoleLogin' && raw.responseElements?.ConsoleLogin === result;
/** As the sample company registered its administrators. */
const isAdministrator = (raw: Call) =>
  /\/AWSReservedSSO_AdministratorAccess_[^/]*$/.test(roleOf(raw) ?? '');

/** What a list of changes shows of each. */
const change = (raw: Call) => ({
  eventID: raw.eventID,
  eventName: raw.eventName,
  'cloud.account.id': raw.recipientAccountId,
  'userIdentity.arn': raw.userIdentity?.arn,
  'userIdentity.sessionContext.sessionIssuer.arn': roleOf(raw),
  'source.address': raw.sourceIPAddress,
  errorCode: raw.errorCode,
});
export const CHANGE_FIELDS = Object.keys(change({} as Call));

const changes = (isOne: (raw: Call) => boolean): Rule<Call> => ({
  holds: (raw) => raw.errorCode === undefined && isOne(raw),
  list: change,
});
const service = ({ eventSource }: Call) => eventSource.split('.')[0];
/** Network interfaces and security groups go with every deployment. */
const isDeletion = ({ eventName }: Call) =>
  /^(Delete|Terminate|Schedule).*(Bucket|DB|Snapshot|Backup$|Trail|FlowLogs|KeyDeletion|LogGroup|Instances|User$|Role$)/.test(
    eventName
  );

export const CALL_RULES: Record<string, Rule<Call>> = {
  'calls-per-day': { holds: isCall },
  'activity-by-service': { holds: isCall, rows: (raw) => [[raw.eventSource]] },
  'top-actions': { holds: isCall, rows: (raw) => [[raw.eventSource, raw.eventName]] },
  'denied-by-principal': {
    holds: (raw) => isCall(raw) && isDenied(raw),
    rows: (raw) => [[key(roleOf(raw)), raw.eventName]],
  },
  'denied-per-day': { holds: (raw) => isCall(raw) && isDenied(raw) },
  'activity-by-region': {
    holds: isCall,
    rows: (raw) => [[key(raw.recipientAccountId), key(raw.awsRegion)]],
  },
  'source-addresses': {
    holds: (raw) => isCall(raw) && isIP(raw.sourceIPAddress ?? '') !== 0,
    rows: (raw) => [[key(raw.sourceIPAddress)]],
  },
  'root-use': {
    holds: ({ userIdentity, eventType }) =>
      userIdentity?.type === 'Root' &&
      userIdentity.invokedBy === undefined &&
      eventType !== 'AwsServiceEvent',
  },
  'sign-ins-without-mfa': {
    holds: (raw) =>
      isSignIn(raw, 'Success') &&
      raw.additionalEventData?.MFAUsed === 'No' &&
      ['IAMUser', 'Root'].includes(raw.userIdentity?.type ?? ''),
  },
  'failed-sign-ins': { holds: (raw) => isSignIn(raw, 'Failure') },
  'failed-sign-ins-by-user': {
    holds: (raw) => isSignIn(raw, 'Failure'),
    rows: ({ userIdentity, sourceIPAddress }) => [
      [key(userIdentity?.userName ?? userIdentity?.arn?.split(/[:/]/).pop()), key(sourceIPAddress)],
    ],
  },
  'sign-ins': {
    holds: (raw) => isSignIn(raw, 'Success'),
    rows: (raw) => [[key(raw.additionalEventData?.MFAUsed)]],
  },
  'administrators-active': {
    holds: (raw) => isCall(raw) && isAdministrator(raw),
    distinct: (raw) => String(roleOf(raw)),
  },
  'administrator-work': {
    holds: (raw) => isCall(raw) && isAdministrator(raw) && raw.readOnly === false,
    list: change,
  },
  'new-access-keys': {
    holds: (raw) => raw.eventName === 'CreateAccessKey' && raw.errorCode === undefined,
    rows: (raw) => [
      [
        key(raw.recipientAccountId),
        key(raw.requestParameters?.userName),
        key(raw.userIdentity?.arn),
      ],
    ],
  },
  'network-changes': changes(
    (raw) =>
      service(raw) === 'ec2' &&
      /^(Create|Delete|Modify|Replace|Authorize|Revoke).*(SecurityGroup|NetworkAcl|Route|Gateway)/.test(
        raw.eventName
      )
  ),
  'key-changes': changes(
    (raw) =>
      service(raw) === 'kms' &&
      /KeyDeletion$|^(Enable|Disable)Key|^PutKeyPolicy$/.test(raw.eventName)
  ),
  'logging-changes': changes(
    (raw) =>
      (service(raw) === 'cloudtrail' && /^(Stop|Start|Delete|Update|Put)/.test(raw.eventName)) ||
      (service(raw) === 'logs' && /RetentionPolicy$|^DeleteLog/.test(raw.eventName)) ||
      (service(raw) === 's3' && /^PutBucket(Lifecycle|Logging)/.test(raw.eventName)) ||
      raw.eventName === 'DeleteFlowLogs'
  ),
  'iam-changes': changes((raw) => service(raw) === 'iam' && raw.readOnly === false),
  deletions: { holds: isDeletion, list: change },
  'deletions-per-day': { holds: isDeletion, rows: (raw) => [[raw.eventName]] },
  'old-tls': { holds: (raw) => /^TLSv1(\.1)?$/.test(raw.tlsDetails?.tlsVersion ?? '') },
  'tls-calls': {
    holds: (raw) => raw.tlsDetails?.tlsVersion !== undefined,
    rows: (raw) => [[key(raw.tlsDetails?.tlsVersion)]],
  },
};
