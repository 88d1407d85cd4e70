// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import type { KnownGoodHits, KnownGoodKindHits } from '../../../common/known_good/answers';
import { knownGoodHitsEndpoint } from '../../../common/known_good/endpoints';
import type { Scope } from '../../../common/log_query/log_query';
import { instantText } from '../../../common/time/instant';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import type { Answer } from '../../services/use_answer';

/** What the lists leave out of a scope; without one nothing is asked. */
export function useHits(scope: Scope | undefined, renewed = 0): Answer<KnownGoodHits> {
  const { ask } = useServices();
  const question = useCallback(
    (input: { scope: Scope }, signal: AbortSignal) => ask(knownGoodHitsEndpoint, input, signal),
    [ask]
  );
  return useAnswer(question, scope && { scope }, renewed);
}

export const HITS_DAYS = 7;

/** The last seven days up to this minute, of all systems. */
export function useLastDays(): Scope {
  return useMemo(() => {
    const to = Math.floor(Date.now() / 60000) * 60000;
    return { from: instantText(to - HITS_DAYS * 864e5), to: instantText(to) };
  }, []);
}

export interface SumOfHits {
  count: number;
  estimated: boolean;
  /** Kinds that could not be counted. */
  uncounted: string[];
}

export function sumOf(kinds: readonly KnownGoodKindHits[]): SumOfHits {
  return {
    count: kinds.reduce((sum, { count }) => sum + (count || 0), 0),
    estimated: kinds.some(({ estimated }) => estimated),
    uncounted: kinds.filter(({ count }) => count === null).map(({ log }) => log),
  };
}
