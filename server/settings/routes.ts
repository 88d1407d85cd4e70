// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import type { Endpoint } from '../../common/endpoint';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { OwnKind } from '../../common/logs/own_kind';
import { readPanelSet } from '../../common/panels/read_panel_set';
import type { PanelSet } from '../../common/panels/panel';
import { readInput } from '../../common/read_input';
import {
  ownKindEndpoint,
  ownKindFieldsEndpoint,
  ownKindHistoryEndpoint,
  ownKindsEndpoint,
  panelSetEndpoint,
  panelSetHistoryEndpoint,
  panelSetsEndpoint,
  putOwnKindEndpoint,
  putPanelSetEndpoint,
  removeOwnKindEndpoint,
  removePanelSetEndpoint,
} from '../../common/settings/endpoints';
import type { PutInput } from '../../common/settings/kept';
import type { Versioned } from '../../common/systems/system';
import type { SettingsStore } from '../records/settings_store';
import { SearchProblem } from '../search/errors';
import { serveEndpoint } from '../search/serve_endpoint';
import type { Serving } from '../search/serve_endpoint';
import { historyOfKept, listKept, oneKept, putKept, removeKept } from './keep';
import type { Keeper } from './keep';
import { ownKindFields } from './own_kind_fields';
import { readOwnKinds } from './own_kinds';

/** The endpoints of panel sets and of kinds of log that the team declares. */
export function settingsRoutes(router: IRouter, serving: Serving, store: SettingsStore): void {
  panelSetRoutes(router, serving, store);
  ownKindRoutes(router, serving, store);
}

function panelSetRoutes(router: IRouter, serving: Serving, store: SettingsStore): void {
  const keeper: Keeper<PanelSet> = {
    kind: 'panel_set',
    store,
    idField: 'id',
    idOf: ({ id }) => id,
  };
  serveEndpoint(router, panelSetsEndpoint, serving, (_, port, client) =>
    listKept(keeper, port, client)
  );
  serveEndpoint(router, panelSetEndpoint, serving, ({ id }, port) => oneKept(keeper, port, id));
  serveEndpoint(router, panelSetHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, unreadPanelSet, serving, async (raw, port, client) => {
    const kinds = LOG_KINDS.concat(await readOwnKinds(port));
    const { value, refused } = readInput(
      {
        input: {
          ...putPanelSetEndpoint.input,
          content: {
            kind: 'checked' as const,
            required: true,
            check: (content: unknown) => readPanelSet(content, kinds),
          },
        },
      },
      raw
    );
    if (refused)
      throw new SearchProblem(refused.code, 400, refused.message, { field: refused.field });
    return putKept(keeper, port, client, value as PutInput<PanelSet>);
  });
  serveEndpoint(router, removePanelSetEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}

/** Panels are read in the handler: which fields they may name depends on kinds that are kept in OpenSearch. */
const unreadPanelSet: Endpoint<PutInput<PanelSet>, Versioned<PanelSet>> = {
  ...putPanelSetEndpoint,
  input: {
    ...putPanelSetEndpoint.input,
    content: { kind: 'checked', required: true, check: (value) => ({ value }) },
  },
};

function ownKindRoutes(router: IRouter, serving: Serving, store: SettingsStore): void {
  const keeper: Keeper<OwnKind> = {
    kind: 'own_kind',
    store,
    idField: 'id',
    idOf: ({ id }) => id,
  };
  serveEndpoint(router, ownKindsEndpoint, serving, (_, port, client) =>
    listKept(keeper, port, client)
  );
  serveEndpoint(router, ownKindFieldsEndpoint, serving, ({ index }, port) =>
    ownKindFields(port, index)
  );
  serveEndpoint(router, ownKindEndpoint, serving, ({ id }, port) => oneKept(keeper, port, id));
  serveEndpoint(router, ownKindHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, putOwnKindEndpoint, serving, (input, port, client) =>
    putKept(keeper, port, client, input)
  );
  serveEndpoint(router, removeOwnKindEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}
