// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { isFields } from '../kind';
import { inner } from './common_document';
import { valueAt } from './dotted';
import { mergeInto } from './ecs_copies';

/**
 * Instance, user and addresses that a finding's resources name, as siem/sf_securityhub.py of SIEM on Amazon OpenSearch
 * Service v2.10.4 (MIT-0) takes them: of several of one kind the last. Nothing when a resource is not as it expects.
 */
export function addResources(document: Fields): void {
  const { Resources } = document;
  if (!Array.isArray(Resources)) return;
  const told: Fields = {};
  const addresses: unknown[] = [];
  for (const resource of Resources as unknown[]) {
    if (!isFields(resource) || typeof resource.Type !== 'string') return;
    if (!take(resource, told, addresses)) return;
  }
  mergeInto(document, told);
  relate(document, addresses);
}

/** False when the script stops at this resource. */
function take(resource: Fields, told: Fields, addresses: unknown[]): boolean {
  const { Type, Id } = resource;
  if (Type === 'AwsEc2Instance') {
    if (typeof Id !== 'string') return false;
    told.cloud = { instance: { id: lastOf(Id, '/') } };
    const details = valueAt(resource, 'Details.AwsEc2Instance');
    for (const key of ['IpV4Addresses', 'IpV6Addresses']) {
      const list = isFields(details) ? details[key] : undefined;
      if (Array.isArray(list)) addresses.push(...(list as unknown[]));
    }
  } else if (Type === 'AwsIamAccessKey') {
    if (typeof Id !== 'string') return false;
    let id: string = lastOf(Id, ':');
    const name = valueAt(resource, 'Details.AwsIamAccessKey.PrincipalName');
    if (id === 'null') {
      const principal = valueAt(resource, 'Details.AwsIamAccessKey.PrincipalId');
      if (typeof principal !== 'string') return false;
      [id] = principal.split(':');
    }
    if (name === undefined) return false;
    told.user = { id, name };
  } else if (Type === 'AwsEc2Volume') {
    const id = valueAt(resource, 'Details.AwsEc2Volume.Attachments.0.InstanceId');
    if (id !== undefined) told.cloud = { instance: { id } };
  } else if (Type === 'AwsIamRole') {
    if (typeof Id !== 'string') return false;
    told.user = { name: lastOf(Id, '/') };
  }
  return true;
}

function relate(document: Fields, addresses: readonly unknown[]): void {
  const related = inner(document, 'related');
  const instance = valueAt(document, 'cloud.instance.id');
  if (instance) related.hosts = [instance];
  const user = [valueAt(document, 'user.id'), valueAt(document, 'user.name')].filter(Boolean);
  if (user.length > 0) related.user = user;
  if (addresses.length > 0) {
    const known = Array.isArray(related.ip) ? (related.ip as unknown[]) : [];
    related.ip = [...new Set([...known, ...addresses])];
  }
}

function lastOf(text: string, sign: string): string {
  return text.slice(text.lastIndexOf(sign) + 1);
}
