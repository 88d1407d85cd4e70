// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress } from '../../common/logs/address';
import { ROLE_ARN } from '../../common/role_usage/endpoints';
import { ACCOUNT, WHOLE_SCOPE } from '../../common/url_state/scope';
import { dashboardPath } from '../page_paths';
import { lookUpPath } from './look_up';

/**
 * The page that begins an investigation of what was typed: the role of an ARN, else the dashboard over all systems with
 * the value as a filter of the field that such a value stands in.
 */
export function investigatePath(typed: string): string {
  const text = typed.trim();
  if (text === '') return dashboardPath();
  if (ROLE_ARN.test(text) || /^arn:aws[a-z-]*:sts:/.test(text)) return lookUpPath(text);
  if (ACCOUNT.test(text)) return dashboardPath({ scope: { ...WHOLE_SCOPE, accounts: [text] } });
  return dashboardPath({ filters: [{ field: fieldFor(text), value: text, not: false }] });
}

function fieldFor(text: string): string {
  if (isAddress(text)) return 'source.ip';
  if (/^(AKIA|ASIA)[A-Z0-9]{12,124}$/.test(text)) return 'userIdentity.accessKeyId';
  if (/^i-[0-9a-f]{8,17}$/.test(text)) return 'cloud.instance.id';
  if (/^arn:aws/.test(text)) return 'resources.ARN';
  if (/^[a-z0-9-]+\.amazonaws\.com$/.test(text)) return 'eventSource';
  // APIs are named so: DeleteTrail, PutObject.
  if (/^[A-Z][a-z]+([A-Z][a-zA-Z0-9]*)+$/.test(text)) return 'eventName';
  return 'user.name';
}
