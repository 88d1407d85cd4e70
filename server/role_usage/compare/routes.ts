// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  compareEndpoint,
  putRoleMatchEndpoint,
  removeRoleMatchEndpoint,
  roleMatchEndpoint,
  roleMatchesEndpoint,
  roleMatchHistoryEndpoint,
} from '../../../common/role_usage/compare/endpoints';
import type { RoleMatch } from '../../../common/role_usage/compare/role_match';
import type { SettingsStore } from '../../records/settings_store';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { historyOfKept, listKept, oneKept, putKept, removeKept } from '../../settings/keep';
import type { Keeper } from '../../settings/keep';
import type { RoleUsageSettings } from '../settings';
import { compareColumns } from './compare_service';
import { refuseRolesTwice } from './match_rules';

/** The endpoints of comparing roles, and of matches of roles that people corrected. */
export function compareRoutes(
  router: IRouter,
  serving: Serving,
  settings: RoleUsageSettings,
  store: SettingsStore
): void {
  serveEndpoint(router, compareEndpoint, serving, (input, port) =>
    compareColumns(port, settings, input)
  );
  const keeper: Keeper<RoleMatch> = {
    kind: 'role_match',
    store,
    idField: 'id',
    idOf: ({ id }) => id,
    checkAgainst: refuseRolesTwice,
  };
  serveEndpoint(router, roleMatchesEndpoint, serving, (_, port, client) =>
    listKept(keeper, port, client)
  );
  serveEndpoint(router, roleMatchEndpoint, serving, ({ id }, port) => oneKept(keeper, port, id));
  serveEndpoint(router, roleMatchHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, putRoleMatchEndpoint, serving, (input, port, client) =>
    putKept(keeper, port, client, input)
  );
  serveEndpoint(router, removeRoleMatchEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}
