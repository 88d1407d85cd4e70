// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Services that are offered, and known by their name alone; any other can be typed where an action or service is asked. */
export const KNOWN_SERVICES: readonly string[] = [
  ...['dynamodb', 'ec2', 'ecr', 'iam', 'kms', 'lambda', 'logs', 'rds', 's3', 'secretsmanager'],
  ...['sns', 'sqs', 'ssm', 'states', 'sts'],
];
