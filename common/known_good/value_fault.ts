// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress, isNetwork } from '../logs/address';
import { WIDEST } from './bounds';
import type { KnownGoodType } from './known_good_list';

const PRINCIPAL_ARN =
  /^arn:aws[a-z-]*:(iam|sts)::\d{12}:(root|(role|user|assumed-role|federated-user)\/[^\s*]+\*?)$/;
const PRINCIPAL_NAME = /^[\w+=,.@-]{2,128}\*?$/;
const RESOURCE_ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:[^*]+\*?$/;
const RESOURCE_NAME = /^[\w./:@+=#-]{3,255}\*?$/;

/** What is wrong with one value of a list; undefined when nothing is. */
export function valueFault(of: KnownGoodType, value: string): string | undefined {
  switch (of) {
    case 'cidr':
      return networkFault(value);
    case 'principal':
      if (/^arn:/.test(value) ? PRINCIPAL_ARN.test(value) : PRINCIPAL_NAME.test(value))
        return undefined;
      return 'must be the ARN or the name of an IAM role or user; * only at the end';
    case 'resource':
      if (/^arn:/.test(value) ? RESOURCE_ARN.test(value) : RESOURCE_NAME.test(value))
        return undefined;
      return 'must be an ARN, a name or an id; * only at the end';
    case 'user_agent':
      if (/^[^*]{4,}\*?$/.test(value)) return undefined;
      return 'at least 4 characters; * only at the end';
    default:
      if (/^[^\s*]{4,}\*?$/.test(value)) return undefined;
      return 'at least 4 characters without blanks; * only at the end';
  }
}

function networkFault(value: string): string | undefined {
  if (isAddress(value)) return undefined;
  if (!isNetwork(value)) return 'must be an address or a network such as 10.0.0.0/16';
  const [address, bits] = value.split('/');
  const own = /^f[cd]/i.test(address) ? WIDEST.uniqueLocal : WIDEST.ipv6;
  const widest = address.indexOf(':') < 0 ? WIDEST.ipv4 : own;
  return Number(bits) < widest ? `is too wide: at least /${widest}` : undefined;
}

/** True when a search looks for it as a beginning: it ends in `*`, or is a role, whose sessions begin with it. */
export function isBeginning(of: KnownGoodType, value: string): boolean {
  return /\*$/.test(value) || (of === 'principal' && /^arn:[^:]+:iam::\d+:role\//.test(value));
}
