// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../common/logs/log_kind';
import { cloudtrail } from './logs/cloudtrail';
import { DEFAULT_ADMINISTRATORS } from './records/writers';
import { DEADLINE } from './search/as_current_user';

/** `siem_review.*` of opensearch_dashboards.yml, and of the stand-alone host's settings. */
export interface SiemReviewConfig {
  enabled: boolean;
  /** Index patterns by kind of log, where they are not those of the SIEM. */
  indices: { cloudtrail: string; [kind: string]: string | undefined };
  /** Milliseconds that one search may take. */
  search: { deadlineMs: number };
  /** Address of an OpenSearch Dashboards for links to Discover; without it, this one. */
  discoverBaseUrl?: string;
  /** Id of the index pattern over CloudTrail; those of the other kinds, by kind, where they are not the SIEM's. */
  discoverIndexPatternId: string;
  discoverIndexPatternIds: Record<string, string | undefined>;
  reviewTimeZone: string;
  /** The identity that writes the program's own records. Never sent to a browser. */
  service: { username?: string; password?: string };
  /** Roles of OpenSearch, by name, that may change all settings. */
  access: { administratorRoles: string[] };
}

export const defaults = {
  cloudtrailIndices: cloudtrail.defaultIndexPattern,
  deadlineMs: DEADLINE,
  /** The id that the SIEM's own saved objects give the pattern over CloudTrail. */
  discoverIndexPatternId: '5f946950-7fc8-11ea-945d-8d0868f4a377',
  reviewTimeZone: 'Asia/Tokyo',
  administratorRoles: [...DEFAULT_ADMINISTRATORS],
};

/** Index pattern of a kind of log, as the settings have it. */
export function indexOf({ indices }: SiemReviewConfig, kind: LogKind): string {
  const own = Object.prototype.hasOwnProperty.call(indices, kind.id) ? indices[kind.id] : undefined;
  return own || kind.indexPattern;
}

export { indexPatternFault } from '../common/logs/index_pattern';

/** What is wrong with a list of names of roles; undefined when nothing is. */
export function rolesFault(roles: string[]): string | undefined {
  return roles.every((role) => /^[A-Za-z0-9_.:-]{1,128}$/.test(role))
    ? undefined
    : 'must be names of roles such as siem_review_admin';
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
