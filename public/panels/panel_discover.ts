// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { discoverOfQuery } from '../../common/log_query/discover';
import type { LogQuery } from '../../common/log_query/log_query';
import { listOf } from '../../common/systems/system_lists';
import type { LogKind } from '../../common/logs/log_kind';
import { valuesOfGood } from '../../common/known_good/holding';
import { goodNames } from '../scope/known_good/good_names';
import { useServices } from '../services/services';
import { usePanelView } from './panel_view';

/** Address of Discover with the documents of a query; undefined: there is no Discover, or no index pattern of the kind. */
export function useDiscoverHref(query: LogQuery, kind: LogKind): string | undefined {
  const { discover, lang, time } = useServices();
  const { state, instants, register, holding } = usePanelView();
  const { knownGood } = state.scope;
  // Without the lists the link would show what the page leaves out.
  if (!discover || (knownGood && !holding)) return undefined;
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
    (list) => valuesOfGood(holding || [], list) || listOf(inScope, list),
    {
      lang,
      names: { tz: time.zone, ...goodNames(holding, false, kind) },
      leftOut: knownGood ? holding : [],
    }
  );
  return path && discover.at(path);
}
