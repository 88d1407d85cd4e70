// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { newId } from '../../common/panels/change_set';
import type { PanelSet } from '../../common/panels/panel';
import { START_SET } from '../../common/panels/start_set';
import type { SystemDefinition, Versioned } from '../../common/systems/system';

/** A set that begins with the panels that ship: for a system, or for every one. */
export function newSet(
  kept: ReadonlyArray<Versioned<PanelSet>>,
  system: SystemDefinition | undefined
): PanelSet {
  const taken = (id: string) =>
    id === START_SET.id || kept.some(({ content }) => content.id === id);
  const name = system ? system.name : 'Team';
  return {
    ...START_SET,
    id: newId(system ? system.id : 'team', taken, 'set'),
    name: system ? { en: name, ja: name } : { en: 'Panels of the team', ja: 'チームのパネル' },
    ...(system && { system: system.id }),
  };
}
