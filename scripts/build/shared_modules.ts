// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Plugin } from 'esbuild';

/**
 * Modules that the page already holds as `window.__osdSharedDeps__.<name>`. The names are those of OSD 2.19
 * (packages/osd-ui-shared-deps/index.js), less those that the stand-alone host does not give; two copies of React or OUI on a
 * page would not work together.
 */
export const SHARED_MODULES: Readonly<Record<string, string>> = {
  '@elastic/charts': 'ElasticCharts',
  '@elastic/eui': 'ElasticEui',
  '@elastic/eui/dist/eui_charts_theme': 'ElasticEuiChartsTheme',
  '@elastic/eui/dist/eui_theme_dark.json': 'Theme.euiDarkVars',
  '@elastic/eui/dist/eui_theme_light.json': 'Theme.euiLightVars',
  '@elastic/eui/lib/services': 'ElasticEuiLibServices',
  '@elastic/eui/lib/services/format': 'ElasticEuiLibServicesFormat',
  '@osd/i18n': 'OsdI18n',
  '@osd/i18n/react': 'OsdI18nReact',
  '@osd/ui-shared-deps/theme': 'Theme',
  lodash: 'Lodash',
  'lodash/fp': 'LodashFp',
  moment: 'Moment',
  'moment-timezone': 'MomentTimezone',
  react: 'React',
  'react-dom': 'ReactDom',
  'react-router': 'ReactRouter',
  'react-router-dom': 'ReactRouterDom',
  rxjs: 'Rxjs',
  'rxjs/operators': 'RxjsOperators',
  tslib: 'TsLib',
};

/** Packages that must not be bundled in part either: `lodash/get` would be a second lodash. */
const sharedPackages =
  /^(@elastic\/(charts|eui|numeral)|@osd\/[^/]+|lodash|moment|moment-timezone|react|react-dom|react-router|react-router-dom|rxjs|tslib)(\/|$)/;

/** Modules of OSD that exist as types only. */
const typesOnly = /^opensearch-dashboards\//;

/** esbuild plugin: takes shared modules from the page instead of bundling them; refuses imports that cannot work in OSD. */
export function sharedModules(): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      build.onResolve({ filter: sharedPackages }, ({ path }) =>
        SHARED_MODULES[path]
          ? { path, namespace: 'shared' }
          : {
              errors: [
                { text: `OSD does not share "${path}" with plugins; import from its package.` },
              ],
            }
      );
      build.onResolve({ filter: typesOnly }, ({ path }) => ({
        errors: [{ text: `"${path}" holds types only: write "import type".` }],
      }));
      build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = window.__osdSharedDeps__.${SHARED_MODULES[path]};`,
      }));
    },
  };
}
