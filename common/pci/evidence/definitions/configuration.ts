// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CALLS } from '../clauses';
import type { EvidenceDefinition } from '../definition';
import { changeList, countOf } from '../made';

/** Requirement 2: secure configuration. */
export const CONFIGURATION: readonly EvidenceDefinition[] = [
  countOf('cfg-noncompliant', {
    log: 'config_rules',
    where: [{ field: 'newEvaluationResult.complianceType', is: 'NON_COMPLIANT' }],
    by: ['configRuleName'],
    any: 'attention',
  }),
  changeList('default-root-use', [
    CALLS,
    { field: 'userIdentity.type', is: 'Root' },
    { field: 'userIdentity.invokedBy', exists: true, not: true },
    { field: 'eventType', is: 'AwsServiceEvent', not: true },
  ]),
  countOf('tls-old-api', {
    log: 'cloudtrail',
    where: [CALLS, { field: 'tlsDetails.tlsVersion', in: ['TLSv1', 'TLSv1.0', 'TLSv1.1'] }],
    by: ['user.name', 'eventSource'],
    any: 'attention',
  }),
];
