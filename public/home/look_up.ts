// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { WHOLE_SCOPE } from '../../common/url_state/scope';
import { ACTION_OR_SERVICE, ROLE_ARN } from '../../common/role_usage/endpoints';
import { rolePath, rolesPath } from '../page_paths';
import { KNOWN_SERVICES } from '../role_usage/known_services';

const ASSUMED_ROLE = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/\s]+)\//;

/** The page that answers what was typed: the role of an ARN, the roles that used an action or a well-known service, or roles of that name. */
export function lookUpPath(typed: string): string {
  const text = typed.trim();
  if (ROLE_ARN.test(text)) return rolePath(text);
  const session = ASSUMED_ROLE.exec(text);
  // The ARN of a session leaves the role's path out: its name is looked for in the account.
  if (session)
    return rolesPath({
      search: session[3],
      scope: { ...WHOLE_SCOPE, accounts: [session[2]] },
    });
  if (text.includes(':') && ACTION_OR_SERVICE.test(text)) return rolesPath({ uses: [text] });
  const service = text.toLowerCase();
  if (KNOWN_SERVICES.includes(service)) return rolesPath({ uses: [service] });
  return rolesPath({ search: text.slice(0, 256) });
}
