// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { ownLogKind } from '../../common/logs/own_kind';
import { ownKindsEndpoint } from '../../common/settings/endpoints';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';

/** All kinds of log: the product's and the team's own. Undefined until the latter are known. */
export function useKinds(): readonly LogKind[] | undefined {
  const { ask } = useServices();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(ownKindsEndpoint, {}, signal),
    [ask]
  );
  const answer = useAnswer(question, NOTHING);
  const own = dataOf(answer);
  // Who may not read the settings has the product's kinds all the same.
  const settled = own !== undefined || answer.state === 'error';
  return useMemo(() => {
    if (!settled) return undefined;
    return own ? LOG_KINDS.concat(own.items.map(({ content }) => ownLogKind(content))) : LOG_KINDS;
  }, [own, settled]);
}

const NOTHING = {};
