// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DenialCause } from '../../common/role_usage/answers';

/** What AWS says in the message of a denied call. */
export interface Denial {
  /** The action that AWS itself names. */
  actionNamed?: string;
  resourceNamed?: string;
  cause: DenialCause;
  /** True: a policy says no; false: no policy says yes, or the message does not tell. */
  explicit: boolean;
}

const causes: Array<[RegExp, DenialCause]> = [
  [/service control polic/i, 'service_control_policy'],
  [/resource control polic/i, 'resource_control_policy'],
  [/permissions? boundar/i, 'permissions_boundary'],
  [/session polic/i, 'session_policy'],
  [/vpc endpoint polic/i, 'vpc_endpoint_policy'],
  [/identity-based polic/i, 'identity_policy'],
  [/resource-based polic/i, 'resource_policy'],
];

/**
 * Reads "User: X is not authorized to perform: A on resource: R because no P policy allows the A action" and "... with
 * an explicit deny in a P policy" (AWS IAM user guide, access denied error messages). Older messages and those of some
 * services name less: then the cause is `unknown`.
 */
export function readDenial(message: string | undefined): Denial {
  if (!message) return { cause: 'unknown', explicit: false };
  const action = /not authorized to perform:? ?\[?([a-z0-9-]{1,64}:[A-Za-z0-9]{1,128})/.exec(
    message
  );
  const resource = /on (?:the )?resource:? ?["[]?([^\s\]"]{1,2048})/.exec(message);
  // The reason comes after the names: a bucket may be called session-policy.
  const reason = message.slice(Math.max(0, message.search(/because|with an explicit deny/i)));
  const found = causes.find(([pattern]) => pattern.test(reason));
  const resourceNamed = resource ? resource[1].replace(/[.,;]$/, '') : undefined;
  return {
    ...(action && { actionNamed: action[1] }),
    ...(resourceNamed && { resourceNamed }),
    cause: found && /because|explicit deny/i.test(message) ? found[1] : 'unknown',
    explicit: /explicit deny/i.test(message),
  };
}
