// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import type { PanelSet } from '../../common/panels/panel';
import { START_SET } from '../../common/panels/start_set';
import { panelSetsEndpoint } from '../../common/settings/endpoints';
import type { KeptList, Writing } from '../../common/settings/kept';
import type { Versioned } from '../../common/systems/system';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';
import type { Answer } from '../services/use_answer';

/** The sets of panels that teams have made, beside the one that ships. */
export interface PanelSets {
  answer: Answer<KeptList<PanelSet>>;
  kept: ReadonlyArray<Versioned<PanelSet>>;
  writing?: Writing;
  /** False until it is known which sets there are. */
  settled: boolean;
  /** The set of this id; else the one of the system, else one for every system, else the one that ships. */
  choose(id: string | undefined, systems: readonly string[]): PanelSet;
}

/** `renewed` changes: asked again. */
export function usePanelSets(renewed = 0): PanelSets {
  const { ask } = useServices();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(panelSetsEndpoint, {}, signal),
    [ask]
  );
  const answer = useAnswer(question, NOTHING, renewed);
  const list = dataOf(answer);
  const settled = list !== undefined || answer.state === 'error';
  return useMemo(() => {
    const kept = list ? list.items : [];
    return {
      answer,
      kept,
      writing: list && list.writing,
      settled,
      choose: (id, systems) =>
        chooseSet(
          kept.map(({ content }) => content),
          id,
          systems
        ),
    };
  }, [answer, list, settled]);
}

const NOTHING = {};

export function chooseSet(
  kept: readonly PanelSet[],
  id: string | undefined,
  systems: readonly string[]
): PanelSet {
  if (id === START_SET.id) return START_SET;
  const named = kept.filter((set) => set.id === id)[0];
  const ofSystem = kept.filter(
    ({ system }) => system !== undefined && systems.length === 1 && system === systems[0]
  )[0];
  const ofAll = kept.filter(({ system }) => system === undefined)[0];
  return named || ofSystem || ofAll || START_SET;
}
