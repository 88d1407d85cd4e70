// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const CONSOLES: Record<string, string> = {
  aws: 'https://console.aws.amazon.com',
  'aws-cn': 'https://console.amazonaws.cn',
  'aws-us-gov': 'https://console.amazonaws-us-gov.com',
};

/** The AWS console's page of a resource, by ARN; undefined for a partition that has no public console. */
export function awsConsoleLink(arn: string): string | undefined {
  const console = CONSOLES[arn.split(':')[1]];
  return console && `${console}/go/view?arn=${encodeURIComponent(arn)}`;
}
