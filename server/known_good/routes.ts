// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IRouter } from 'opensearch-dashboards/server';
import type { KnownGoodHits } from '../../common/known_good/answers';
import {
  approveKnownGoodEndpoint,
  knownGoodHistoryEndpoint,
  knownGoodHitsEndpoint,
  knownGoodListEndpoint,
  knownGoodListsEndpoint,
  putKnownGoodEndpoint,
  removeKnownGoodEndpoint,
} from '../../common/known_good/endpoints';
import { isExpired } from '../../common/known_good/known_good_list';
import type { KnownGoodList } from '../../common/known_good/known_good_list';
import type { Scope } from '../../common/log_query/log_query';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { readCurrent } from '../records/read_settings';
import type { LogSearchPort } from '../search/search_port';
import { serveEndpoint } from '../search/serve_endpoint';
import type { Serving } from '../search/serve_endpoint';
import { historyOfKept, oneKept, removeKept } from '../settings/keep';
import type { Keeper } from '../settings/keep';
import { readOwnKinds } from '../settings/own_kinds';
import { countHits } from './count_hits';
import { approveKnownGood, listKnownGood, putKnownGood } from './keep_known_good';
import type { KnownGoodKeeping } from './keep_known_good';
import { resolveGoodScope } from './known_good_for';
import { dayIn } from './today';

/** What known-good lists need to know of their surroundings. */
export interface KnownGoodSettings extends KnownGoodKeeping {
  indexOf(kind: LogKind): string;
}

/** The endpoints of known-good lists. */
export function knownGoodRoutes(
  router: IRouter,
  serving: Serving,
  settings: KnownGoodSettings
): void {
  const keeper: Keeper<KnownGoodList> = {
    kind: 'known_good',
    store: settings.store,
    idField: 'id',
    idOf: ({ id }) => id,
  };
  serveEndpoint(router, knownGoodListsEndpoint, serving, (_, port, client) =>
    listKnownGood(settings, port, client)
  );
  serveEndpoint(router, knownGoodHitsEndpoint, serving, ({ scope }, port) =>
    hitsOf(settings, port, scope)
  );
  serveEndpoint(router, approveKnownGoodEndpoint, serving, (input, _, client) =>
    approveKnownGood(settings, client, input)
  );
  serveEndpoint(router, knownGoodListEndpoint, serving, ({ id }, port) =>
    oneKept(keeper, port, id)
  );
  serveEndpoint(router, knownGoodHistoryEndpoint, serving, ({ id }, port) =>
    historyOfKept(keeper, port, id)
  );
  serveEndpoint(router, putKnownGoodEndpoint, serving, (input, port, client) =>
    putKnownGood(settings, port, client, input)
  );
  serveEndpoint(router, removeKnownGoodEndpoint, serving, (input, _, client) =>
    removeKept(keeper, client, input)
  );
}

async function hitsOf(
  { zone, now, indexOf }: KnownGoodSettings,
  port: LogSearchPort,
  scope: Scope
): Promise<KnownGoodHits> {
  const [resolved, own, { items }] = await Promise.all([
    resolveGoodScope(port, { ...scope, knownGood: true }, { zone, now }),
    readOwnKinds(port),
    readCurrent<KnownGoodList>(port, 'known_good'),
  ]);
  const today = dayIn(zone, now());
  const ids = resolved.inScope.map(({ id }) => id);
  const expired = items
    .map(({ content }) => content)
    .filter((list) => isExpired(list, today))
    .filter(({ systems }) => !systems || systems.some((id) => ids.indexOf(id) >= 0))
    .map(({ id, name, expires }) => ({ id, name, expires }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = LOG_KINDS.concat(own);
  return { ...(await countHits(port, { kinds, indexOf, resolved }, scope)), expired };
}
