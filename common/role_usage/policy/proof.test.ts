// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { proofOf } from './proof';

test.each([
  [undefined, false, 'succeeded'],
  ['AccessDenied', true, 'denied'],
  ['Client.UnauthorizedOperation', true, 'denied'],
  ['NoSuchKey', true, 'failed'],
  ['ConditionalCheckFailedException', true, 'failed'],
  ['Client.DryRunOperation', true, 'failed'],
  ['LimitExceededException', true, 'failed'],
  ['InvalidDBClusterStateFault', true, 'failed'],
  ['ThrottlingException', true, 'no_proof'],
  ['ValidationException', true, 'no_proof'],
  ['InvalidParameterValue', true, 'no_proof'],
  ['ExpiredTokenException', true, 'no_proof'],
  ['InternalFailure', true, 'no_proof'],
  [undefined, true, 'no_proof'],
])('%s, failed %s: %s', (code, failed, proof) => {
  expect(proofOf(code, failed)).toBe(proof);
});
