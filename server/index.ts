// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { schema } from '@osd/config-schema';
import type {
  PluginConfigDescriptor,
  PluginInitializerContext,
} from 'opensearch-dashboards/server';
import { LOG_KINDS } from '../common/logs/kinds';
import { addressFault, defaults, indexPatternFault, rolesFault, timeZoneFault } from './config';
import type { SiemReviewConfig } from './config';
import { SiemReviewPlugin } from './plugin';

/** A setting for each of the other kinds of log; absent: the SIEM's own. */
const otherKinds = <Setting>(setting: Setting) =>
  Object.fromEntries(
    LOG_KINDS.filter(({ id }) => id !== 'cloudtrail').map(({ id }) => [id, setting])
  );

export const config: PluginConfigDescriptor<SiemReviewConfig> = {
  schema: schema.object({
    enabled: schema.boolean({ defaultValue: true }),
    indices: schema.object({
      ...otherKinds(schema.maybe(schema.string({ maxLength: 512, validate: indexPatternFault }))),
      cloudtrail: schema.string({
        defaultValue: defaults.cloudtrailIndices,
        maxLength: 512,
        validate: indexPatternFault,
      }),
    }),
    search: schema.object({
      deadlineMs: schema.number({ defaultValue: defaults.deadlineMs, min: 1000, max: 60000 }),
    }),
    discoverBaseUrl: schema.maybe(schema.string({ maxLength: 512, validate: addressFault })),
    discoverIndexPatternId: schema.string({
      defaultValue: defaults.discoverIndexPatternId,
      maxLength: 128,
    }),
    discoverIndexPatternIds: schema.object(
      otherKinds(schema.maybe(schema.string({ maxLength: 128 })))
    ),
    reviewTimeZone: schema.string({
      defaultValue: defaults.reviewTimeZone,
      maxLength: 64,
      validate: timeZoneFault,
    }),
    service: schema.object({
      username: schema.maybe(schema.string({ maxLength: 128 })),
      password: schema.maybe(schema.string({ maxLength: 256 })),
    }),
    access: schema.object({
      administratorRoles: schema.arrayOf(schema.string({ maxLength: 128 }), {
        defaultValue: defaults.administratorRoles,
        minSize: 1,
        maxSize: 20,
        validate: rolesFault,
      }),
    }),
  }),
  exposeToBrowser: {
    discoverBaseUrl: true,
    discoverIndexPatternId: true,
    discoverIndexPatternIds: true,
    reviewTimeZone: true,
  },
};

/** Entry of the server side, in OpenSearch Dashboards and in the stand-alone host. */
export function plugin(context: PluginInitializerContext<SiemReviewConfig>): SiemReviewPlugin {
  return new SiemReviewPlugin(context);
}
