// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request, ResponseToolkit, Server } from '@hapi/hapi';
import { createHash } from 'crypto';
import { readFile } from 'fs/promises';
import path from 'path';
import { errorAnswer } from '../http/response_adapter';

export const HOST_FILES = '/bundles/host';
export const PLUGIN_FILES = '/bundles/plugin/siemReview';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const HAS_PRINT = /[.-][A-Za-z0-9]{8,}\.[a-z0-9]+$/;
const FOREVER = 'public, max-age=31536000, immutable';

/** Scripts and styles. They hold nothing of the logs, so the sign-in page may load them. */
export function registerFileRoutes(server: Server, hostDir: string, pluginDir: string): void {
  const serve = (dir: string, gzipped: boolean) => (request: Request, toolkit: ResponseToolkit) =>
    answerFile(request, toolkit, dir, gzipped);
  const options = { auth: false as const };
  server.route([
    { method: 'GET', path: `${HOST_FILES}/{file*}`, options, handler: serve(hostDir, true) },
    { method: 'GET', path: `${PLUGIN_FILES}/{file*}`, options, handler: serve(pluginDir, false) },
  ]);
}

async function answerFile(
  request: Request,
  toolkit: ResponseToolkit,
  dir: string,
  gzipped: boolean
) {
  const segments = String(request.params.file || '').split('/');
  const type = TYPES[path.extname(segments[segments.length - 1])];
  if (!type || !segments.every((segment) => SEGMENT.test(segment)))
    return errorAnswer(404, 'Not Found');
  const file = path.join(dir, ...segments);
  // The big ones lie there compressed, so that no answer waits for it.
  const asGzip = gzipped && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  let content: Buffer;
  try {
    content = await readFile(asGzip ? `${file}.gz` : file);
  } catch {
    return errorAnswer(404, 'Not Found');
  }
  const etag = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const response = toolkit.response(content).type(type).etag(etag);
  if (gzipped) response.vary('accept-encoding');
  if (asGzip) response.header('content-encoding', 'gzip');
  return response.header('cache-control', HAS_PRINT.test(file) ? FOREVER : 'private, no-cache');
}
