// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  disabledControlEndpoints,
  documentEndpoints,
  itemMarkEndpoints,
  PROFILE_ID,
  profileEndpoints,
} from '../../../common/pci/items/kept_endpoints';
import type { KeptEndpoints } from '../../../common/settings/kept_endpoints';
import type { SettingsStore } from '../../records/settings_store';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import { historyOfKept, listKept, oneKept, putKept, removeKept } from '../../settings/keep';
import type { Keeper } from '../../settings/keep';

/** What people keep of PCI DSS: the profile, documents, items that do not apply, controls that are switched off. */
export function pciKeptRoutes(router: IRouter, serving: Serving, store: SettingsStore): void {
  const ofId = { store, idField: 'id', idOf: ({ id }: { id: string }) => id };
  keptRoutes(router, serving, profileEndpoints, {
    kind: 'pci_profile',
    store,
    idField: 'id',
    idOf: () => PROFILE_ID,
  });
  keptRoutes(router, serving, documentEndpoints, { kind: 'pci_document', ...ofId });
  keptRoutes(router, serving, itemMarkEndpoints, { kind: 'pci_item', ...ofId });
  keptRoutes(router, serving, disabledControlEndpoints, { kind: 'pci_control', ...ofId });
}

function keptRoutes<Content extends object>(
  router: IRouter,
  serving: Serving,
  endpoints: KeptEndpoints<Content>,
  keeper: Keeper<Content>
): void {
  serveEndpoint(router, endpoints.list, serving, (_, port, client) =>
    listKept(keeper, port, client)
  );
  serveEndpoint(router, endpoints.one, serving, ({ id }, port) => oneKept(keeper, port, id));
  serveEndpoint(router, endpoints.history, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, endpoints.put, serving, (input, port, client) =>
    putKept(keeper, port, client, input)
  );
  serveEndpoint(router, endpoints.remove, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}
