// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldCaps, SearchBody, SearchPort } from '../../search/search_port';
import type { SecondDeliveries } from '../../search/second_deliveries';
import type { Scope } from '../query';
import type { Sessions } from './origin_of';

/** Some of a role's calls, whose sessions are of one kind. */
export interface OnePass {
  port: SearchPort;
  index: string;
  scope: Scope & { role: string };
  second: SecondDeliveries;
  /** Filters that choose the calls; the copy in the role's own account always. */
  also: SearchBody[];
  sessions: Sessions;
  /** Fields of CloudTrail that the person sees, request parameters too. */
  caps: Record<string, FieldCaps>;
  /** True: rights hide the fields that name resources. */
  resourcesHidden: boolean;
}
