// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import generated from './iam_map.generated.json';

export interface IamMap {
  /** Event source -> service prefix, where it is not the source without `.amazonaws.com`. */
  prefix: Record<string, string>;
  /** Event sources that carry the calls of several services; the first is the usual one. */
  severalPrefixes: Record<string, string[]>;
  /** Regular expression of the API version that Lambda and CloudFront put behind event names. */
  versionSuffix: string;
  rename: Record<string, string[]>;
  renameUnverified: Record<string, string[]>;
  anyOf: Record<string, string[]>;
  /** Event name -> action, for API Gateway, whose actions are HTTP verbs. */
  apigatewayVerb: Record<string, string>;
  noneNeeded: string[];
  notApi: { eventTypes: string[]; events: string[] };
  /** Prefix -> events that need no known action: shown as such, not guessed. */
  unresolved: Record<string, string[]>;
  deniedPattern: string;
}

export const iamMap: IamMap = generated as unknown as IamMap;

/** The same table with lower-case keys: IAM ignores case, CloudTrail and IAM do not always agree on it. */
export function lowerKeys<T>(table: Record<string, T>): Map<string, T> {
  return new Map(Object.keys(table).map((key) => [key.toLowerCase(), table[key]]));
}
