// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import { dataHealthEndpoint } from '../../common/data_health/endpoints';
import { serveEndpoint } from '../search/serve_endpoint';
import type { Serving } from '../search/serve_endpoint';
import { dataHealth } from './service';
import type { DataHealthSettings } from './settings';

/** The endpoint of data health. */
export function dataHealthRoutes(
  router: IRouter,
  serving: Serving,
  settings: DataHealthSettings
): void {
  serveEndpoint(router, dataHealthEndpoint, serving, async (input, port) =>
    dataHealth(port, settings, input, await settings.resolve(port, input))
  );
}
