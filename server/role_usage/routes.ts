// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  actionsEndpoint,
  contextEndpoint,
  exportEndpoint,
  rolesEndpoint,
  trendEndpoint,
} from '../../common/role_usage/endpoints';
import { serveEndpoint, serveFile } from '../search/serve_endpoint';
import type { Serving } from '../search/serve_endpoint';
import type { RolesInput } from '../../common/role_usage/answers';
import { ADDRESS_FIELDS, resolveScope } from '../systems/resolve_scope';
import type { SearchPort } from '../search/search_port';
import { actionsOfRole } from './actions_service';
import { contextOfRole } from './context_service';
import { exportRole } from './export/export_service';
import { rolesOfPeriod } from './roles_service';
import type { RoleUsageSettings } from './settings';
import { trendOfRole } from './trend_service';

/** The endpoints of role usage. */
export function roleUsageRoutes(
  router: IRouter,
  serving: Serving,
  settings: RoleUsageSettings
): void {
  serveEndpoint(router, rolesEndpoint, serving, async (input, port) =>
    rolesOfPeriod(port, settings, await withAccounts(port, input))
  );
  serveEndpoint(router, actionsEndpoint, serving, (input, port) =>
    actionsOfRole(port, settings, input)
  );
  serveEndpoint(router, trendEndpoint, serving, (input, port) =>
    trendOfRole(port, settings, input)
  );
  serveEndpoint(router, contextEndpoint, serving, (input, port) =>
    contextOfRole(port, settings, input)
  );
  serveFile(router, exportEndpoint, serving, (input, port) => exportRole(port, settings, input));
}

/** The accounts of the systems and environments that were asked for; without any, the accounts as they are. */
async function withAccounts(port: SearchPort, input: RolesInput): Promise<RolesInput> {
  const { system, environment, account } = input;
  if (!system && !environment) return input;
  const accounts = typeof account === 'string' ? [account] : account;
  const asked = { systems: system, environments: environment, accounts };
  const scope = await resolveScope(port, asked, ADDRESS_FIELDS);
  return { ...input, account: scope.accounts };
}
