// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { iamMap } from './iam_map';

const SUFFIX = '.amazonaws.com';

/** The IAM service prefixes whose calls an event source carries, the usual one first. */
export function prefixesOf(eventSource: string): string[] {
  const source = eventSource.toLowerCase();
  if (has(iamMap.severalPrefixes, source)) return iamMap.severalPrefixes[source];
  if (has(iamMap.prefix, source)) return [iamMap.prefix[source]];
  return [source.endsWith(SUFFIX) ? source.slice(0, -SUFFIX.length) : source];
}

/**
 * The event sources whose events can need an action of a service: those that carry it, and those of other services
 * whose events are renamed to it (`execute-api`, `application-autoscaling` ...).
 */
export function eventSourcesOf(prefix: string): string[] {
  const prefixes = new Set([prefix]);
  [iamMap.rename, iamMap.renameUnverified, iamMap.anyOf].forEach((table) => {
    Object.keys(table).forEach((event) => {
      if (table[event].some((action) => action.startsWith(`${prefix}:`)))
        prefixes.add(event.split(':')[0]);
    });
  });
  const sources = new Set<string>();
  prefixes.forEach((one) => sources.add(one + SUFFIX));
  Object.keys(iamMap.prefix).forEach((source) => {
    if (prefixes.has(iamMap.prefix[source])) sources.add(source);
  });
  Object.keys(iamMap.severalPrefixes).forEach((source) => {
    if (iamMap.severalPrefixes[source].some((one) => prefixes.has(one))) sources.add(source);
  });
  return Array.from(sources).sort();
}

function has(table: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(table, key);
}
