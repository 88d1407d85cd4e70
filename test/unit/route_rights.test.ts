// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import type { OpenSearchServiceStart } from 'opensearch-dashboards/server';
import type { Endpoint } from '../../common/endpoint';
import { LineLogger } from '../../host/plugin/line_logger';
import { readPluginConfig } from '../../host/plugin/plugin_config';
import { runPlugin } from '../../host/plugin/plugin_runner';
import * as serverSide from '../../server';

type Declared = Endpoint<unknown, unknown>;

const RIGHTS = ['read_logs', 'read_settings', 'read_findings', 'write_settings'];
const KINDS = ['text', 'texts', 'instant', 'time_zone', 'whole', 'flag', 'checked'];
const root = path.resolve(__dirname, '..', '..');

function endpointFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const where = path.join(folder, entry.name);
    if (entry.isDirectory()) return endpointFiles(where);
    return /^(kept_)?endpoints\.ts$/.test(entry.name) ? [where] : [];
  });
}

/** Every endpoint that any capability declares in common/. */
function declaredEndpoints(): Declared[] {
  return (
    endpointFiles(path.join(root, 'common'))
      .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(file)))
      // Endpoints stand alone, or together for one kind of what is kept.
      .flatMap((one) => [one, ...Object.values(one as Record<string, unknown>)])
      .filter(
        (one): one is Declared =>
          typeof one === 'object' && one !== null && 'path' in one && 'input' in one
      )
  );
}

/** Routes for which no endpoint says what right they need. */
function withoutRight(
  routes: Array<{ method: string; path: string }>,
  endpoints: Declared[]
): string[] {
  return routes
    .filter(
      ({ method, path: where }) =>
        !endpoints.some(
          (one) => one.method === method && one.path === where && RIGHTS.includes(one.right)
        )
    )
    .map(({ method, path: where }) => `${method} ${where}`);
}

async function registeredRoutes() {
  const logger = new LineLogger(() => undefined);
  const { routes } = await runPlugin(serverSide, {
    config: readPluginConfig(serverSide.config, {}, 'siem_review'),
    logger: { get: (...context) => logger.get(...context) },
    // Without an identity of the program nothing is asked of it before the first request.
    opensearch: {} as OpenSearchServiceStart,
    version: '2.19.4',
  });
  return routes;
}

test('every route of the plugin is an endpoint that declares the right it needs', async () => {
  const routes = await registeredRoutes();
  expect(routes.length).toBeGreaterThanOrEqual(5);
  const places = routes.map(({ method, config }) => ({ method, path: config.path }));
  expect(withoutRight(places, declaredEndpoints())).toEqual([]);
  expect(places.map(({ path: where }) => where).sort()).toEqual(
    declaredEndpoints()
      .map(({ path: where }) => where)
      .sort()
  );
});

test('a route that no endpoint declares, or one without a right, is found', () => {
  const [some] = declaredEndpoints();
  const other = { method: 'get', path: '/api/siem_review/anything' };
  expect(withoutRight([other], declaredEndpoints())).toEqual(['get /api/siem_review/anything']);
  const bare = { ...some, right: undefined } as unknown as Declared;
  expect(withoutRight([some], [bare])).toEqual([`get ${some.path}`]);
});

test('every route wants a signed-in person, and none is without validation', async () => {
  (await registeredRoutes()).forEach(({ config }) => {
    expect(config.options).toMatchObject({ authRequired: true });
    expect(config.options && config.options.xsrfRequired).not.toBe(false);
    expect(config.validate).not.toBe(false);
  });
});

test('every field of every endpoint has bounds', () => {
  declaredEndpoints().forEach(({ input }) => {
    Object.values(input as Record<string, { kind: string; maxLength?: number }>).forEach(
      (bounds) => {
        expect(KINDS).toContain(bounds.kind);
        if (bounds.kind.startsWith('text')) expect(bounds.maxLength).toBeGreaterThan(0);
        if (bounds.kind === 'texts') expect(bounds).toHaveProperty('maxItems');
        if (bounds.kind === 'checked') expect(bounds).toHaveProperty('check');
        if (bounds.kind === 'whole')
          expect(bounds).toMatchObject({ min: expect.any(Number), max: expect.any(Number) });
      }
    );
  });
});

test('one file of the product opens an identity of its own, the one that writes settings', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) return files(place);
      return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [place] : [];
    });
  const naming = ['common', 'server', 'public']
    .flatMap((folder) => files(path.join(root, folder)))
    .filter((file) => readFileSync(file, 'utf8').includes('asInternalUser'));
  expect(naming).toEqual([path.join(root, 'server', 'records', 'open_service.ts')]);
});
