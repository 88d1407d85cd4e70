// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { outcomeOf } from '../outcome';
import type { Proof } from './evidence';

/**
 * Errors that AWS may answer before it looks at permissions (the API guides' "common errors": throttling, validation,
 * signature and token faults, faults of the service itself). A call that ended so proves nothing. Codes of service
 * quotas (`LimitExceededException`) come after.
 */
const NO_PROOF = new RegExp(
  [
    'Throttl',
    'TooManyRequests',
    'RequestLimitExceeded',
    'SlowDown',
    'BandwidthLimitExceeded',
    'Validation',
    'Invalid(Parameter|Input|Request|Query|Action|ClientTokenId|Signature|Argument)',
    'Missing(Parameter|Action|AuthenticationToken)',
    'Malformed',
    'Serialization',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'ExpiredToken',
    'RequestExpired',
    'UnrecognizedClient',
    'NotSignedUp',
    'OptInRequired',
    'Internal(Error|Failure|Server|Service)',
    'ServiceUnavailable',
    'ServerException',
  ].join('|')
);

/** What a call proves, by its error code and whether the record says that it failed. */
export function proofOf(errorCode: string | undefined, failed: boolean): Proof {
  const outcome = outcomeOf(errorCode, failed);
  if (outcome !== 'failed') return outcome;
  // An error without a code does not tell when it came.
  return errorCode === undefined || NO_PROOF.test(errorCode) ? 'no_proof' : 'failed';
}
