// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PluginInitializerContext } from 'opensearch-dashboards/public';
import { SiemReviewPlugin } from './plugin';

export function plugin(context: PluginInitializerContext) {
  return new SiemReviewPlugin(context);
}
