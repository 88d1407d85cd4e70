// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  periodEndpoint,
  requirementsEndpoint,
  sheetEndpoint,
} from '../../../common/pci/items/endpoints';
import type { SettingsStore } from '../../records/settings_store';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { pciKeptRoutes } from '../kept/routes';
import { readPeriod } from './read_period';
import { readRequirements } from './read_requirements';
import type { ItemsContext } from './read_requirements';
import { readSheet } from './read_sheet';

/** The endpoints of items: the board, the sheet of one, the days of an assessment period, and what people keep. */
export function pciItemRoutes(
  router: IRouter,
  serving: Serving,
  context: ItemsContext,
  store: SettingsStore
): void {
  serveEndpoint(router, requirementsEndpoint, serving, (input, port) =>
    readRequirements(port, context, input)
  );
  serveEndpoint(router, sheetEndpoint, serving, (input, port) => readSheet(port, context, input));
  serveEndpoint(router, periodEndpoint, serving, (input, port) => readPeriod(port, context, input));
  pciKeptRoutes(router, serving, store);
}
