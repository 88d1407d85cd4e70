// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { StandingCheck } from './finding_version';

/** Names one resource that one control looks at. */
export function checkKey({
  control,
  account,
  region,
  resource,
}: Pick<StandingCheck, 'control' | 'account' | 'region' | 'resource'>): string {
  return JSON.stringify([control || '', account, region, resource]);
}
