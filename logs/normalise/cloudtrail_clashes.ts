// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Facts of SIEM on Amazon OpenSearch Service v2.10.4 (aws-samples/siem-on-amazon-opensearch-service, MIT-0),
// source/lambda/es_loader/siem/sf_cloudtrail.py: fields that are a text in one service's records and an
// object in another's are given one shape, since OpenSearch refuses a document that brings the other one.
import type { Fields } from '../kind';
import { isFields } from '../kind';
import { TEXT_PATHS } from './cloudtrail_paths';
import { holderOf, valueAt } from './dotted';
import { isTrue, pythonRepr, pythonStr } from './python_text';

type Change = (value: unknown) => unknown;

interface Clash {
  path: string;
  /** Only in records of these services; absent: of all. */
  services?: readonly string[];
  change: Change;
}

const textInto =
  (key: string): Change =>
  (value) =>
    typeof value === 'string' && value !== '' ? { [key]: value } : value;

const innerValue: Change = (value) => (isFields(value) && 'value' in value ? value.value : value);

const CLASHES: readonly Clash[] = [
  { path: 'responseElements.credentials', change: credentials },
  { path: 'requestParameters.tags', change: intoObject },
  { path: 'responseElements.policy', change: intoObject },
  { path: 'requestParameters.disableApiTermination', change: innerValue },
  { path: 'requestParameters.disableApiStop', change: innerValue },
  { path: 'responseElements.status', change: textInto('status') },
  { path: 'requestParameters.configuration', services: ['glue'], change: textInto('text') },
  { path: 'responseElements.session', services: ['cognito-idp'], change: textInto('value') },
  { path: 'requestParameters.command', services: ['ecs'], change: textInto('command') },
  {
    path: 'requestParameters.parameters',
    services: ['ssm', 'sqlworkbench'],
    change: textInto('value'),
  },
  { path: 'responseElements.database', services: ['redshift-data'], change: textInto('name') },
  { path: 'requestParameters.settings', services: ['cloud9'], change: textInto('value') },
  {
    path: 'requestParameters.ReplicationConfiguration.Rule',
    services: ['s3'],
    change: filtersAsText,
  },
  { path: 'requestParameters.accountIds', services: ['inspector2'], change: objectsAsText },
  { path: 'requestParameters.resourceId', services: ['codeguru-security'], change: quotedText },
  { path: 'requestParameters.items', services: ['dynamodb'], change: intoObject },
  { path: 'responseElements.tableMetadataList', services: ['athena'], change: listIntervalUnit },
  { path: 'responseElements.tableMetadata', services: ['athena'], change: partitionIntervalUnit },
];

/** Turns the fields of mixed types to text, in place (upstream: `json_to_text`). */
export function textFields(record: Fields, paths: readonly string[] = TEXT_PATHS): void {
  for (const path of paths) {
    const value = valueAt(record, path);
    if (!isTrue(value)) continue;
    const found = holderOf(record, path);
    if (found === undefined) continue;
    const isJsonText = typeof value === 'string' && value.includes('{');
    found.holder[found.key] = isJsonText ? pythonRepr(value) : pythonStr(value);
  }
}

/** Gives the fields of two shapes the one that upstream gives them, in place. */
export function settleClashes(record: Fields): void {
  const source = record.eventSource;
  for (const { path, services, change } of CLASHES) {
    if (services !== undefined && !services.some((name) => source === `${name}.amazonaws.com`))
      continue;
    const found = holderOf(record, path);
    if (found !== undefined) found.holder[found.key] = change(found.holder[found.key]);
  }
}

function credentials(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return /arn:aws(-cn|-us-gov)?:iam/.test(value) ? { iam: value } : { value };
}

function intoObject(value: unknown): unknown {
  if (isFields(value)) return value;
  if (typeof value === 'string') return { value };
  if (Array.isArray(value)) {
    if (value.length === 0) return {};
    if (typeof value[0] === 'string') return { value };
    if (isFields(value[0])) return value;
  }
  return { value: pythonRepr(value) };
}

function filtersAsText(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((rule: unknown) =>
    isFields(rule) && isTrue(rule.Filter) ? { ...rule, Filter: pythonStr(rule.Filter) } : rule
  );
}

function objectsAsText(value: unknown): unknown {
  return Array.isArray(value) && isFields(value[0]) ? pythonStr(value) : value;
}

function quotedText(value: unknown): unknown {
  return isTrue(value) ? pythonRepr(value) : value;
}

// `interval` is a text and `interval.unit` would make it an object.
function listIntervalUnit(value: unknown): unknown {
  if (Array.isArray(value)) value.forEach((table) => renameUnit(table, 'projection.date.interval'));
  return value;
}

function partitionIntervalUnit(value: unknown): unknown {
  renameUnit(value, 'projection.part_date.interval');
  return value;
}

function renameUnit(table: unknown, interval: string): void {
  const parameters = isFields(table) ? table.parameters : undefined;
  if (!isFields(parameters) || !(`${interval}.unit` in parameters)) return;
  parameters[`${interval}_unit`] = parameters[`${interval}.unit`];
  delete parameters[`${interval}.unit`];
}
