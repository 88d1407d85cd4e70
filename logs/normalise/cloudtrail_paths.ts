// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Facts of SIEM on Amazon OpenSearch Service v2.10.4 (aws-samples/siem-on-amazon-opensearch-service, MIT-0),
// source/lambda/es_loader/aws.ini, section [cloudtrail].

/** Fields whose type differs from service to service: kept as text. */
export const TEXT_PATHS: readonly string[] = [
  'additionalEventData.requestParameters',
  'requestParameters.attribute',
  'requestParameters.authParameters',
  'requestParameters.bucketPolicy.Statement',
  'requestParameters.content',
  'requestParameters.DescribeFlowLogsRequest',
  'requestParameters.description',
  'requestParameters.ebsOptimized',
  'requestParameters.filter',
  'requestParameters.iamInstanceProfile',
  'requestParameters.imageId',
  'requestParameters.instanceType',
  'requestParameters.partitionInputList',
  'requestParameters.principal',
  'requestParameters.resource',
  'requestParameters.result',
  'requestParameters.schedule',
  'requestParameters.scope',
  'requestParameters.sort',
  'requestParameters.sortBy',
  'requestParameters.source',
  'requestParameters.status',
  'requestParameters.subnets',
  'requestParameters.tableInput.parameters',
  'requestParameters.target',
  'responseElements.dBSubnetGroup',
  'responseElements.data',
  'responseElements.description',
  'responseElements.endpoint',
  'responseElements.imageId',
  'responseElements.result',
  'responseElements.role',
  'responseElements.subnets',
  'serviceEventDetails.eventRequestDetails',
];

/** Where `cloud.instance.id` is looked for, first hit. */
export const INSTANCE_PATHS: readonly string[] = [
  'requestParameters.instanceId',
  'responseElements.instancesSet.items.0.instanceId',
  'requestParameters.instancesSet.items.0.instanceId',
  'requestParameters.DescribeInstanceCreditSpecificationsRequest.InstanceId.content',
  'requestParameters.AssociateIamInstanceProfileRequest.InstanceId',
];

/** Where `user.name` is looked for, first hit. */
export const USER_NAME_PATHS: readonly string[] = [
  'userIdentity.userName',
  'userIdentity.arn',
  'userIdentity.principalId',
];
