// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** `arn:partition:service:region:account:resource`; region and account may be empty. */
export interface Arn {
  partition: string;
  service: string;
  region: string;
  account: string;
  /** All after the account: `role/app/name`, `function:name`, `bucket/key`. */
  resource: string;
}

const ARN = /^arn:(aws[a-z-]*):([a-z0-9.-]+):([a-z0-9-]*):(\d{12}|aws|):(.+)$/;

/** The parts of an ARN; undefined: it is none. */
export function parseArn(text: string): Arn | undefined {
  const parts = ARN.exec(text);
  if (!parts) return undefined;
  const [partition, service, region, account, resource] = parts.slice(1);
  return { partition, service, region, account, resource };
}

/** `role/app/name` is `role`; `function:name:alias` is `function`; of a bucket nothing. */
export function resourceType({ resource }: Arn): string {
  const end = resource.search(/[/:]/);
  return end < 0 ? '' : resource.slice(0, end);
}

/** `role/app/name` is `app/name`, `function:name` is `name`; without a type all of it. */
export function resourceRest(arn: Arn): string {
  const type = resourceType(arn);
  return type === '' ? arn.resource : arn.resource.slice(type.length + 1);
}

/** The last part of a text by `/`. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/** The role and session of `arn:aws:sts::<account>:assumed-role/<role>/<session>`. */
export function sessionOf(
  text: string
): { account: string; role: string; session: string } | undefined {
  const arn = parseArn(text);
  if (!arn || arn.service !== 'sts') return undefined;
  const parts = /^assumed-role\/([^/]+)\/(.+)$/.exec(arn.resource);
  return parts ? { account: arn.account, role: parts[1], session: parts[2] } : undefined;
}

/** Path and name of `arn:aws:iam::<account>:<type>/<path><name>`. */
export function iamName(text: string, type: 'role' | 'user'): (Arn & { name: string }) | undefined {
  const arn = parseArn(text);
  if (!arn || arn.service !== 'iam' || resourceType(arn) !== type) return undefined;
  const name = lastPart(arn.resource);
  return name === '' ? undefined : { ...arn, name };
}
