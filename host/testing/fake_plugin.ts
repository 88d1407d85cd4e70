// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { schema } from '@osd/config-schema';
import type { PluginConfigDescriptor } from 'opensearch-dashboards/server';
import type { ServerPlugin } from '../plugin/plugin_runner';

/** A plugin that touches every edge of the router. */
export const fakePlugin: ServerPlugin = {
  config: {
    schema: schema.object({
      greeting: schema.string({ defaultValue: 'hello' }),
      hidden: schema.string({ defaultValue: 'not for browsers' }),
      service: schema.maybe(
        schema.object({ username: schema.string(), password: schema.string() })
      ),
    }),
    exposeToBrowser: { greeting: true },
  } as PluginConfigDescriptor<unknown>,
  plugin: (initializer) => ({
    setup(core) {
      core.capabilities.registerProvider(() => ({ siemReview: { show: true } }));
      const router = core.http.createRouter();

      router.get(
        {
          path: '/api/fake/roles/{id}',
          validate: {
            params: schema.object({ id: schema.string({ maxLength: 5 }) }),
            query: schema.object({ size: schema.number({ min: 1, max: 10, defaultValue: 3 }) }),
          },
        },
        (_context, request, response) =>
          response.ok({
            body: { params: request.params, query: request.query, body: request.body },
          })
      );
      router.get({ path: '/api/fake/unread', validate: false }, (_context, request, response) =>
        response.ok({ body: { params: request.params, query: request.query, body: request.body } })
      );
      router.get(
        {
          path: '/api/fake/by_function',
          validate: {
            query: (data, { ok, badRequest }) => {
              const { a } = data as { a?: string };
              return a === 'good' ? ok({ a }) : badRequest('a is not good', ['a']);
            },
          },
        },
        (_context, request, response) => response.ok({ body: request.query as object })
      );
      router.post(
        {
          path: '/api/fake/write',
          validate: { body: schema.object({ name: schema.string() }) },
          options: { body: { maxBytes: 100, accepts: 'application/json' } },
        },
        (_context, request, response) => response.ok({ body: { got: request.body } })
      );
      router.get(
        { path: '/api/fake/named_error', validate: false },
        (_context, _request, response) =>
          response.customError({
            statusCode: 422,
            body: { message: 'too many', attributes: { code: 'too_many_buckets' } },
          })
      );
      router.get({ path: '/api/fake/fault', validate: false }, () => {
        throw new Error('the secret\nwas 42');
      });
      router.get({ path: '/api/fake/no_answer', validate: false }, () => ({
        status: 200,
        options: {},
      }));
      router.get(
        { path: '/api/fake/internal', validate: false },
        async (context, _request, response) => {
          await context.core.opensearch.client.asInternalUser.search({ index: 'x' });
          return response.ok();
        }
      );
      router.get(
        {
          path: '/api/fake/search/{index}',
          validate: { params: schema.object({ index: schema.string() }) },
        },
        async (context, request, response) => {
          const { asCurrentUser } = context.core.opensearch.client;
          const { index } = request.params;
          const search = asCurrentUser.search({ index, body: {} }, { maxRetries: 0 });
          const leaving = request.events.aborted$.subscribe(() => search.abort());
          try {
            const { body } = await search;
            return response.ok({ body: body as object });
          } finally {
            leaving.unsubscribe();
          }
        }
      );
      router.get(
        { path: '/api/fake/service', validate: false },
        async (_context, _request, response) => {
          const [start] = await core.getStartServices();
          const service = start.opensearch.createClient('fake', {
            username: 'admin',
            password: 'root',
          });
          const { body } = await service.asInternalUser.transport.request({
            method: 'GET',
            path: '/_plugins/_security/authinfo',
          });
          await service.close();
          return response.ok({ body });
        }
      );
      router.get(
        { path: '/api/fake/open', validate: false, options: { authRequired: false } },
        (_c, _r, response) => response.ok({ body: { open: true } })
      );
      initializer.logger.get('fake').info('set up');
    },
    start() {},
    stop() {},
  }),
};
