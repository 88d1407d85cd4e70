// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** The fields of a raw record that the sample's checks read. */
export interface RecordView {
  userIdentity: {
    type?: string;
    arn?: string;
    principalId?: string;
    accountId?: string;
    accessKeyId?: string;
    userName?: string;
    invokedBy?: string;
    identityProvider?: string;
    onBehalfOf?: unknown;
    sessionContext?: {
      sessionIssuer: { type: string; arn: string; accountId: string; userName: string };
      webIdFederationData?: unknown;
      attributes: { creationDate: string; mfaAuthenticated: string };
      ec2RoleDelivery?: string;
    };
  };
  eventTime: string;
  eventSource: string;
  eventName: string;
  awsRegion: string;
  sourceIPAddress: string;
  errorCode?: string;
  errorMessage?: string;
  eventID: string;
  eventType: string;
  recipientAccountId: string;
  sharedEventID?: string;
  sessionCredentialFromConsole?: string;
  responseElements: { credentials?: { accessKeyId: string } } | null;
}

export function recordView(record: unknown): RecordView {
  return record as RecordView;
}

export function roleArn(view: RecordView): string | undefined {
  return view.userIdentity.sessionContext?.sessionIssuer.arn;
}

const denied = /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/;

export function outcomeOf(view: RecordView): 'succeeded' | 'denied' | 'failed' {
  if (view.errorCode === undefined && view.errorMessage === undefined) {
    return 'succeeded';
  }
  return denied.test(view.errorCode ?? '') ? 'denied' : 'failed';
}
