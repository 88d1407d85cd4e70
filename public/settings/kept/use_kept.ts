// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react';
import type { Endpoint } from '../../../common/endpoint';
import type { KeptList } from '../../../common/settings/kept';
import type { Versioned } from '../../../common/systems/system';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import type { Answer } from '../../services/use_answer';

export interface Kept<Content extends object, List = KeptList<Content>> {
  answer: Answer<List>;
  /** Those of a list, and what this page itself has saved since it was read. */
  newest(items: Array<Versioned<Content>>): Array<Versioned<Content>>;
  renew(): void;
  /** What this page has saved. */
  own?: Versioned<Content>;
  saved(now: Versioned<Content>): void;
}

/** What the server keeps of one kind of things, read again after each change. */
export function useKept<Content extends object, List extends KeptList<Content> = KeptList<Content>>(
  endpoint: Endpoint<object, List>,
  idOf: (content: Content) => string
): Kept<Content, List> {
  const { ask } = useServices();
  const [renewed, setRenewed] = useState(0);
  const [own, setOwn] = useState<Versioned<Content>>();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(endpoint, {}, signal),
    [ask, endpoint]
  );
  const answer = useAnswer(question, NOTHING, renewed);
  return {
    answer,
    own,
    renew: () => setRenewed((last) => last + 1),
    saved: setOwn,
    newest: (items) => {
      if (!own) return items;
      const id = idOf(own.content);
      const listed = items.filter(({ content }) => idOf(content) === id)[0];
      if (!listed) return items.concat(own);
      return listed.version >= own.version
        ? items
        : items.map((item) => (item === listed ? own : item));
    },
  };
}

const NOTHING = {};
