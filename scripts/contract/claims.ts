// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * What `contract/` claims about OpenSearch Dashboards, one line a type. `npm run contract -- --osd TREE` compiles this file with
 * that tree's own types behind `opensearch-dashboards/*` and `@osd/*`; in this repository alone the same names mean `contract/`,
 * and every line holds by itself.
 *
 * Methods compare their parameters both ways in TypeScript, so what goes in is claimed for itself, as `Takes`.
 */
import type * as realBrowser from 'opensearch-dashboards/public';
import type * as realServer from 'opensearch-dashboards/server';
import type { Type } from '@osd/config-schema';
import type * as browser from '../../contract/public';
import type * as server from '../../contract/server';

/** OSD gives it to us: it has at least what the contract promises. */
export type Gives<Ours, Real extends Ours> = Real;
/** We give it to OSD: it is all that OSD asks for. */
export type Takes<Real, Ours extends Real> = Ours;

type Parameter<F> = F extends (...all: infer P) => unknown ? P[0] : never;
type Second<F> = F extends (...all: infer P) => unknown ? P[1] : never;

type RealSearch = realServer.OpenSearchClient['search'];
type RealClient = realServer.OpenSearchClient;

export interface BrowserClaims {
  coreSetup: Gives<browser.CoreSetup<object, unknown>, realBrowser.CoreSetup<object, unknown>>;
  coreStart: Gives<browser.CoreStart, realBrowser.CoreStart>;
  context: Gives<browser.PluginInitializerContext, realBrowser.PluginInitializerContext>;
  plugin: Takes<realBrowser.Plugin<void, object>, browser.Plugin<void, object>>;
  initializer: Takes<
    realBrowser.PluginInitializer<void, object>,
    browser.PluginInitializer<void, object>
  >;

  app: Takes<realBrowser.App, browser.App>;
  category: Takes<realBrowser.AppCategory, browser.AppCategory>;
  mount: Gives<browser.AppMountParameters, realBrowser.AppMountParameters>;
  history: Gives<browser.ScopedHistory, realBrowser.ScopedHistory>;
  application: Gives<browser.ApplicationStart, realBrowser.ApplicationStart>;
  applicationSetup: Gives<browser.ApplicationSetup, realBrowser.ApplicationSetup>;
  capabilities: Gives<browser.Capabilities, realBrowser.Capabilities>;
  navigate: Takes<realBrowser.NavigateToAppOptions, browser.NavigateToAppOptions>;
  navigateToApp: Takes<
    Second<realBrowser.ApplicationStart['navigateToApp']>,
    browser.NavigateToAppOptions
  >;
  urlForApp: Takes<
    Second<realBrowser.ApplicationStart['getUrlForApp']>,
    Second<browser.ApplicationStart['getUrlForApp']>
  >;

  chromeSetup: Gives<browser.ChromeSetup, realBrowser.CoreSetup['chrome']>;
  chrome: Gives<browser.ChromeStart, realBrowser.ChromeStart>;
  breadcrumb: Takes<realBrowser.ChromeBreadcrumb, browser.ChromeBreadcrumb>;
  help: Takes<realBrowser.ChromeHelpExtension, browser.ChromeHelpExtension>;
  navGroup: Takes<realBrowser.ChromeNavGroup, browser.ChromeNavGroup>;
  navLink: Takes<realBrowser.ChromeRegistrationNavLink, browser.ChromeRegistrationNavLink>;

  http: Gives<browser.HttpSetup, realBrowser.HttpSetup>;
  httpOptions: Takes<realBrowser.HttpFetchOptions, browser.HttpFetchOptions>;
  httpQuery: Takes<realBrowser.HttpFetchQuery, browser.HttpFetchQuery>;
  httpFault: Gives<browser.IHttpFetchError, realBrowser.IHttpFetchError>;
  httpResponse: Gives<browser.HttpResponse, realBrowser.HttpResponse>;

  toasts: Gives<browser.IToasts, realBrowser.IToasts>;
  toast: Gives<browser.Toast, realBrowser.Toast>;
  toastInput: Takes<realBrowser.ToastInput, browser.ToastInput>;
  faultToast: Takes<realBrowser.ErrorToastOptions, browser.ErrorToastOptions>;
  settings: Gives<browser.IUiSettingsClient, realBrowser.IUiSettingsClient>;
  mountPoint: Takes<realBrowser.MountPoint, browser.MountPoint>;
}

export interface ServerClaims {
  coreSetup: Gives<server.CoreSetup, realServer.CoreSetup>;
  coreStart: Gives<server.CoreStart, realServer.CoreStart>;
  context: Gives<server.PluginInitializerContext, realServer.PluginInitializerContext>;
  plugin: Takes<realServer.Plugin<void, void>, server.Plugin<void, void>>;
  initializer: Takes<
    realServer.PluginInitializer<void, void>,
    server.PluginInitializer<void, void>
  >;
  schema: Gives<server.PluginConfigSchema<string>, Type<string>>;
  logger: Gives<server.Logger, realServer.Logger>;
  capabilities: Takes<
    Parameter<realServer.CapabilitiesSetup['registerProvider']>,
    server.CapabilitiesProvider
  >;

  http: Gives<server.HttpServiceSetup, realServer.HttpServiceSetup>;
  request: Gives<server.OpenSearchDashboardsRequest, realServer.OpenSearchDashboardsRequest>;
  response: Gives<
    server.OpenSearchDashboardsResponseFactory,
    realServer.OpenSearchDashboardsResponseFactory
  >;
  ok: Takes<realServer.HttpResponseOptions, server.HttpResponseOptions>;
  redirect: Takes<realServer.RedirectResponseOptions, server.RedirectResponseOptions>;
  refuse: Takes<realServer.ErrorHttpResponseOptions, server.ErrorHttpResponseOptions>;
  customError: Takes<
    Parameter<realServer.OpenSearchDashboardsResponseFactory['customError']>,
    Parameter<server.OpenSearchDashboardsResponseFactory['customError']>
  >;
  router: Gives<server.IRouter, realServer.IRouter>;
  route: Takes<
    realServer.RouteConfig<unknown, unknown, unknown, 'get'>,
    server.RouteConfig<unknown, unknown, unknown, 'get'>
  >;
  changingRoute: Takes<
    realServer.RouteConfig<unknown, unknown, unknown, 'post'>,
    server.RouteConfig<unknown, unknown, unknown, 'post'>
  >;
  puttingRoute: Takes<
    realServer.RouteConfig<unknown, unknown, unknown, 'put'>,
    server.RouteConfig<unknown, unknown, unknown, 'put'>
  >;
  removingRoute: Takes<
    realServer.RouteConfig<unknown, unknown, unknown, 'delete'>,
    server.RouteConfig<unknown, unknown, unknown, 'delete'>
  >;
  handlerContext: Gives<server.RequestHandlerContext, realServer.RequestHandlerContext>;

  client: Gives<server.OpenSearchClient, realServer.OpenSearchClient>;
  scoped: Gives<server.IScopedClusterClient, realServer.IScopedClusterClient>;
  opensearch: Gives<server.OpenSearchServiceStart, realServer.OpenSearchServiceStart>;
  search: Takes<Parameter<RealSearch>, server.SearchParams>;
  callOptions: Takes<Second<RealSearch>, server.TransportRequestOptions>;
  msearch: Takes<Parameter<RealClient['msearch']>, server.MsearchParams>;
  count: Takes<Parameter<RealClient['count']>, server.CountParams>;
  fieldCaps: Takes<Parameter<RealClient['fieldCaps']>, server.FieldCapsParams>;
  index: Takes<Parameter<RealClient['index']>, server.IndexParams>;
  get: Takes<Parameter<RealClient['get']>, server.GetParams>;
  resolveIndex: Takes<
    Parameter<RealClient['indices']['resolveIndex']>,
    Parameter<server.IndicesClient['resolveIndex']>
  >;
  transport: Takes<Parameter<RealClient['transport']['request']>, server.TransportRequestParams>;
}
