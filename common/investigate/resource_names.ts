// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId } from '../logs/log_kind';
import { lastPart, resourceRest, resourceType } from './arn';
import type { Arn } from './arn';

/** A field that holds names of one type of resource, and what they are for an ARN of it. */
interface Named {
  log: LogId;
  field: string;
  /** Service and type of the ARN: `lambda function`; of types that have none the service alone. */
  of: string;
  values(rest: string, arn: string, parts: Arn): string[];
}

const both = (rest: string, arn: string) => [arn, rest];
const name = (rest: string) => [rest];
const asIs = (_: string, arn: string) => [arn];

/** Where the logs name a resource otherwise than by its ARN, as each service's own requests and logs do. */
const NAMES: Named[] = [
  ...request('functionName', 'lambda function', (rest, arn) => [arn, rest.split(':')[0]]),
  ...request('tableName', 'dynamodb table', (rest, arn) => [arn, rest.split('/')[0]]),
  // The ARN of a secret ends in a dash and six random characters that its name does not have.
  ...request('secretId', 'secretsmanager secret', (rest, arn) => [
    arn,
    rest.replace(/-[A-Za-z0-9]{6}$/, ''),
  ]),
  ...request('keyId', 'kms key', both),
  ...request('keyId', 'kms alias', (rest, arn) => [arn, `alias/${rest}`]),
  ...request('logGroupName', 'logs log-group', (rest) => [rest.replace(/:\*$/, '')]),
  ...request('stackName', 'cloudformation stack', (rest, arn) => [arn, rest.split('/')[0]]),
  ...request('dBInstanceIdentifier', 'rds db', both),
  ...request('groupId', 'ec2 security-group', name),
  ...request('policyArn', 'iam policy', asIs),
  ...request('name', 'cloudtrail trail', both),
  ...request('detectorId', 'guardduty detector', name),
  { log: 'cloudtrail', field: 'vpcEndpointId', of: 'ec2 vpc-endpoint', values: name },
  { log: 'vpcflowlogs', field: 'interface_id', of: 'ec2 network-interface', values: name },
  { log: 'vpcflowlogs', field: 'vpc_id', of: 'ec2 vpc', values: name },
  { log: 'vpcflowlogs', field: 'subnet_id', of: 'ec2 subnet', values: name },
  { log: 'r53resolver', field: 'vpc_id', of: 'ec2 vpc', values: name },
  {
    log: 'guardduty',
    field: 'resource.instanceDetails.networkInterfaces.networkInterfaceId',
    of: 'ec2 network-interface',
    values: name,
  },
  { log: 'elb', field: 'elb', of: 'elasticloadbalancing loadbalancer', values: name },
  { log: 'elb', field: 'target_group_arn', of: 'elasticloadbalancing targetgroup', values: asIs },
  { log: 'elb', field: 'chosen_cert_arn', of: 'acm certificate', values: asIs },
  {
    log: 'waf',
    field: 'httpSourceId',
    of: 'elasticloadbalancing loadbalancer',
    values: (rest, arn, { account }) => [arn, `${account}-${rest}`],
  },
  { log: 'waf', field: 'rule.ruleset', of: 'wafv2 regional', values: webAcl },
  { log: 'waf', field: 'rule.ruleset', of: 'wafv2 global', values: webAcl },
  { log: 'cloudfront', field: 'distribution_id', of: 'cloudfront distribution', values: name },
  { log: 'rds_audit', field: 'rds.cluster_identifier', of: 'rds cluster', values: name },
  { log: 'rds_audit', field: 'rds.instance_identifier', of: 'rds db', values: name },
];
const JUDGED =
  'newEvaluationResult.evaluationResultIdentifier.evaluationResultQualifier.resourceId';

/** The fields of a kind that name the resource of this ARN, and by which values. */
export function namesOf(
  log: LogId,
  text: string,
  arn: Arn
): Array<{ field: string; values: string[] }> {
  const of = `${arn.service} ${resourceType(arn)}`;
  const rest = resourceRest(arn);
  // A rule of Config names what it judged by ARN or by the last part of it, as the resource's type has it.
  if (log === 'config_rules') return [{ field: JUDGED, values: [text, lastPart(rest)] }];
  return NAMES.filter((one) => one.log === log && one.of === of).map(({ field, values }) => ({
    field,
    values: values(rest, text, arn),
  }));
}

function request(parameter: string, of: string, values: Named['values']): Named[] {
  return [{ log: 'cloudtrail', field: `requestParameters.${parameter}`, of, values }];
}

/** `webacl/<name>/<id>`. */
function webAcl(rest: string): string[] {
  const [type, acl] = rest.split('/');
  return type === 'webacl' && acl ? [acl] : [];
}
