// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Origin, Proof } from '../../../common/role_usage/policy/evidence';
import { proofOf } from '../../../common/role_usage/policy/proof';
import { cloudtrail } from '../../logs/cloudtrail';
import type { KeyCount, KeySource } from '../../search/composite';
import { keys } from '../query';
import { textOf } from '../tally';

/** Who the calls of one pass may come from: what the role itself says. */
export interface Sessions {
  /** The role is one of IAM Identity Center. */
  person: boolean;
  /** The role, or who assumed it for these calls, is a pipeline role of the register. */
  pipeline: boolean;
}

const fromConsole: KeySource = {
  name: 'fromConsole',
  field: cloudtrail.fromConsole,
  missing: true,
};

/** Keys of role usage's events, and of the origin of their sessions. */
export const useKeys: KeySource[] = [...keys.events, fromConsole];
/** Keys of one event's calls that tell origin and proof. */
export const originKeys: KeySource[] = [
  { name: 'errorCode', field: cloudtrail.errorCode, missing: true },
  { name: 'outcome', field: cloudtrail.outcome, missing: true },
  { name: 'region', field: cloudtrail.region, missing: true },
  { name: 'invokedBy', field: cloudtrail.invokedBy, missing: true },
  fromConsole,
];

export interface Told {
  origin: Origin;
  proof: Proof;
  via?: string;
}

/** Origin and proof of the calls of a row, and by which service KMS was called. */
export function toldBy({ key }: KeyCount, sessions: Sessions, action: string): Told {
  const invokedBy = textOf(key.invokedBy);
  const region = textOf(key.region);
  const service = invokedBy && /^([a-z0-9.-]+)\.amazonaws\.com$/.exec(invokedBy);
  const via = action.startsWith('kms:') && service && region;
  return {
    origin: originOf(String(key.fromConsole) === 'true', sessions, invokedBy !== undefined),
    proof: proofOf(textOf(key.errorCode), key.outcome === 'failure'),
    ...(via && service && { via: `${service[1]}.${region}.amazonaws.com` }),
  };
}

function originOf(console: boolean, { person, pipeline }: Sessions, byService: boolean): Origin {
  if (console) return 'console';
  if (person) return 'person';
  if (pipeline) return 'pipeline';
  return byService ? 'service' : 'program';
}
