// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { roleDocuments } from '../role_usage/role_documents';
import type { DiscoverView } from './discover';

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

/**
 * Discover's view of the documents behind a role's numbers, copies and second deliveries included: the same list of
 * filters that the search is made from, so that both count the same.
 */
export function roleEventsView(
  role: string,
  period: { from: string; to: string },
  values: EventValues = {}
): Omit<DiscoverView, 'indexPattern'> {
  const filters = roleDocuments(role);
  (['eventSource', 'eventName', 'errorCode'] as const).forEach((field) => {
    const value = values[field];
    if (value) filters.push({ field, value });
  });
  return { from: period.from, to: period.to, filters, columns: COLUMNS };
}
