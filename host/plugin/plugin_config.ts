// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PluginConfigDescriptor } from 'opensearch-dashboards/server';
import { CannotStart } from '../cannot_start';

/** The settings below `siem_review`, checked by the plugin's own schema. A wrong or unknown one is CannotStart. */
export function readPluginConfig(
  descriptor: PluginConfigDescriptor<unknown> | undefined,
  settings: Record<string, unknown>,
  path: string
): unknown {
  if (!descriptor) {
    if (Object.keys(settings).length > 0)
      throw new CannotStart(`The plugin takes no settings below ${path}.`);
    return {};
  }
  try {
    return descriptor.schema.validate(settings, {}, path);
  } catch (error) {
    throw new CannotStart(`A setting is wrong: ${(error as Error).message}`);
  }
}

/** What of the settings the browser may see: the keys that the plugin exposes, nothing else. */
export function exposedConfig(
  descriptor: PluginConfigDescriptor<unknown> | undefined,
  config: unknown
): Record<string, unknown> {
  const exposed = (descriptor?.exposeToBrowser || {}) as Record<string, boolean | undefined>;
  const all = config as Record<string, unknown>;
  return Object.fromEntries(Object.entries(all).filter(([key]) => exposed[key] === true));
}
