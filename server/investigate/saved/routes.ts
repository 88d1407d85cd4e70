// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import type { Endpoint } from '../../../common/endpoint';
import {
  investigationEndpoint,
  investigationHistoryEndpoint,
  investigationsEndpoint,
  putInvestigationEndpoint,
  removeInvestigationEndpoint,
} from '../../../common/investigate/saved/endpoints';
import type { SavedInvestigation } from '../../../common/investigate/saved/investigation';
import { readInvestigation } from '../../../common/investigate/saved/read_investigation';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { readInput } from '../../../common/read_input';
import type { PutInput } from '../../../common/settings/kept';
import type { Versioned } from '../../../common/systems/system';
import type { SettingsStore } from '../../records/settings_store';
import { SearchProblem } from '../../search/errors';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { historyOfKept, listKept, oneKept, removeKept } from '../../settings/keep';
import type { Keeper } from '../../settings/keep';
import { readOwnKinds } from '../../settings/own_kinds';
import { putInvestigation } from './keep_investigation';

/** The endpoints of saved investigations. */
export function savedInvestigationRoutes(
  router: IRouter,
  serving: Serving,
  keeping: { store: SettingsStore; now(): number }
): void {
  const keeper: Keeper<SavedInvestigation> = {
    kind: 'investigation',
    store: keeping.store,
    idField: 'id',
    idOf: ({ id }) => id,
  };
  serveEndpoint(router, investigationsEndpoint, serving, (_, port, client) =>
    listKept(keeper, port, client)
  );
  serveEndpoint(router, investigationEndpoint, serving, ({ id }, port) =>
    oneKept(keeper, port, id)
  );
  serveEndpoint(router, investigationHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, unread, serving, async (raw, port, client) => {
    const kinds = LOG_KINDS.concat(await readOwnKinds(port));
    const { value, refused } = readInput(
      {
        input: {
          ...putInvestigationEndpoint.input,
          content: {
            kind: 'checked' as const,
            required: true,
            check: (content: unknown) => readInvestigation(content, kinds),
          },
        },
      },
      raw
    );
    if (refused)
      throw new SearchProblem(refused.code, 400, refused.message, { field: refused.field });
    return putInvestigation(keeping, client, value as PutInput<SavedInvestigation>);
  });
  serveEndpoint(router, removeInvestigationEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}

/** Read in the handler: which kinds of log a trail may name depends on those that are kept in OpenSearch. */
const unread: Endpoint<PutInput<SavedInvestigation>, Versioned<SavedInvestigation>> = {
  ...putInvestigationEndpoint,
  input: {
    ...putInvestigationEndpoint.input,
    content: { kind: 'checked', required: true, check: (value) => ({ value }) },
  },
};
