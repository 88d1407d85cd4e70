// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import {
  findingsRebuildEndpoint,
  findingsStateEndpoint,
} from '../../../common/pci/findings/endpoints';
import type { ServiceDocuments } from '../../records/service_documents';
import type { SettingsStore } from '../../records/settings_store';
import { SearchProblem } from '../../search/errors';
import { serveEndpoint } from '../../search/serve_endpoint';
import type { Serving } from '../../search/serve_endpoint';
import type { FindingsKeeper } from './keeper';
import { askRebuild } from './progress';
import { readState } from './read_state';

export interface FindingsRoutes {
  store: SettingsStore;
  /** Undefined: the program has no identity and keeps nothing. */
  keeping(): { documents: ServiceDocuments; keeper: FindingsKeeper } | undefined;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The endpoints of the index of findings: how far it is, and to have it made anew. */
export function findingsRoutes(
  router: IRouter,
  serving: Serving,
  { store, keeping, now }: FindingsRoutes
): void {
  serveEndpoint(router, findingsStateEndpoint, serving, (_, port) => readState(port));
  serveEndpoint(router, findingsRebuildEndpoint, serving, async (_input, _port, client) => {
    // Whoever decides what everybody counts may: the administrators.
    await store.writer(client, 'system');
    const { person = '' } = await store.writingAndApproving(client, 'system');
    const kept = keeping();
    const askedAt = new Date(now()).toISOString();
    if (!kept || !(await askRebuild(kept.documents, { askedAt, by: person })))
      throw new SearchProblem('conflict', 409, 'The index of findings is at work: ask once more');
    kept.keeper.wake();
    return { askedAt };
  });
}
