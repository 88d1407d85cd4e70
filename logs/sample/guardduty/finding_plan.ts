// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from '../call';
import type { Account } from '../company';

/** A finding and when GuardDuty writes or updates it. */
export interface FindingPlan {
  /** 32 hex digits. */
  id: string;
  account: Account;
  type: string;
  severity: number;
  title: string;
  description: string;
  /** Epoch ms of each version, the first included. */
  versions: number[];
  resource: Fields;
  action?: Fields;
  /** What the detector adds for this type (`service.detection`). */
  detection?: Fields;
  resourceRole: 'TARGET' | 'ACTOR';
  sample?: boolean;
}
