// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  EventNote,
  SavedInvestigation,
} from '../../../common/investigate/saved/investigation';
import type { Versioned } from '../../../common/systems/system';
import type { AskingClient } from '../../records/caller';
import type { SettingsStore } from '../../records/settings_store';
import { SearchProblem } from '../../search/errors';

const KIND = 'investigation';

/** Writes an investigation; each note keeps who wrote it and when, a new or changed one is the caller's. */
export async function putInvestigation(
  { store, now }: { store: SettingsStore; now(): number },
  client: AskingClient,
  { id, content, version }: { id: string; content: SavedInvestigation; version: number }
): Promise<Versioned<SavedInvestigation>> {
  if (content.id !== id) {
    const field = 'content.id';
    throw new SearchProblem('bad_input', 400, `${field}: is not the one of the address`, { field });
  }
  const writer = await store.writer(client, KIND);
  const held = await writer.current<SavedInvestigation>(KIND, id);
  const before = held && !held.removed ? held.content.notes : [];
  const mine = { by: writer.caller.name, written: new Date(now()).toISOString() };
  const notes = content.notes.map((note) => ({ ...note, ...(authorOf(note, before) || mine) }));
  return writer.write<SavedInvestigation>({
    kind: KIND,
    id,
    basedOn: version,
    content: { ...content, notes },
  });
}

function authorOf(
  { log, id, at, text }: EventNote,
  before: readonly EventNote[]
): Pick<EventNote, 'by' | 'written'> | undefined {
  const same = before.filter(
    (one) => one.log === log && one.id === id && one.at === at && one.text === text
  )[0];
  return same && { by: same.by, written: same.written };
}
