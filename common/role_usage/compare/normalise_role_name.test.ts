// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { normaliseRoleName } from './normalise_role_name';

test.each([
  // environments, in every way to write them
  ['settlement-batch', 'settlement-batch'],
  ['prod-settlement-batch', 'settlement-batch'],
  ['settlement-batch-stg', 'settlement-batch'],
  ['settlement_batch_dev2', 'settlement-batch'],
  ['SettlementBatchProduction', 'settlement-batch'],
  ['ProdSettlementBatch', 'settlement-batch'],
  ['settlement.batch.uat', 'settlement-batch'],
  ['app/settlement-batch-staging', 'settlement-batch'],
  ['settlement-batch-pre-prod', 'settlement-batch'],
  ['settlement-batch-nonprod', 'settlement-batch'],
  ['settlement-batch-kaihatsu', 'settlement-batch'],
  ['qa-ec2-instance-role', 'ec2-instance-role'],
  // what only looks like one
  ['DevOpsRole', 'devops-role'],
  ['devops-deploy', 'devops-deploy'],
  ['latest-report-reader', 'latest-report-reader'],
  ['product-catalog', 'product-catalog'],
  ['contest-judge', 'contest-judge'],
  // nothing else in it
  ['prod', 'prod'],
  ['Dev', 'dev'],
  // accounts
  [
    'cdk-hnb659fds-deploy-role-111122223333-ap-northeast-1',
    'cdk-hnb659fds-deploy-role-ap-northeast-1',
  ],
  ['codebuild-444455556666-service-role', 'codebuild-service-role'],
  ['backup-1111', 'backup-1111'],
  // case and separators
  ['ECSTaskExecutionRole', 'ecs-task-execution-role'],
  ['ecsTaskExecutionRole', 'ecs-task-execution-role'],
  ['ecs_task_execution_role', 'ecs-task-execution-role'],
  ['EC2InstanceRole', 'ec2-instance-role'],
  // CloudFormation
  ['payment-prod-LambdaExecutionRole-1QZXJ4VQ6J2LG', 'payment-lambda-execution-role'],
  ['payment-stg-LambdaExecutionRole-9W0K3B5T7RNA', 'payment-lambda-execution-role'],
  ['payment-dev-LambdaExecutionRole-xK3fJ9aLmQ2b', 'payment-lambda-execution-role'],
  ['payment-LambdaExecutionRole-XkQjVbNmPwLz', 'payment-lambda-execution-role'],
  [
    'eksctl-prod-cluster-nodegroup-ng-1-NodeInstanceRole-1B2C3D4E5F6G7',
    'eksctl-cluster-nodegroup-ng-1-node-instance-role',
  ],
  ['AWSCloudFormationStackSetExecutionRole', 'aws-cloud-formation-stack-set-execution-role'],
  ['payment-ApiGatewayV2', 'payment-api-gateway-v2'],
  ['payment-ServiceRole1', 'payment-service-role1'],
  ['payment-ADMINISTRATOR', 'payment-administrator'],
  // CDK
  [
    'CdkWorkshopStack-HelloHandlerServiceRole11EF7C63-1G8M7QN6BC6LU',
    'cdk-workshop-stack-hello-handler-service-role',
  ],
  [
    'ProdPaymentStack-ApiHandlerServiceRole4F3A2B1C-AbCdEf1hIjKl',
    'payment-stack-api-handler-service-role',
  ],
  ['LambdaStack-FunctionServiceRole675BB04-1X8AJ9W4YV9UM', 'lambda-stack-function-service-role'],
  [
    'BlogStack-SingletonLambdaServiceRoleB8B1-KTKJ2N0P9Q8R',
    'blog-stack-singleton-lambda-service-role',
  ],
  ['PaymentStack-TaskRole12345678-1X8AJ9W4YV9UM', 'payment-stack-task-role'],
  ['ApiHandlerServiceRole4F3A2B1C', 'api-handler-service-role'],
  ['ExportBatch20240101', 'export-batch20240101'],
  ['ReaderOfDB', 'reader-of-db'],
  // Terraform, Pulumi, IAM Identity Center
  ['worker-20240131123456789000000001', 'worker'],
  ['worker-3f2a9c1b', 'worker'],
  ['worker-deadbeef', 'worker-deadbeef'],
  ['worker-7c9e6679-7425-40de-944b-e07fc1f90ae7', 'worker'],
  ['AWSReservedSSO_ReadOnly_0123456789abcdef', 'aws-reserved-sso-read-only'],
  ['AWSReservedSSO_ReadOnly_fedcba9876543210', 'aws-reserved-sso-read-only'],
  // not ASCII, nothing at all
  ['+=,.@-', '+=,.@-'],
])('%s is %s', (name, normal) => {
  expect(normaliseRoleName(name)).toBe(normal);
});

test('environments of the register are dropped too', () => {
  expect(normaliseRoleName('settlement-batch-blue')).toBe('settlement-batch-blue');
  expect(normaliseRoleName('settlement-batch-blue', ['Blue'])).toBe('settlement-batch');
});

test('it does not change what it has made', () => {
  ['ProdPaymentStack-ApiHandlerServiceRole4F3A2B1C-AbCdEf1hIjKl', 'qa-ec2-instance-role'].forEach(
    (name) => {
      const once = normaliseRoleName(name);
      expect(normaliseRoleName(once)).toBe(once);
    }
  );
});
