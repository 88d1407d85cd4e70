// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { OpenSearchServiceStart } from 'opensearch-dashboards/server';
import { LineLogger } from '../../host/plugin/line_logger';
import { readPluginConfig } from '../../host/plugin/plugin_config';
import { runPlugin } from '../../host/plugin/plugin_runner';
import * as serverSide from '../../server';

test('what OSD may hide is on from the start', async () => {
  const logger = new LineLogger(() => undefined);
  const { capabilities } = await runPlugin(serverSide, {
    config: readPluginConfig(serverSide.config, {}, 'siem_review'),
    logger: { get: (...context) => logger.get(...context) },
    // Nothing is asked of it before the first request.
    opensearch: {} as OpenSearchServiceStart,
    version: '2.19.4',
  });
  expect(capabilities()).toEqual({ siemReview: { show: true, export: true } });
});
