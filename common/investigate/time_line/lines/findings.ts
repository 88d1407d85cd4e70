// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineEvent } from '../answers';
import { allNamed, flagOf, named, numberOf, textOf } from './document';
import type { LineMaker } from './document';

type Severity = NonNullable<TimeLineEvent['severity']>;
const LABELS: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];

export const guarddutyLine: LineMaker = {
  fields: [
    'id',
    'arn',
    'type',
    'title',
    'accountId',
    'event.severity',
    'service.archived',
    'resource.accessKeyDetails.userName',
    'resource.accessKeyDetails.userType',
    'resource.accessKeyDetails.accessKeyId',
    'cloud.instance.id',
    'resource.s3BucketDetails.name',
    'source.ip',
  ],
  line: (values, kind) => ({
    what: textOf(values, 'type', 'title'),
    by: 'guardduty',
    account: textOf(values, 'accountId'),
    who: named(kind, values, 'resource.accessKeyDetails.userName'),
    session: textOf(values, 'resource.accessKeyDetails.accessKeyId'),
    from: named(kind, values, 'source.ip'),
    to: allNamed(kind, values, 'cloud.instance.id', 'resource.s3BucketDetails.name'),
    severity: byNumber(numberOf(values, 'event.severity')),
    status: flagOf(values, 'service.archived') ? 'ARCHIVED' : undefined,
    onceId: textOf(values, 'id'),
  }),
};

export const securityhubLine: LineMaker = {
  fields: [
    'Id',
    'Title',
    'event.module',
    'Severity.Label',
    'Workflow.Status',
    'RecordState',
    'Resources.Id',
    'Resources.Type',
    'user.name',
    'user.id',
    'source.ip',
  ],
  line: (values, kind) => ({
    what: textOf(values, 'Title'),
    by: textOf(values, 'event.module'),
    who: named(kind, values, 'user.name'),
    session: textOf(values, 'user.id'),
    from: named(kind, values, 'source.ip'),
    to: allNamed(kind, values, 'Resources.Id'),
    severity: byLabel(textOf(values, 'Severity.Label')),
    status:
      textOf(values, 'RecordState') === 'ARCHIVED' ? 'ARCHIVED' : textOf(values, 'Workflow.Status'),
    onceId: textOf(values, 'Id'),
  }),
};

export const inspectorLine: LineMaker = {
  fields: [
    'inspector.findingArn',
    'inspector.title',
    'inspector.severity',
    'inspector.status',
    'inspector.resources.id',
  ],
  line: (values, kind) => ({
    what: textOf(values, 'inspector.title'),
    by: 'inspector',
    to: allNamed(kind, values, 'inspector.resources.id'),
    severity: byLabel(textOf(values, 'inspector.severity')),
    status: textOf(values, 'inspector.status'),
    onceId: textOf(values, 'inspector.findingArn'),
  }),
};

const QUALIFIER = 'newEvaluationResult.evaluationResultIdentifier.evaluationResultQualifier';

export const configRulesLine: LineMaker = {
  fields: ['configRuleName', 'newEvaluationResult.complianceType', `${QUALIFIER}.resourceId`],
  line: (values, kind) => ({
    what: textOf(values, 'configRuleName'),
    by: 'config',
    to: allNamed(kind, values, `${QUALIFIER}.resourceId`),
    status: textOf(values, 'newEvaluationResult.complianceType'),
  }),
};

/** GuardDuty's own bounds: from 9.0 critical, 7.0 high, 4.0 medium. */
function byNumber(severity: number | undefined): Severity | undefined {
  if (severity === undefined) return undefined;
  if (severity >= 9) return 'CRITICAL';
  if (severity >= 7) return 'HIGH';
  return severity >= 4 ? 'MEDIUM' : 'LOW';
}

function byLabel(label: string | undefined): Severity | undefined {
  const upper = (label || '').toUpperCase();
  // Inspector says so before it has looked at a vulnerability.
  return upper === 'UNTRIAGED' ? 'INFORMATIONAL' : LABELS.filter((one) => one === upper)[0];
}
