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
  serveEndpoint(router, rolesEndpoint, serving, (input, port) =>
    rolesOfPeriod(port, settings, input)
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
