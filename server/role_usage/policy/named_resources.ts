// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { leafOf, parameterNames, plain } from './parameter_fields';
import { fillTemplate, resourcesOfAction, typesOfArn } from './resource_types';
import type { ResourceType } from './resource_types';

/** What calls of one kind say about their resources. */
export interface Named {
  /** `resources[].ARN` of the records. */
  arns: string[];
  /** Request parameters by field. */
  parameters: Record<string, string>;
  region: string;
  account: string;
  partition: string;
}

/** Resources of an action; `whole` is false when a resource that every call needs is not among them. */
export interface Found {
  arns: string[];
  whole: boolean;
}

const ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:/;

/**
 * The resources that calls name for an action: the ARNs of the record, ARNs among the parameters, and templates filled
 * with parameters, in this order; what an earlier one tells is not asked of the next.
 */
export function namedResources(action: string, named: Named): Found {
  const resources = resourcesOfAction(action);
  const arns = new Map<string, ResourceType[]>();
  const add = (arn: string) => {
    const types = ARN.test(arn) ? typesOfArn(action, arn) : [];
    if (types.length > 0) arns.set(arn, types);
  };
  named.arns.forEach(add);
  const parameters = Object.keys(named.parameters).map((field) => named.parameters[field]);
  if (arns.size === 0) parameters.forEach(add);
  const has = (type: ResourceType) =>
    Array.from(arns.values()).some((types) => types.some(({ name }) => name === type.name));
  const open = resources.filter(({ type }) => !has(type));
  const filled = open.map(({ type, required }) => ({
    ...fill(type, named, resources.length === 1),
    type,
    wanted: required || type.variables.length > 0,
  }));
  filled
    .filter(({ missing, wanted }) => wanted && missing === 0)
    .forEach(({ texts, type }) => texts.forEach((text) => arns.set(text, [type])));
  if (arns.size === 0) {
    filled
      .filter(({ missing, type }) => missing > 0 && missing < type.variables.length)
      .forEach(({ texts, type }) => texts.forEach((text) => arns.set(text, [type])));
  }
  return {
    arns: Array.from(arns.keys()),
    whole: arns.size > 0 && resources.every(({ type, required }) => !required || has(type)),
  };
}

/** What CopyObject reads: `/bucket/key?versionId=...` of `x-amz-copy-source`. */
export function copySource(value: string, partition: string): string | undefined {
  const [place] = value.replace(/^\//, '').split('?');
  if (!place.includes('/')) return undefined;
  try {
    return `arn:${partition}:s3:::${decodeURIComponent(place)}`;
  } catch {
    return `arn:${partition}:s3:::${place}`;
  }
}

function fill(
  type: ResourceType,
  named: Named,
  onlyType: boolean
): { texts: string[]; missing: number } {
  const own: Record<string, string> = {
    Partition: named.partition,
    Region: named.region,
    Account: named.account,
  };
  const values = new Map<string, string[]>();
  type.variables.forEach((variable) => {
    const names = parameterNames(variable, type.name, onlyType);
    const field = Object.keys(named.parameters).find((one) => names.includes(plain(leafOf(one))));
    if (field === undefined || variable === 'ObjectName') return;
    const given = named.parameters[field];
    const place = /^https:\/\/sqs\.([a-z0-9-]+)\.[a-z0-9.-]+\/(\d{12})\/(.+)$/.exec(given);
    if (place) [, own.Region, own.Account] = place;
    const forms = formsOf(variable, place ? place[3] : given, leafOf(field));
    if (forms.length > 0) values.set(variable, forms);
  });
  const longest = Math.max(1, ...Array.from(values.values()).map((forms) => forms.length));
  const texts = Array.from({ length: longest }, (_, form) =>
    fillTemplate(type.template, (variable) => {
      if (variable in own) return own[variable];
      const forms = values.get(variable);
      return forms && forms[Math.min(form, forms.length - 1)];
    })
  );
  return { texts, missing: type.variables.length - values.size };
}

/** How a parameter stands in an ARN; several where the record leaves it open. */
function formsOf(variable: string, given: string, leaf: string): string[] {
  const text = ARN.test(given)
    ? given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf(':')) + 1)
    : given;
  if (text === '' || /^alias\//.test(text)) return [];
  // A name alone does not tell its path.
  if (/WithPath$/.test(variable)) return [text, `*/${text}`];
  if (variable === 'SecretId') return [`${text}-??????`];
  if (variable === 'ParameterNameWithoutLeadingSlash') {
    const name = text.replace(/^\//, '').replace(/\/$/, '');
    return leaf === 'path' ? [name, `${name}/*`] : [name];
  }
  return [text];
}
