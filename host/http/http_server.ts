// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { server as hapiServer } from '@hapi/hapi';
import type { Request, ResponseToolkit, Server } from '@hapi/hapi';
import { errorAnswer } from './response_adapter';
import { secureAnswer } from './security_headers';
import type { ListenOptions } from './listen_options';

const MAX_BODY_BYTES = 1024 * 1024;
const SAFE_METHODS = ['get', 'head', 'options'];

/** A hapi server with OSD's limits, cross-site guard and error bodies, and our headers on every answer. */
export function createHttpServer(listen: ListenOptions, version: string): Server {
  const server = hapiServer({
    host: listen.address,
    port: listen.port,
    tls: listen.tls,
    routes: {
      cors: false,
      payload: { maxBytes: MAX_BODY_BYTES },
      // Another program on the same host name may have set cookies that are none of ours.
      state: { parse: true, failAction: 'ignore' },
      timeout: { socket: 120_000 },
      security: false,
    },
    state: { strictHeader: false },
    router: { stripTrailingSlash: false, isCaseSensitive: true },
  });
  server.ext('onPostAuth', (request, toolkit) => guardCrossSite(request, toolkit, version));
  server.ext('onPreResponse', (request, toolkit) =>
    secureAnswer(request, toolkit, Boolean(listen.tls))
  );
  return server;
}

/** A page of another site cannot send these headers, so whatever changes something must bring one. */
function guardCrossSite(request: Request, toolkit: ResponseToolkit, version: string) {
  const { headers, method } = request;
  const app = request.route.settings.app as { xsrfRequired?: boolean } | undefined;
  const guarded = !SAFE_METHODS.includes(method) && app?.xsrfRequired !== false;
  if (!SAFE_METHODS.includes(method) && isFromElsewhere(headers)) {
    return errorAnswer(403, 'This came from a page of another site.', { code: 'cross_site' });
  }
  const got = headers['osd-version'];
  if (guarded && got === undefined && headers['osd-xsrf'] === undefined) {
    return errorAnswer(400, 'Request must contain the osd-xsrf header.');
  }
  if (got && got !== version) {
    return errorAnswer(
      400,
      'Browser client is out of date, please refresh the page ' +
        `("osd-version" header was "${got}" but should be "${version}")`,
      { expected: version, got }
    );
  }
  return toolkit.continue;
}

/** What browsers say of where a call comes from; scripts say nothing. */
function isFromElsewhere(headers: Record<string, string | undefined>): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined) return false;
  return !/^https?:\/\//.test(origin) || origin.replace(/^https?:\/\//, '') !== host;
}
