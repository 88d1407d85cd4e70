// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ListId, SystemListId } from '../log_query/log_query';
import type { SystemDefinition } from './system';

const LISTS: Record<SystemListId, (system: SystemDefinition) => readonly string[]> = {
  'system.networks': ({ networks }) => networks.map(({ cidr }) => cidr),
  'system.administrator_roles': ({ administratorRoles }) => administratorRoles,
  'system.pipeline_roles': ({ pipelineRoles }) => pipelineRoles,
  'system.application_roles': ({ applicationRoles }) => applicationRoles,
  'system.data_stores': ({ dataStores }) => dataStores,
  'system.log_stores': ({ logStores }) => logStores,
  'system.keys': ({ keys }) => keys,
  'system.critical_resources': ({ criticalResources }) => criticalResources,
  'system.public_interfaces': ({ publicInterfaces }) => publicInterfaces,
  'system.allowed_services': ({ allowedServices }) => allowedServices.map(({ service }) => service),
  'system.organisation_accounts': ({ organisationAccounts }) => organisationAccounts,
};

/** Values of a list over these systems, each once; undefined: the list is empty or unknown. */
export function listOf(systems: readonly SystemDefinition[], list: ListId): string[] | undefined {
  if (!Object.prototype.hasOwnProperty.call(LISTS, list)) return undefined;
  const valuesOf = LISTS[list as SystemListId];
  const values = Array.from(new Set(systems.flatMap((system) => valuesOf(system)))).sort();
  return values.length > 0 ? values : undefined;
}
