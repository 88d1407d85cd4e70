// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { knownGoodListsEndpoint } from '../../../common/known_good/endpoints';
import { holdingLists } from '../../../common/known_good/holding';
import type { HoldingList } from '../../../common/known_good/holding';
import type { PageScope } from '../../../common/url_state/scope';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import type { Register } from '../use_register';

/** The known-good lists that hold for what a page looks at; undefined until they are known, or where nobody may read them. */
export function useHoldingLists(
  scope: PageScope,
  register: Register
): readonly HoldingList[] | undefined {
  const { ask } = useServices();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(knownGoodListsEndpoint, {}, signal),
    [ask]
  );
  const known = dataOf(useAnswer(question, NOTHING));
  const { systems, accountsOf } = register;
  return useMemo(() => {
    if (!known) return undefined;
    const lists = known.items.map(({ content }) => content);
    return holdingLists(lists, { accounts: accountsOf(scope), systems }, known.today);
  }, [known, scope, systems, accountsOf]);
}

const NOTHING = {};
