// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Denial } from './call';
import type { Random } from './random';

const because: Record<Exclude<Denial['cause'], 'encoded'>, (action: string) => string> = {
  identity_policy: (action) => `because no identity-based policy allows the ${action} action`,
  service_control_policy: () => 'with an explicit deny in a service control policy',
  resource_policy: (action) => `because no resource-based policy allows the ${action} action`,
  endpoint_policy: (action) => `because no VPC endpoint policy allows the ${action} action`,
  key_policy: () => 'with an explicit deny in a resource-based policy',
};

/** Error code and message of a refused call, worded as the service words it. */
export function denialText(
  denial: Denial,
  principalArn: string,
  random: Random
): { errorCode: string; errorMessage: string } {
  if (denial.cause === 'encoded') {
    return {
      errorCode: denial.code ?? 'Client.UnauthorizedOperation',
      errorMessage:
        'You are not authorized to perform this operation. ' +
        `User: ${principalArn} is not authorized to perform: ${denial.action} on resource: ${denial.resource} ` +
        'because no identity-based policy allows the ' +
        `${denial.action} action. Encoded authorization failure message: ${random.hex(64)}`,
    };
  }
  const reason = because[denial.cause](denial.action);
  return {
    errorCode: denial.code ?? 'AccessDenied',
    errorMessage: `User: ${principalArn} is not authorized to perform: ${denial.action} on resource: ${denial.resource} ${reason}`,
  };
}
