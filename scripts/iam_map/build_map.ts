// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** The file of facts about CloudTrail and IAM, as far as the resolver needs it. */
export interface Facts {
  servicePrefixNonIdentity: Record<string, string>;
  multiPrefix: Record<string, { prefixes: string[] }>;
  eventNameSuffix: { strip: string };
  rename: Record<string, string[]>;
  renameUnverified: Record<string, string[]>;
  anyOf: Record<string, string[]>;
  apigatewayVerb: Record<string, string>;
  noIamPermission: { always: string[]; signin: string[]; unsignedOperations: string[] };
  unresolved: Record<string, string[]>;
  nonApi: { eventType: string[]; eventNameExamples: { AwsServiceEvent: string[] } };
  errorCodes: { deniedPattern: string };
}

export const ATTRIBUTION =
  'Made by scripts/iam_map/generate.ts from facts gathered from iann0036/iam-dataset and iann0036/iamlive ' +
  '(MIT, Copyright (c) 2021 Ian Mckay), flosell/trailscraper (Apache-2.0), duo-labs/cloudtracker (BSD-3-Clause), ' +
  'awslabs/iam-policy-autopilot (Apache-2.0) and the public AWS documentation; do not edit.';

/** The compact map: only what differs from "cut .amazonaws.com, the action is called as the event". */
export function buildMap(facts: Facts) {
  const severalPrefixes: Record<string, string[]> = {};
  Object.entries(facts.multiPrefix).forEach(([source, { prefixes }]) => {
    if (prefixes.length > 1) severalPrefixes[source] = prefixes;
  });
  return {
    attribution: ATTRIBUTION,
    prefix: facts.servicePrefixNonIdentity,
    severalPrefixes,
    versionSuffix: facts.eventNameSuffix.strip,
    rename: facts.rename,
    renameUnverified: facts.renameUnverified,
    anyOf: facts.anyOf,
    apigatewayVerb: facts.apigatewayVerb,
    noneNeeded: [...facts.noIamPermission.always, ...facts.noIamPermission.unsignedOperations],
    notApi: {
      eventTypes: facts.nonApi.eventType,
      // Sign-in pages, and what KMS does by itself: no API calls, also where the event type is not at hand.
      events: [
        ...facts.noIamPermission.signin,
        ...facts.nonApi.eventNameExamples.AwsServiceEvent.map((name) => `kms:${name}`),
      ],
    },
    unresolved: facts.unresolved,
    deniedPattern: facts.errorCodes.deniedPattern,
  };
}
