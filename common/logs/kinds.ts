// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudfrontKind } from './cloudfront';
import { cloudhsmKind } from './cloudhsm';
import { cloudtrailKind } from './cloudtrail';
import { configRulesKind } from './config_rules';
import { elbKind } from './elb';
import { guarddutyKind } from './guardduty';
import { inspectorKind } from './inspector';
import { linuxSecureKind } from './linux_secure';
import type { LogId, LogKind } from './log_kind';
import { opensearchAuditKind } from './opensearch_audit';
import { r53resolverKind } from './r53resolver';
import { rdsAuditKind } from './rds_audit';
import { s3accesslogKind } from './s3accesslog';
import { securityhubKind } from './securityhub';
import { vpcflowlogsKind } from './vpcflowlogs';
import { wafKind } from './waf';

/** Every kind of log that the product knows by itself, in the order that pages list them. */
export const LOG_KINDS: readonly LogKind[] = [
  cloudtrailKind,
  securityhubKind,
  guarddutyKind,
  vpcflowlogsKind,
  s3accesslogKind,
  wafKind,
  elbKind,
  cloudfrontKind,
  r53resolverKind,
  configRulesKind,
  inspectorKind,
  rdsAuditKind,
  linuxSecureKind,
  cloudhsmKind,
  opensearchAuditKind,
];

/** The kind of this id, the team's own ones (`own_kind.ts`) included; undefined: no such kind. */
export function kindOf(id: LogId, own: readonly LogKind[] = []): LogKind | undefined {
  return LOG_KINDS.concat(own).filter((kind) => kind.id === id)[0];
}

export { fieldOf } from './field_of';
