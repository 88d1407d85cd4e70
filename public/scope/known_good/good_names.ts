// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HoldingList } from '../../../common/known_good/holding';
import { namedByLists } from '../../../common/known_good/left_out';
import type { WordNames } from '../../../common/log_query/words';
import type { LogKind } from '../../../common/logs/log_kind';

/** The lists that something of a kind of log is left out by. */
export function listsOfKind(lists: readonly HoldingList[], kind: LogKind): HoldingList[] {
  return lists.filter((list) => namedByLists([list], kind) !== undefined);
}

/** Names of known-good lists for the words of a question; `isOut`: the scope leaves out what they name. */
export function goodNames(
  holding: readonly HoldingList[] | undefined,
  isOut: boolean,
  kind: LogKind
): Pick<WordNames, 'list' | 'leftOut'> {
  const lists = holding || [];
  return {
    list: (id) => {
      const found = lists.filter((list) => id === `known_good.${list.id}`)[0];
      return found && found.name;
    },
    ...(isOut && { leftOut: listsOfKind(lists, kind).map(({ name }) => name) }),
  };
}
