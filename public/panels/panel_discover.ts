// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { discoverOfQuery } from '../../common/log_query/discover';
import type { LogQuery } from '../../common/log_query/log_query';
import { listOf } from '../../common/systems/system_lists';
import type { LogKind } from '../../common/logs/log_kind';
import { useServices } from '../services/services';
import { usePanelView } from './panel_view';

/** Address of Discover with the documents of a query; undefined: there is no Discover, or no index pattern of the kind. */
export function useDiscoverHref(query: LogQuery, kind: LogKind): string | undefined {
  const { discover, lang, time } = useServices();
  const { state, instants, register } = usePanelView();
  if (!discover) return undefined;
  const { systems } = state.scope;
  const inScope = register.systems.filter(
    ({ id }) => systems.length === 0 || systems.indexOf(id) >= 0
  );
  const path = discoverOfQuery(
    query,
    register.accountsOf(state.scope),
    instants,
    kind,
    discover.patternOf(kind),
    (list) => listOf(inScope, list),
    { lang, names: { tz: time.zone } }
  );
  return path && discover.at(path);
}
