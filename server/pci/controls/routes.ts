// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  controlEndpoint,
  controlsEndpoint,
  findingEndpoint,
  pciCompareEndpoint,
  trendEndpoint,
} from '../../../common/pci/controls/endpoints';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { readCompare } from './read_compare';
import { readControl, readFinding } from './read_control';
import { readControls } from './read_controls';
import type { ControlsContext } from './read_controls';
import { readTrend } from './read_days';

/** The endpoints of controls: what each is at an instant, what it looked at, what became of it. */
export function pciControlRoutes(
  router: IRouter,
  serving: Serving,
  context: ControlsContext & { zone: string }
): void {
  serveEndpoint(router, controlsEndpoint, serving, (input, port) =>
    readControls(port, context, input)
  );
  serveEndpoint(router, controlEndpoint, serving, (input, port) =>
    readControl(port, context, input)
  );
  serveEndpoint(router, findingEndpoint, serving, (input, port) =>
    readFinding(port, context, input)
  );
  serveEndpoint(router, pciCompareEndpoint, serving, (input, port) =>
    readCompare(port, context, input)
  );
  serveEndpoint(router, trendEndpoint, serving, (input, port) => readTrend(port, context, input));
}
