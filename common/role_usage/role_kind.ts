// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RoleKind } from './answers';

/** Account of a role's ARN. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] || '';
}

/** Name of a role's ARN, without its path. */
export function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Kind of a role by the path that AWS reserves, else by whether its calls reached other accounts. */
export function kindOf(arn: string, copiesElsewhere: boolean): RoleKind {
  if (arn.indexOf(':role/aws-service-role/') >= 0) return 'service_linked';
  if (arn.indexOf(':role/aws-reserved/sso.amazonaws.com/') >= 0) return 'identity_center';
  return copiesElsewhere ? 'cross_account' : 'service';
}
