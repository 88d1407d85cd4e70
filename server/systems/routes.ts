// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import type { LogKind } from '../../common/logs/log_kind';
import {
  exportPlannedWorksEndpoint,
  exportSystemsEndpoint,
  importPlannedWorksEndpoint,
  importSystemsEndpoint,
  linkEventsEndpoint,
  plannedWorkEndpoint,
  plannedWorkHistoryEndpoint,
  plannedWorksEndpoint,
  putPlannedWorkEndpoint,
  putSystemEndpoint,
  removePlannedWorkEndpoint,
  removeSystemEndpoint,
  systemEndpoint,
  systemHistoryEndpoint,
  systemsEndpoint,
} from '../../common/systems/endpoints';
import { plannedWorksCsv } from '../../common/systems/planned_csv';
import { systemsCsv } from '../../common/systems/systems_csv';
import type { PlannedWork, SystemDefinition } from '../../common/systems/system';
import { readCurrent } from '../records/read_settings';
import type { SettingsStore } from '../records/settings_store';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';
import { serveEndpoint, serveFile } from '../search/serve_endpoint';
import type { FileAnswer, Serving } from '../search/serve_endpoint';
import { historyOfKept, listKept, oneKept, putKept, removeKept } from '../settings/keep';
import type { Keeper } from '../settings/keep';
import { takenAccount } from './account_owners';
import { applyImport } from './import_service';
import { linkEvents } from './link_events';
import { planSystems, planWorks } from './plan_import';
import { seenAccounts } from './seen_accounts';

/** What the register of systems needs to know of its surroundings. */
export interface SystemsSettings {
  store: SettingsStore;
  indexOf(kind: LogKind): string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The endpoints of the register of systems and of planned work. */
export function systemsRoutes(router: IRouter, serving: Serving, settings: SystemsSettings): void {
  registerRoutes(router, serving, settings);
  plannedWorkRoutes(router, serving, settings);
}

function registerRoutes(router: IRouter, serving: Serving, settings: SystemsSettings): void {
  const { store } = settings;
  const keeper: Keeper<SystemDefinition> = {
    kind: 'system',
    store,
    idField: 'id',
    idOf: ({ id }) => id,
    checkAgainst: refuseTakenAccount,
  };
  const held = (port: SearchPort) => readCurrent<SystemDefinition>(port, 'system');
  serveEndpoint(router, systemsEndpoint, serving, async ({ seen }, port, client) => {
    const list = await listKept(keeper, port, client);
    if (!seen) return list;
    const systems = list.items.map(({ content }) => content);
    return { ...list, seen: await seenAccounts(port, systems, settings) };
  });
  serveFile(router, exportSystemsEndpoint, serving, async ({ format }, port) => {
    const items = (await held(port)).items.map(({ content }) => content);
    return fileOf('systems', format, items, systemsCsv);
  });
  serveEndpoint(router, importSystemsEndpoint, serving, (input, port, client) =>
    applyImport({ store, kind: 'system' }, client, input, async () =>
      planSystems(input, (await held(port)).items)
    )
  );
  serveEndpoint(router, systemEndpoint, serving, ({ id }, port) => oneKept(keeper, port, id));
  serveEndpoint(router, systemHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, putSystemEndpoint, serving, (input, port, client) =>
    putKept(keeper, port, client, input)
  );
  serveEndpoint(router, removeSystemEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}

function plannedWorkRoutes(router: IRouter, serving: Serving, { store }: SystemsSettings): void {
  const keeper: Keeper<PlannedWork> = {
    kind: 'planned_work',
    store,
    idField: 'number',
    idOf: ({ number }) => number,
  };
  const held = (port: SearchPort) => readCurrent<PlannedWork>(port, 'planned_work');
  serveEndpoint(router, plannedWorksEndpoint, serving, (_, port, client) =>
    listKept(keeper, port, client)
  );
  serveFile(router, exportPlannedWorksEndpoint, serving, async ({ format }, port) => {
    const items = (await held(port)).items.map(({ content }) => content);
    return fileOf('planned_work', format, items, plannedWorksCsv);
  });
  serveEndpoint(router, importPlannedWorksEndpoint, serving, (input, port, client) =>
    applyImport({ store, kind: 'planned_work' }, client, input, async () =>
      planWorks(input, (await held(port)).items)
    )
  );
  serveEndpoint(router, plannedWorkEndpoint, serving, ({ id }, port) => oneKept(keeper, port, id));
  serveEndpoint(router, plannedWorkHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, putPlannedWorkEndpoint, serving, (input, port, client) =>
    putKept(keeper, port, client, input)
  );
  serveEndpoint(router, removePlannedWorkEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
  serveEndpoint(router, linkEventsEndpoint, serving, (input, _, client) =>
    linkEvents(store, client, input)
  );
}

/** An account belongs to one system and one environment. */
async function refuseTakenAccount(port: SearchPort, system: SystemDefinition): Promise<void> {
  const { items } = await readCurrent<SystemDefinition>(port, 'system');
  const taken = takenAccount(
    system,
    items.map(({ content }) => content)
  );
  if (!taken) return;
  const field = `content.${taken.at}`;
  const { account, owner } = taken;
  const message = `${field}: account ${account} belongs to system ${owner.system} (${owner.environment})`;
  throw new SearchProblem('bad_input', 400, message, { field });
}

function fileOf<Content>(
  name: string,
  format: 'csv' | 'json',
  items: Content[],
  csv: (items: Content[]) => string
): FileAnswer {
  const text = format === 'csv' ? csv(items) : `${JSON.stringify(items, null, 2)}\n`;
  return {
    fileName: `${name}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    content: Buffer.from(text, 'utf8'),
  };
}
