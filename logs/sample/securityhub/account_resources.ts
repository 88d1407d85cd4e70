// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  bucket,
  cardProd,
  cardStaging,
  homeRegion,
  keyArn,
  portalProd,
  portalStaging,
  securityAudit,
  securityProd,
  settlementProd,
} from '../company';
import type { Account } from '../company';
import { detectorId } from '../guardduty/finding_day';
import { networkOf } from '../network/hosts';
import { Random } from '../random';
import { loadBalancerArn } from '../web/elb_day';
import { webAclArn } from '../web/waf_day';

/** A resource that controls look at: its kind in AWS Config and in ASFF. */
export interface CheckedResource {
  type: string;
  asffType: string;
  id: string;
}

const buckets = new Map<Account, readonly string[]>([
  [cardProd, ['artifacts']],
  [cardStaging, ['test-data']],
  [settlementProd, ['reports', 'files', 'incoming']],
  [portalProd, ['merchant-files', 'static']],
  [portalStaging, ['merchant-files']],
  [securityProd, ['log-archive']],
  [securityAudit, ['evidence']],
]);
const keys = new Map<Account, readonly string[]>([
  [cardProd, ['token-vault', 'authorisations']],
  [settlementProd, ['settlement-files']],
  [portalProd, ['merchant-files']],
  [securityProd, ['log-archive']],
]);
const functions = new Map<Account, readonly string[]>([
  [cardProd, ['authorisation-log-shipper']],
  [settlementProd, ['settlement-file-intake']],
  [portalProd, ['portal-report-export', 'portal-notifier']],
]);
const services = new Map<Account, readonly string[]>([
  [cardProd, ['card-authoriser', 'token-vault']],
  [cardStaging, ['card-authoriser']],
  [settlementProd, ['settlement-api']],
  [portalProd, ['portal-web']],
  [portalStaging, ['portal-web']],
]);
const users = new Map<Account, readonly string[]>([[portalProd, ['ci-legacy-deploy']]]);
const databases: readonly Account[] = [cardProd, settlementProd, portalProd];
const webSites: readonly Account[] = [cardProd, portalProd];

/** What an account has, named as the other logs name it. */
export function resourcesOf(account: Account): CheckedResource[] {
  const found: CheckedResource[] = [];
  const random = (word: string) => new Random('resource', account.id, word);
  const add = (type: string, asffType: string, id: string) => found.push({ type, asffType, id });
  const named = (service: string, rest: string) =>
    `arn:aws:${service}:${homeRegion}:${account.id}:${rest}`;
  add('AWS::::Account', 'AwsAccount', `AWS::::Account:${account.id}`);
  for (const name of buckets.get(account) ?? []) {
    add('AWS::S3::Bucket', 'AwsS3Bucket', `arn:aws:s3:::${bucket(account, name)}`);
  }
  for (const name of keys.get(account) ?? []) {
    add('AWS::KMS::Key', 'AwsKmsKey', keyArn(account, name));
  }
  for (const name of functions.get(account) ?? []) {
    add('AWS::Lambda::Function', 'AwsLambdaFunction', named('lambda', `function:${name}`));
  }
  for (const name of services.get(account) ?? []) {
    add('AWS::ECS::Service', 'AwsEcsService', named('ecs', `service/main/${name}`));
    add('AWS::ECR::Repository', 'AwsEcrRepository', named('ecr', `repository/${name}`));
  }
  for (const name of users.get(account) ?? []) {
    add('AWS::IAM::User', 'AwsIamUser', `arn:aws:iam::${account.id}:user/${name}`);
  }
  if (databases.includes(account)) {
    add('AWS::RDS::DBInstance', 'AwsRdsDbInstance', named('rds', `db:${account.slug}-main`));
    add(
      'AWS::DynamoDB::Table',
      'AwsDynamoDbTable',
      named('dynamodb', `table/${account.slug}-sessions`)
    );
    add(
      'AWS::SecretsManager::Secret',
      'AwsSecretsManagerSecret',
      named(
        'secretsmanager',
        `secret:${account.slug}-database-${random('secret').hex(8).slice(0, 6)}`
      )
    );
  }
  if (webSites.includes(account)) {
    add(
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AwsElbv2LoadBalancer',
      loadBalancerArn(account)
    );
    add('AWS::WAFv2::WebACL', 'AwsWafv2WebAcl', webAclArn(account));
    const certificate = new Random('certificate', account.id).uuid();
    add(
      'AWS::ACM::Certificate',
      'AwsCertificateManagerCertificate',
      named('acm', `certificate/${certificate}`)
    );
  }
  if (account !== securityAudit) {
    add('AWS::EC2::VPC', 'AwsEc2Vpc', named('ec2', `vpc/${networkOf(0, account).vpc}`));
    const group = account === cardProd ? 'sg-0c4rd5a6e7f809112' : `sg-0${random('group').hex(16)}`;
    add('AWS::EC2::SecurityGroup', 'AwsEc2SecurityGroup', named('ec2', `security-group/${group}`));
  }
  add(
    'AWS::CloudTrail::Trail',
    'AwsCloudTrailTrail',
    named('cloudtrail', 'trail/organization-trail')
  );
  if (account === securityProd) {
    const detector = named('guardduty', `detector/${detectorId(account)}`);
    add('AWS::GuardDuty::Detector', 'AwsGuardDutyDetector', detector);
    add('AWS::OpenSearch::Domain', 'AwsOpenSearchServiceDomain', named('es', 'domain/siem'));
  }
  return found;
}
