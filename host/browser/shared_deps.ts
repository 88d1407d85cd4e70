// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The libraries that OSD gives to all plugins' bundles, under the names it gives them (`window.__osdSharedDeps__`).
 * Not here, because nothing of ours asks for them: StyledComponents, OsdMonaco, Jquery, ElasticNumeral, ReactDomServer.
 *
 * `require`, not `import`: a bundle must get the module itself, as from OSD, not a wrapped copy of its names.
 */
const moment = require('moment');
require('moment/locale/ja');
moment.locale('en');

const { dark } = JSON.parse(
  document.querySelector('osd-injected-metadata')?.getAttribute('data') || '{}'
);
const euiLightVars: unknown = require('@elastic/eui/dist/eui_theme_light.json');
const euiDarkVars: unknown = require('@elastic/eui/dist/eui_theme_dark.json');

Object.assign(window, {
  __osdSharedDeps__: {
    React: require('react'),
    ReactDom: require('react-dom'),
    ReactRouter: require('react-router'),
    ReactRouterDom: require('react-router-dom'),
    OsdI18n: require('@osd/i18n'),
    OsdI18nReact: require('@osd/i18n/react'),
    Moment: moment,
    MomentTimezone: require('moment-timezone'),
    Rxjs: require('rxjs'),
    RxjsOperators: require('rxjs/operators'),
    ElasticCharts: require('@elastic/charts'),
    ElasticEui: require('@elastic/eui'),
    ElasticEuiLibServices: require('@elastic/eui/es/services'),
    ElasticEuiLibServicesFormat: require('@elastic/eui/es/services/format'),
    ElasticEuiChartsTheme: require('@elastic/eui/dist/eui_charts_theme'),
    Theme: {
      darkMode: dark === true,
      euiThemeVars: dark === true ? euiDarkVars : euiLightVars,
      euiLightVars,
      euiDarkVars,
    },
    Lodash: require('lodash'),
    LodashFp: require('lodash/fp'),
    TsLib: require('tslib'),
  },
});

export {};
