// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DiscoverFilter, DiscoverView } from './discover';

/** A role's sessions by their issuer: the key of a role. */
const ISSUER = 'userIdentity.sessionContext.sessionIssuer.arn';
const COLUMNS = [
  'cloud.account.id',
  'cloud.region',
  'eventSource',
  'eventName',
  'errorCode',
  'user.name',
  'source.address',
];

/** What narrows a role's events further. */
export interface EventValues {
  eventSource?: string;
  eventName?: string;
  errorCode?: string;
}

/** Discover's view of the documents behind a role's numbers, copies and second deliveries included. */
export function roleEventsView(
  role: string,
  period: { from: string; to: string },
  values: EventValues = {}
): Omit<DiscoverView, 'indexPattern'> {
  const filters: DiscoverFilter[] = [{ field: ISSUER, value: role }];
  (['eventSource', 'eventName', 'errorCode'] as const).forEach((field) => {
    const value = values[field];
    if (value) filters.push({ field, value });
  });
  return { from: period.from, to: period.to, filters, columns: COLUMNS };
}
