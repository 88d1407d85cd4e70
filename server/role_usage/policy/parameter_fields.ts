// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldCaps } from '../../search/search_port';
import { resourcesOfAction } from './resource_types';

const PARAMETERS = 'requestParameters.';
/** Request parameters that are looked at beside the ARNs of a record. */
const MOST_FIELDS = 6;

/** Parameters that are called otherwise than the variable of the ARN (service authorization reference, API references). */
const OTHER_NAMES: Record<string, string[]> = {
  parameternamewithoutleadingslash: ['name', 'names', 'path'],
  dbclusterinstancename: ['dbclusteridentifier'],
  dbinstancename: ['dbinstanceidentifier'],
  snapshotname: ['dbsnapshotidentifier'],
  queuename: ['queueurl'],
  loggroupname: ['loggroupname', 'loggroupidentifier'],
};

/** Names of variables and parameters without capitals and signs. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Names of parameters that may hold a variable: `BucketName` is in `bucketName`, `bucket`, `bucketArn`. */
export function parameterNames(variable: string, typeName: string, onlyType: boolean): string[] {
  const name = plain(variable).replace(/(withpath)$/, '');
  const base = name.replace(/(name|id|identifier)$/, '');
  const names = [name, ...(OTHER_NAMES[name] || [])];
  if (base !== '') ['', 'name', 'id', 'identifier', 'arn'].forEach((end) => names.push(base + end));
  const ofType = plain(typeName);
  names.push(`${ofType}arn`);
  if (onlyType && name === `${ofType}name`) names.push('name');
  return Array.from(new Set(names));
}

/** The request parameters that may name the resources of some actions, as far as the logs have them as keyword. */
export function parameterFields(
  actions: readonly string[],
  caps: Record<string, FieldCaps>
): string[] {
  const wanted = new Set<string>(['resourcearn']);
  actions.forEach((action) => {
    const resources = resourcesOfAction(action);
    resources.forEach(({ type }) =>
      type.variables.forEach((variable) => {
        // An object's key differs from call to call: the record's ARN has it, or it stays open.
        if (variable === 'ObjectName') return;
        parameterNames(variable, type.name, resources.length === 1).forEach((name) =>
          wanted.add(name)
        );
      })
    );
  });
  return Object.keys(caps)
    .filter((field) => field.startsWith(PARAMETERS) && wanted.has(plain(leafOf(field))))
    .filter((field) => Object.keys(caps[field]).every((type) => type === 'keyword'))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .slice(0, MOST_FIELDS);
}

export function leafOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function depth(field: string): number {
  return field.split('.').length;
}
