// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import { policyDraftEndpoint, policyEndpoint } from '../../../common/role_usage/policy/endpoints';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import type { RoleUsageSettings } from '../settings';
import { readDraft } from './read_draft';
import { policyOfRole } from './policy_service';

/** The endpoints of policies. */
export function policyRoutes(router: IRouter, serving: Serving, settings: RoleUsageSettings): void {
  serveEndpoint(router, policyEndpoint, serving, (input, port) =>
    policyOfRole(port, settings, input)
  );
  serveEndpoint(router, policyDraftEndpoint, serving, (input, port) =>
    readDraft(port, settings.index, input)
  );
}
