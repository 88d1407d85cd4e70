// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LinkEventsInput } from '../../common/systems/answers';
import { WORK_BOUNDS } from '../../common/systems/bounds';
import type { PlannedWork, Versioned } from '../../common/systems/system';
import type { AskingClient } from '../records/caller';
import { notThere } from '../records/read_settings';
import type { SettingsStore } from '../records/settings_store';
import { SearchProblem } from '../search/errors';

/** As many people may link at the same moment. */
const TRIES = 8;

/** Adds events to a planned work, or takes them off. Two who link at once both succeed: it is done again on what is there. */
export async function linkEvents(
  store: SettingsStore,
  client: AskingClient,
  { id, events, unlink }: LinkEventsInput
): Promise<Versioned<PlannedWork>> {
  const writer = await store.writer(client, 'planned_work');
  for (let tries = 1; ; tries += 1) {
    const held = await writer.current<PlannedWork>('planned_work', id);
    if (!held || held.removed) throw notThere();
    const before = held.content.events;
    const asked = new Set(events);
    const after = unlink
      ? before.filter((event) => !asked.has(event))
      : Array.from(new Set([...before, ...events]));
    if (after.length === before.length) return held;
    if (after.length > WORK_BOUNDS.events) {
      const message = `events: a planned work holds at most ${WORK_BOUNDS.events}`;
      throw new SearchProblem('bad_input', 400, message, { field: 'events' });
    }
    try {
      return await writer.write<PlannedWork>({
        kind: 'planned_work',
        id,
        basedOn: held.version,
        content: { ...held.content, events: after },
      });
    } catch (error) {
      const again = error instanceof SearchProblem && error.code === 'conflict' && tries < TRIES;
      if (!again) throw error;
    }
  }
}
