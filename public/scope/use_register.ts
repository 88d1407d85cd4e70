// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { accountNames, chosenAccounts } from '../../common/systems/scope_accounts';
import type { SystemsAnswer } from '../../common/systems/answers';
import { systemsEndpoint } from '../../common/systems/endpoints';
import type { SystemDefinition } from '../../common/systems/system';
import type { PageScope } from '../../common/url_state/scope';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';
import type { Answer } from '../services/use_answer';

/** The systems of the register as the person may see them. */
export interface Register {
  answer: Answer<SystemsAnswer>;
  /** Empty until they are known, and where there is none. */
  systems: SystemDefinition[];
  /** `name (id)`, or the id alone. */
  accountText(id: string): string;
  /** Accounts that a choice comes to; undefined: all, or not known yet. */
  accountsOf(scope: PageScope): string[] | undefined;
}

export function useRegister(): Register {
  const { ask } = useServices();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(systemsEndpoint, {}, signal),
    [ask]
  );
  const answer = useAnswer(question, NOTHING);
  const known = dataOf(answer);
  const systems = useMemo(
    () => (known ? known.items.map(({ content }) => content) : NO_SYSTEMS),
    [known]
  );
  return useMemo(() => {
    const names = accountNames(systems);
    return {
      answer,
      systems,
      accountText: (id) => (names.has(id) ? `${names.get(id)} (${id})` : id),
      accountsOf: (scope) => chosenAccounts(systems, scope),
    };
  }, [answer, systems]);
}

const NOTHING = {};
const NO_SYSTEMS: SystemDefinition[] = [];
