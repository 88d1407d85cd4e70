// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from './logs/cloudtrail';
import { DEADLINE } from './search/as_current_user';

/** `siem_review.*` of opensearch_dashboards.yml, and of the stand-alone host's settings. */
export interface SiemReviewConfig {
  enabled: boolean;
  indices: { cloudtrail: string };
  /** Milliseconds that one search may take. */
  search: { deadlineMs: number };
  /** Address of an OpenSearch Dashboards for links to Discover; without it, this one. */
  discoverBaseUrl?: string;
  discoverIndexPatternId: string;
  reviewTimeZone: string;
  /** The identity that writes the program's own records. Never sent to a browser. */
  service: { username?: string; password?: string };
}

export const defaults = {
  cloudtrailIndices: cloudtrail.defaultIndexPattern,
  deadlineMs: DEADLINE,
  /** The id that the SIEM's own saved objects give the pattern over CloudTrail. */
  discoverIndexPatternId: '5f946950-7fc8-11ea-945d-8d0868f4a377',
  reviewTimeZone: 'Asia/Tokyo',
};

/** What is wrong with a list of index patterns; undefined when nothing is. Never all indices, never a hidden one. */
export function indexPatternFault(value: string): string | undefined {
  const fine = value.split(',').every((one) => /^[a-z0-9][a-z0-9._-]*\*?[a-z0-9._*-]*$/.test(one));
  return fine
    ? undefined
    : 'must be names of indices such as log-aws-cloudtrail-*, separated by commas';
}

/** What is wrong with an address; undefined when nothing is. Links go only to http and https. */
export function addressFault(value: string): string | undefined {
  try {
    const { protocol, username } = new URL(value);
    if ((protocol === 'https:' || protocol === 'http:') && username === '') return undefined;
  } catch {
    // Told below.
  }
  return 'must be an address such as https://dashboards.example.com';
}

/** What is wrong with a time zone; undefined when nothing is. */
export function timeZoneFault(value: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: value }) ? undefined : '';
  } catch {
    return 'must be an IANA time zone such as Asia/Tokyo';
  }
}
