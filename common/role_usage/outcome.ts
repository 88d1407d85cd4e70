// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Outcomes } from './answers';

/** Error codes that say: authorisation said no. Source: CIS filter, AWS services' own codes; the raw code is kept. */
const DENIED = /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/;

/**
 * Outcome of a call by its error code, and whether the record says that it failed (a record may have only an error
 * message). Any other error came after authorisation had said yes.
 */
export function outcomeOf(errorCode: string | undefined, failed: boolean): keyof Outcomes {
  if (errorCode === undefined) return failed ? 'failed' : 'succeeded';
  return DENIED.test(errorCode) ? 'denied' : 'failed';
}
