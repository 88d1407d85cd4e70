// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldClause } from '../../log_query/log_query';
import type { Words } from '../../logs/log_kind';
import type { Panel, PanelSet } from '../panel';

type Text = [en: string, ja: string];
export type Row = PanelSet['rows'][number];

/** A panel of the start set: its words in both languages first, then the question and how it is drawn. */
export function panel(
  id: string,
  title: Text,
  purpose: Text,
  rest: Omit<Panel, 'id' | 'title' | 'purpose'>
): Panel {
  return { id, title: words(title), purpose: words(purpose), ...rest };
}

export function row(title: Text, panels: Panel[]): Row {
  return { title: words(title), panels };
}

function words([en, ja]: Text): Words {
  return { en, ja };
}

/**
 * Error codes that mean refused: the most frequent ones of AWS services. A panel names them one by one, because a log
 * query has no patterns.
 */
export const DENIED: FieldClause = {
  field: 'errorCode',
  in: [
    'AccessDenied',
    'AccessDeniedException',
    'Client.UnauthorizedOperation',
    'Server.UnauthorizedOperation',
    'UnauthorizedOperation',
    'UnauthorizedAccess',
    'UnauthorizedException',
    'UnauthorizedAccessException',
    'AuthorizationError',
    'AuthorizationErrorException',
    'NotAuthorized',
    'NotAuthorizedException',
    // Of the key behind a queue, topic, stream, function or data base.
    'KMSAccessDenied',
    'KMSAccessDeniedException',
    'KMS.AccessDeniedException',
    'KMSAccessDeniedFault',
    'AccessDeniedFault',
    'S3AccessDeniedFault',
  ],
};

/** NetworkActivity repeats a call seen at a VPC endpoint, Insight is a report about calls: neither is a call. */
export const CALLS: FieldClause = {
  field: 'eventCategory',
  in: ['NetworkActivity', 'Insight'],
  not: true,
};

export const SUCCEEDED: FieldClause = { field: 'errorCode', exists: true, not: true };

/** What a list of changes shows, and what decides whether one was planned. */
export const CHANGE_COLUMNS = [
  '@timestamp',
  'cloud.account.id',
  'eventName',
  'userIdentity.arn',
  'userIdentity.sessionContext.sessionIssuer.arn',
  'user.name',
  'source.address',
  'errorCode',
  'eventID',
];
