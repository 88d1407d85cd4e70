// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MappingKind } from '../../../common/role_usage/answers';
import { printedAction } from './catalogue';
import { iamMap, lowerKeys } from './iam_map';
import { prefixesOf } from './prefixes';

export interface EventKey {
  /** `s3.amazonaws.com` */
  eventSource: string;
  /** `ListObjectsV2` */
  eventName: string;
  /** `AwsApiCall`, `AwsServiceEvent` ...; not needed, makes the answer surer. */
  eventType?: string;
}

export interface Resolved {
  /** IAM actions as AWS prints them, each of which exists; empty when none is needed or known. */
  actions: string[];
  mapping: MappingKind;
}

const rename = lowerKeys(iamMap.rename);
const renameUnverified = lowerKeys(iamMap.renameUnverified);
const anyOf = lowerKeys(iamMap.anyOf);
const verbs = lowerKeys(iamMap.apigatewayVerb);
const noneNeeded = new Set(iamMap.noneNeeded.map((event) => event.toLowerCase()));
const notApiEvents = new Set(iamMap.notApi.events.map((event) => event.toLowerCase()));
const notApiTypes = new Set(iamMap.notApi.eventTypes);
const unresolved = new Set<string>();
Object.keys(iamMap.unresolved).forEach((prefix) =>
  iamMap.unresolved[prefix].forEach((name) => unresolved.add(`${prefix}:${name}`.toLowerCase()))
);
const versionSuffix = new RegExp(iamMap.versionSuffix);

/**
 * The IAM actions behind a CloudTrail event, and how they were found. In this order: not an API call, no permission
 * needed, by content (all that it may be), renamed, the action of the same name whatever the case, a guess by the
 * usual "Batch" and "V2" names that is marked as such, unmapped. Never an action that AWS does not have.
 */
export function resolveEvent(event: EventKey): Resolved {
  if (event.eventType !== undefined && notApiTypes.has(event.eventType))
    return nothing('not_an_api_call');
  const prefixes = prefixesOf(event.eventSource);
  const name = event.eventName.replace(versionSuffix, '');
  const key = `${prefixes[0]}:${name}`.toLowerCase();
  if (notApiEvents.has(key)) return nothing('not_an_api_call');
  if (noneNeeded.has(key)) return nothing('none_needed');

  const candidates = anyOf.get(key);
  if (candidates) return found(candidates, 'by_content');
  const renamed = prefixes[0] === 'apigateway' ? verbs.get(name.toLowerCase()) : undefined;
  if (renamed) return found([renamed], 'renamed');
  const other = rename.get(key);
  if (other) return found(other, 'renamed');
  const exact = firstAction(prefixes, [name]);
  if (exact) return { actions: [exact], mapping: 'exact' };
  const unverified = renameUnverified.get(key);
  if (unverified) return found(unverified, 'heuristic');
  if (unresolved.has(key)) return nothing('unmapped');
  const guess = firstAction(prefixes, withoutBatchAndVersion(name));
  return guess ? { actions: [guess], mapping: 'heuristic' } : nothing('unmapped');
}

function nothing(mapping: MappingKind): Resolved {
  return { actions: [], mapping };
}

function found(actions: string[], mapping: MappingKind): Resolved {
  const printed = actions
    .map(printedAction)
    .filter((action): action is string => action !== undefined);
  return printed.length > 0 ? { actions: printed, mapping } : nothing('unmapped');
}

function firstAction(prefixes: string[], names: string[]): string | undefined {
  for (const name of names) {
    for (const prefix of prefixes) {
      const printed = printedAction(`${prefix}:${name}`);
      if (printed) return printed;
    }
  }
  return undefined;
}

/** `BatchGetItem` -> `GetItem`, `PublishBatch` -> `Publish`, `ListFindingsV2` -> `ListFindings`. */
function withoutBatchAndVersion(name: string): string[] {
  const others = [
    name.replace(/^Batch(?=[A-Z])/, ''),
    name.replace(/Batch$/, ''),
    name.replace(/V\d+$/, ''),
  ];
  return others.filter((other) => other !== name && other !== '');
}
