// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  IRouter,
  RequestHandler,
  RouteConfig,
  RouteMethod,
  RouteRegistrar,
} from 'opensearch-dashboards/server';
import { checkSpecs } from './route_validation';

export interface RegisteredRoute {
  method: RouteMethod;
  config: RouteConfig<unknown, unknown, unknown, RouteMethod>;
  handler: RequestHandler;
}

/** Collects the routes of a plugin; the server takes them over before it starts. */
export class Router implements IRouter {
  readonly routerPath = '';
  readonly routes: RegisteredRoute[] = [];
  readonly get = this.registrar('get');
  readonly post = this.registrar('post');
  readonly put = this.registrar('put');
  readonly patch = this.registrar('patch');
  readonly delete = this.registrar('delete');

  private registrar<Method extends RouteMethod>(method: Method): RouteRegistrar<Method> {
    return (config, handler) => {
      checkSpecs(`[${method}] at [${config.path}]`, config.validate);
      this.routes.push({
        method,
        config: config as RegisteredRoute['config'],
        handler: handler as unknown as RequestHandler,
      });
    };
  }
}
